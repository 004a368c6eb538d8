"""Grids whose lines slide: round and round, or each a little further than the one before."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .registry import word
from .traits import Need
from .whole import checked


@word("shift {grid} {direction} by {n} (wrapping around at the edge)", weight=0.7,
      needs=Need.LOPSIDED)
def rolled(grid: Grid, n: Int, direction: Direction) -> Grid:
    """The grid on a torus, moved. uint8 (H, W)."""
    return np.roll(grid, (n * direction[0], n * direction[1]), (0, 1))


@word("slide each {axis:line} of {grid} one cell further than the one before, so that it leans {direction} "
      "(new cells {background})", weight=0.7, needs=Need.LOPSIDED)
def sheared(grid: Grid, axis: Axis, direction: Direction, background: Colour) -> Grid:
    """Rows (or columns) shifted by 0, 1, 2 ... cells; the grid gets wider (taller) by all but one of them.
    Undefined unless the axis is straight and the direction slanted."""
    if 0 in direction or 0 not in axis[0]:
        raise RuleError("lines that cannot slide so")
    rows = axis[0][0] == 0
    lines = grid if rows else grid.T
    along, across = (direction[1], direction[0]) if rows else direction
    n, length = lines.shape
    checked(n, length + n - 1)
    out = np.full((n, length + n - 1), background, np.uint8)
    for i, cells in enumerate(lines):
        k = i if across == along else n - 1 - i
        out[i, k:k + length] = cells
    return np.ascontiguousarray(out if rows else out.T)
