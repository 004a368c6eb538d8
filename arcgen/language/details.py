"""What a text may leave out, or say more plainly, where the pairs leave no doubt about it (unsaid.py)."""
from __future__ import annotations

from enum import StrEnum

from .program import Node
from .shapes import Shape


class Detail(StrEnum):
    """What a text may leave out, or say more plainly."""
    CONNECTIVITY = "connectivity"       # whether cells that touch by corners belong together
    COLOURS = "colours"                 # whether an object has one colour or any
    GROUND = "ground"                   # which colour is the background
    APART = "apart"                     # that all cells of one colour are one thing: they hang together
    SEEN = "seen"                       # in which of several grids the things of a step are seen
    COVERED = "covered"                 # that only cells of one colour are painted on
    ONE = "one"                         # that there might be several such things
    CELL = "cell"                       # that such a thing might have several cells
    DOT = "dot"                         # that such cells might touch each other
    PIECE = "piece"                     # that such cells might not hang together
    EDGE = "edge"                       # that the edge of a bounding box might not be the thing's own
    TOLD = "told"                       # by what things are chosen: the noun, or it and the colour, fit no other
    OTHERS = "others"                   # that a step might do something to those among things that it leads to
    STAYS = "stays"                     # that a cue is still there afterwards
    START = "start"                     # that a ray begins with what it comes from
    PARTS = "parts"                     # that a rule holds in each part by itself, or in a box
    ORDER = "order"                     # which of several cases goes before another
    OPPOSITE = "opposite"               # that a thing that goes to the opposite border might be at none
    HALVES = "halves"                   # that there might be other panels than two halves
    PANELS = "panels"                   # that lines of another colour cut the grid too
    TURN = "turn"                       # in which sense a quarter turn goes
    RUNS = "runs"                       # that water might run through to the bottom
    FULL = "full"                       # that other panels than the fullest might hold something
    MARKS = "marks"                     # that things might have several colours beside the ground
    BLOCKS = "blocks"                   # that such things, which have no narrower noun, might be no filled rectangles
    SHAPES = "shapes"                   # that such things might have only a cell
    MOSTLY = "mostly shapes"            # that many of such things might have only a cell, as some have
    LARGER = "larger"                   # that such things are chosen among others that have only a cell
    ON_BLACK = "on black"               # that black, with which a program paints, might not be the ground
    BAR = "sign"                        # that what lies along a border might be no bar


class Hue(StrEnum):
    """A colour that things have in all grids, though the rule does not ask for it; in the order of the numbers."""
    BLACK = "black"
    BLUE = "blue"
    RED = "red"
    GREEN = "green"
    YELLOW = "yellow"
    GREY = "grey"
    MAGENTA = "magenta"
    ORANGE = "orange"
    CYAN = "cyan"
    MAROON = "maroon"


Unsaid = frozenset[tuple[Node, Detail | Shape | Hue | Node]]
"""Expressions, each with what is left out of its phrase, or with the noun or the colour that says it more plainly; and
a program with the one that is told in its place."""

NOTHING: Unsaid = frozenset()
