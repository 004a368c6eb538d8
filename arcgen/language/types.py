"""The types of the rule language.

Four kinds. *Data*: Grid, Objects (with its subtypes Object, exactly one, and Panels, equal
rectangles in rows and columns), Colour, Int. *Geometry*, the literals that D4 moves:
Direction, Axis, Symmetry. *Choices* from short lists: Symmetries (groups that no turn changes),
Connectivity, Logic. *Functions of objects*, which are what makes rules short: Property (a number
per object, to be compared for equality; its subtype Measure can be put in order too), Predicate
(yes or no per object), Region (cells derived from each object), Ink (a colour per object), Step
(a displacement per object). Paint is the type of slots that take one colour to paint with, which
the input need not have; only colours fit.
"""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Type:
    """A type by name, one object each. `above` is the type whose place a value of this type may also take.
    `result` names, for a function type, the dtype and the trailing shape per object."""
    name: str
    above: Type | None = None
    result: str = ""

    def __repr__(self) -> str:
        return self.name

    def fits(self, slot: Type) -> bool:
        """Whether a value of this type may stand where `slot` is asked for."""
        t: Type | None = self
        while t is not None:
            if t is slot:
                return True
            t = t.above
        return False


Grid = Type("Grid")
Objects = Type("Objects")
Object = Type("Object", above=Objects)
Panels = Type("Panels", above=Objects)
Ink = Type("Ink", result="colour")
Paint = Type("Paint", above=Ink)
Colour = Type("Colour", above=Paint)
Int = Type("Int")
Directions = Type("Directions")
Direction = Type("Direction", above=Directions)
Axis = Type("Axis")
Symmetries = Type("Symmetries")
Symmetry = Type("Symmetry", above=Symmetries)
Connectivity = Type("Connectivity")
Logic = Type("Logic")
Property = Type("Property", result="int")
Measure = Type("Measure", above=Property, result="int")
Predicate = Type("Predicate", result="bool")
Region = Type("Region", result="mask")
Step = Type("Step", result="vector")
Case = Type("Case")

TYPES = {t.name: t for t in (Grid, Objects, Object, Panels, Ink, Paint, Colour, Int, Directions, Direction, Axis,
                             Symmetry, Symmetries, Connectivity, Logic, Property, Measure, Predicate, Region, Step,
                             Case)}
