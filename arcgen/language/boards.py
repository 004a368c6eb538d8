"""Small grids line by line: lines of a board, left out or drawn thicker, cells set apart; what an example shows."""
from __future__ import annotations

import numpy as np

from ..core import grid as g
from ..core.errors import RuleError
from .objects import ObjectSet
from .registry import word
from .traits import Need, Role


@word("row[|s], column[|s] or diagonal[|s] of the grid", weight=0.3)
def every_line(grid: Grid) -> Objects:
    """All rows and columns, and of a square grid its two long diagonals: the lines of a game on a board."""
    height, width = grid.shape
    y, x = np.indices(grid.shape)
    masks = [*(y == k for k in range(height)), *(x == k for k in range(width))]
    if height == width:
        masks += [y == x, y + x == width - 1]
    return ObjectSet(np.array(masks), grid)


@word("turn {grid} as {before} is turned to become {after}", weight=0.3, role=Role.RESHAPES,
      needs=(Need.EXAMPLE, Need.LOPSIDED))
def turned_like(grid: Grid, before: Grid, after: Grid) -> Grid:
    """By the turn or mirroring that makes the second picture of the first. Undefined where none does, or where several
    do that make different pictures of the grid."""
    turns = [turn for turn in g.SYMMETRIES if np.array_equal(g.transform(before, turn), after)]
    found = [g.transform(grid, turn) for turn in turns]
    if not found or not all(np.array_equal(found[0], other) for other in found[1:]):
        raise RuleError("no turn, or not one alone, makes the second of the first")
    return found[0]


@word("change the colours of {grid} as those of {before} are changed in {after}", weight=0.3, role=Role.RECOLOURS,
      needs=(Need.EXAMPLE, Need.SEVERAL_COLOURS))
def recoloured_like(grid: Grid, before: Grid, after: Grid) -> Grid:
    """Colours that the example does not show stay. Undefined where the example changes one colour into several."""
    if before.shape != after.shape:
        raise RuleError("an example of two sizes")
    table = np.arange(g.COLOURS, dtype=np.uint8)
    table[before] = after
    if (table[before] != after).any():
        raise RuleError("one colour becomes several")
    return table[grid]


@word("turn {grid} clockwise by a quarter as many times as {n}", weight=0.3, oriented=True, needs=Need.LOPSIDED)
def turned_by(grid: Grid, n: Int) -> Grid:
    """Undefined for a number of turns below one."""
    if n < 1:
        raise RuleError("no turn at all")
    return g.rot90(grid, -n % 4)


@word("move the cells at the edge of {grid} on clockwise, by as many places as {n}", weight=0.3, oriented=True,
      role=Role.MOVES, needs=Need.LOPSIDED)
def rim_moved(grid: Grid, n: Int) -> Grid:
    """Around the edge and over its corners; what lies inside stays. Undefined where there is nothing inside."""
    height, width = grid.shape
    if min(height, width) < 3:
        raise RuleError("a grid that is all edge")
    y = [*[0] * (width - 1), *range(height - 1), *[height - 1] * (width - 1), *range(height - 1, 0, -1)]
    x = [*range(width - 1), *[width - 1] * (height - 1), *range(width - 1, 0, -1), *[0] * (height - 1)]
    out = grid.copy()
    out[y, x] = np.roll(grid[y, x], n)
    return out
