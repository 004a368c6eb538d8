"""What is read off the grid and laid out again: the colour at a place, the cells of a thing in a line or a square."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .objects import ObjectSet
from .perceive import lines
from .registry import word
from .steps import doubled_centres
from .traits import Need
from .whole import checked


@word("the colour of {region}", weight=0.5, needs=Need.SEVERAL_COLOURS)
def colour_at(objs, region: Region) -> Ink:
    """Undefined where the region is empty or has several colours."""
    parts = type(objs)(region(objs), objs.grid)
    if ((parts.counts > 0).sum(1) != 1).any():
        raise RuleError("a place without exactly one colour")
    return parts.counts.argmax(1).astype(np.uint8)


@word("set[|s] of {colour} cells in one {axis:line}", weight=0.5, needs=Need.COLOUR, far_fetched=True)
def by_line(grid: Grid, colour: Colour, axis: Axis) -> Objects:
    """All cells of one colour in a row (column, diagonal) as one object, wherever they lie in it."""
    found = lines(grid, axis).masks & (grid == colour)
    return ObjectSet(found[found.any((1, 2))], grid)


@word("as many cells as {it} has, in one {axis} line through the middle of {other}", weight=0.4, needs=Need.MARKER)
def laid_out(objs, axis: Axis, other: Object) -> Region:
    """Undefined where the line has no middle cells there, or does not fit."""
    if not len(other) or not other.sizes[0]:
        raise RuleError("nothing to lie in")
    if axis[0][0] and axis[0][1]:
        raise RuleError("cells are laid out in rows or columns")
    along = int(not axis[0][0])
    middle, side = doubled_centres(other)[0], objs.grid.shape[along]
    out = np.zeros_like(objs.masks)
    if middle[1 - along] % 2:
        raise RuleError("a middle between two lines")
    for i, n in enumerate(objs.sizes.tolist()):
        first, odd = divmod(int(middle[along]) - n + 1, 2)
        if odd or first < 0 or first + n > side:
            raise RuleError("a line that does not fit")
        (out[i] if along else out[i].T)[int(middle[1 - along]) // 2, first:first + n] = True
    return out


@word("for {things} draw a full square of as many cells in its colour, {order} in order of size (smallest first), "
      "a line of {background} between two, all standing at the {floor:side} side", weight=0.4,
      needs=Need.SEVERAL)
def as_squares(things: Objects, order: Direction, floor: Direction, background: Colour) -> Grid:
    """Undefined in a tie, for a number of cells that is no square, or where the two directions are not at right
    angles."""
    if 0 not in order or 0 not in floor or order[0] * floor[0] + order[1] * floor[1] or not len(things):
        raise RuleError("no way to lay squares out")
    ranks = np.argsort(things.sizes)
    sides = np.sqrt(things.sizes[ranks]).round().astype(np.int64)
    if (sides ** 2 != things.sizes[ranks]).any() or (np.diff(sides) == 0).any() or not sides[0]:
        raise RuleError("numbers of cells that are not different squares")
    along, across = int(sides.sum()) + len(sides) - 1, int(sides[-1])
    checked(across, along)
    out, at = np.full((across, along), background, np.uint8), 0
    for side, colour in zip(sides.tolist(), things.colours[ranks].tolist()):
        out[across - side:, at:at + side] = colour                  # rightwards, at the lower side
        at += side + 1
    out = out if order[0] == 0 else out.T                           # now right or down, at the lower or right side
    if order in ((0, -1), (-1, 0)):
        out = out[:, ::-1] if order[0] == 0 else out[::-1]
    if floor in ((0, -1), (-1, 0)):
        out = out[::-1] if floor[0] else out[:, ::-1]
    return np.ascontiguousarray(out)
