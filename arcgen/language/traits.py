"""What a word says of itself beside its types: its role in a rule, and what it needs of a scene.

Both are declared in the decorator `word` (registry.py). A role follows from the types where they say it
(`role_of`); needs are declared, and a word that declares none has none. What a whole program needs, of which
things and by which measure, is joined by arcgen.language.requirements.
"""
from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, StrEnum

from . import types
from .types import Type


class Role(StrEnum):
    """What a word does in a rule."""
    NAMES = "names"                 # a literal: a colour, a direction, an axis ...
    PERCEIVES = "perceives"         # says which things there are
    SELECTS = "selects"             # tells some things from others, or picks them
    MEASURES = "measures"           # gives a number, of each thing or of all
    LOCATES = "locates"             # says which cells, seen from a thing
    COLOURS = "colours"             # says which colour
    STEPS = "steps"                 # says how far and where to
    PAINTS = "paints"               # colours cells that a region of things says
    RECOLOURS = "recolours"         # changes colours or takes away, without a region
    MOVES = "moves"                 # takes things, or copies of them, elsewhere
    COMPLETES = "completes"         # adds what a pattern, a symmetry or an example lacks
    RESHAPES = "reshapes"           # turns, enlarges, shrinks, cuts or frames a grid
    ASSEMBLES = "assembles"         # makes a grid of several grids or things, or of numbers
    DECIDES = "decides"             # does one thing or another


class Need(Enum):
    """What a word needs of a scene, so that the rule has an answer and a player can see what it says. The value
    is the sentence. "By its key" is by the property that the word is applied to."""
    FIGURES = "things that stand out from the background (the second argument), few enough to be seen one by one"
    ALONE = "exactly one such thing"
    GROUPS = "several cells of each colour that matters, wherever they lie"
    SEVERAL = "several things, to compare them by the key or to choose among them"
    WINNER = "one thing that is clearly ahead of all others by the key"
    TIES = "several things that share the first place by the key, and others"
    ALL_DIFFERENT = "things no two of which are the same by the key"
    ODD_ONE = "copies that are alike by the key, and one that is like no other"
    COPIES = "more things of one kind by the key than of any other kind"
    ALIKE = "for a thing, another one that is alike by the key, and others that are not"
    NUMBER = "things whose key is just the number that is asked for, and others"
    THRESHOLD = "things whose key is below the number that is asked for, and things where it is not"
    KINDS = "things of which some are as asked and some are not"
    OUTLINES = "closed outlines, and open ones that enclose nothing"
    SYMMETRY = "things with the symmetry, and lopsided ones"
    LOPSIDED = "things, or a grid, that a turn or a mirror changes"
    UNFINISHED = "a thing that has the symmetry but for a part that is missing"
    SEVERAL_COLOURS = "things in more than one colour, and different numbers of colours"
    COLOUR = "the colour that is asked for, in some things or cells, and other colours beside it"
    FREQUENCIES = "colours of clearly different frequency"
    AT_BORDER = "things that touch the border of the grid, and things that do not"
    TOUCHING = "things that touch others, and things that do not"
    CONTAINED = "things that lie within the boxes of others, and things that do not"
    IN_LINE = "things in line with others, along an axis or a direction"
    NEAR_AND_FAR = "others of which one is clearly nearer than the rest"
    ROOM_TO_RUN = "free cells from a thing on, as far as the border or what stops it"
    ROOM_AROUND = "free cells around a thing"
    TO_MEET = "something in the way of some things, and nothing in the way of others"
    CROSSING = "things whose cells, or those told from them, meet in some places and not in others"
    MARKER = "one thing that stands out and that the others are seen from"
    BULK = "things large enough that a part of them is less than all of them"
    BOX = "things that leave cells of their bounding boxes free"
    SEPARATOR = "full lines of one colour that cut the grid into parts"
    EQUAL_PARTS = "a grid that can be cut into equal parts"
    SAME_SIZE = "grids or things of one size, to be compared cell by cell"
    OVERLAP = "things that share cells once they are laid over each other, so that their order shows"
    SMALL = "a grid so small that what is made of it is no larger than 30 x 30"
    EXAMPLE = "a complete example, and places where a part of it is seen or wanted"
    PATTERN = "lines that follow a rule long enough to carry it on"
    REPEATS = "rows or columns that equal the ones before them"
    COVER = "a picture that obeys a rule, and a part of it under one colour"
    CUE = "a bar, a dot, a frame or a box that stands apart and cannot be taken for a part of the scene"
    FITTING = "things that fit together without a gap"


GROUNDS = ("background", "clear")
"""The parameters that name a colour that is nothing, or is seen through."""

_PERCEPTION = 2.0
"""Bits of difficulty of a way of seeing beyond same-colour components (arcgen.synthesis.difficulty)."""


def role_of(params: Sequence[Type], result: Type, is_literal: bool) -> Role:
    """The role that a word's types say; one with a role of its own declares it."""
    if is_literal:
        return Role.NAMES
    if result.fits(types.Objects):
        return Role.SELECTS if types.Predicate in params else Role.PERCEIVES
    if result is types.Grid:
        return _role_of_a_grid(params)
    by_result = {types.Predicate: Role.SELECTS, types.Property: Role.MEASURES, types.Measure: Role.MEASURES,
                 types.Int: Role.MEASURES, types.Region: Role.LOCATES, types.Step: Role.STEPS}
    return by_result.get(result, Role.COLOURS)


def _role_of_a_grid(params: Sequence[Type]) -> Role:
    if types.Grid not in params:
        return Role.ASSEMBLES
    if types.Region in params and types.Ink in params:
        return Role.PAINTS
    if any(slot.fits(types.Objects) for slot in params):
        return Role.MOVES
    if list(params).count(types.Grid) > 1:
        return Role.ASSEMBLES
    return Role.RECOLOURS if {types.Paint, types.Colour} & {*params} else Role.RESHAPES


def effort_of(role: Role, params: Sequence[Type]) -> float:
    """The bits of difficulty that a word adds as a way of seeing, unless it declares others."""
    return _PERCEPTION if role is Role.PERCEIVES and params else 0.0
