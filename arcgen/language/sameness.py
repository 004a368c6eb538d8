"""Where a thing meets its own colour again, how many are like it, and how many lie ahead of it."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .inks import ink_of
from .objects import ObjectSet, are_same, shared_cells
from .regions import sweep
from .registry import word
from .traits import Need


@word("the part of {region} that is already of its colour", weight=0.5, needs=Need.KINDS)
def of_its_colour(objs, region: Region) -> Region:
    """The cells of an object's region that have the object's most frequent colour."""
    return region(objs) & (objs.grid == objs.colours[:, None, None])


@word("number of {others:many} of the same {property}", weight=0.5, needs=Need.COPIES)
def number_alike(objs, others: Objects, property: Property) -> Measure:
    """How many of the others, the object itself left out, share the value of a property with it."""
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    values = property(ObjectSet(np.concatenate([objs.masks, others.masks]), objs.grid))
    alike = values[:len(objs), None] == values[None, len(objs):]
    return (alike & ~are_same(objs, others)).sum(1)


@word("number of {others:many} straight {direction} of it", weight=0.5, needs=Need.IN_LINE)
def number_ahead(objs, direction: Direction, others: Objects) -> Measure:
    """How many of the others, the object itself left out, have a cell on its ray in the direction."""
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    ahead = sweep(objs.masks, direction) & ~objs.masks
    return ((shared_cells(ahead, others.masks) > 0) & ~are_same(objs, others)).sum(1)


@word("whose colour is {ink}", weight=0.5, needs=Need.KINDS)
def in_ink(objs, ink: Ink) -> Predicate:
    """That have the colour already that an ink would give them, such as that of what they stand in line with."""
    return objs.colours == ink_of(ink, objs)
