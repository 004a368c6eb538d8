"""Pictures whose cells are laid anew: a line cut into rows or coiled up, a picture read out into a line, its cells
moved apart, lines put into each other, a thing repeated all over the grid."""
from __future__ import annotations

from math import isqrt

import numpy as np

from ..core.errors import RuleError
from .layer import same_grid
from .objects import ObjectSet
from .registry import word
from .traits import Need, Role
from .whole import checked


def _line(grid: np.ndarray) -> np.ndarray:
    """The cells of a grid of one row or one column. Undefined for others, and for a single cell."""
    if 1 not in grid.shape or grid.size < 2:
        raise RuleError("no line of cells")
    return grid.ravel()


def _along_coil(side: int) -> np.ndarray:
    """The places (in reading order) of a square's cells, int (side * side,), in the order in which a spiral from its
    upper left corner to the right and inwards comes to them."""
    left = np.arange(side * side).reshape(side, side)
    runs = []
    while left.size:
        runs.append(left[0])
        left = np.rot90(left[1:])
    return np.concatenate(runs)


@word("cut {grid} into pieces of {n} cells and put them under each other as rows", weight=0.3, oriented=True,
      role=Role.RESHAPES, needs=Need.SMALL)
def in_rows(grid: Grid, n: Int) -> Grid:
    """Of a line of cells, in its order. Undefined unless it gives several rows of just n cells."""
    line = _line(grid)
    if not 1 < n < len(line) or len(line) % n:
        raise RuleError("a line that does not divide into such rows")
    checked(len(line) // n, n)
    return line.reshape(-1, n).copy()


@word("put the rows of {grid} one behind the other, as one row", weight=0.3, oriented=True, role=Role.RESHAPES,
      needs=Need.SMALL)
def in_one_row(grid: Grid) -> Grid:
    """The cells in reading order. Undefined for a line."""
    if 1 in grid.shape:
        raise RuleError("a line already")
    checked(1, grid.size)
    return grid.reshape(1, -1).copy()


@word("coil the cells of {grid} up to a square, clockwise from its top left corner inwards", weight=0.3, oriented=True,
      role=Role.RESHAPES, needs=Need.SMALL)
def coiled(grid: Grid) -> Grid:
    """Undefined for other grids than a line of n * n cells."""
    line = _line(grid)
    side = isqrt(len(line))
    if side * side != len(line):
        raise RuleError("no line for a square")
    out = np.empty_like(line)
    out[_along_coil(side)] = line
    return out.reshape(side, side)


@word("unroll the spiral of {grid} into one row, clockwise from its top left corner inwards", weight=0.3,
      oriented=True, role=Role.RESHAPES, needs=Need.SMALL)
def uncoiled(grid: Grid) -> Grid:
    """The cells of a square in the order of a spiral. Undefined for other grids."""
    height, width = grid.shape
    if height != width or height < 2:
        raise RuleError("no square")
    checked(1, grid.size)
    return grid.ravel()[_along_coil(height)][None]


@word("put {n} {ink} line[|s] between any two neighbouring {axis:lines} of {grid}", weight=0.3, role=Role.RESHAPES,
      needs=Need.SMALL)
def spaced(grid: Grid, n: Int, axis: Axis, ink: Paint) -> Grid:
    """The grid with its rows or columns moved apart. Undefined where there is one only, and unless n is positive."""
    view = grid if axis[0][0] == 0 else grid.T
    if 0 not in axis[0] or n < 1 or len(view) < 2:
        raise RuleError("nothing to be moved apart")
    checked(len(view) * (n + 1) - n, view.shape[1])
    out = np.full((len(view) * (n + 1) - n, view.shape[1]), ink, np.uint8)
    out[::n + 1] = view
    return np.ascontiguousarray(out if axis[0][0] == 0 else out.T)


@word("stack {n} copies of {grid} under each other, each shifted one cell further {direction} than the one above "
      "(wrapping around at the edge)", weight=0.3, oriented=True, role=Role.ASSEMBLES,
      needs=Need.SMALL)
def staggered(grid: Grid, n: Int, direction: Direction) -> Grid:
    """The first copy as it is. Undefined for other directions than left and right, and unless n is positive."""
    if direction[0] or n < 1:
        raise RuleError("only to the left or right")
    checked(grid.shape[0] * n, grid.shape[1])
    return np.concatenate([np.roll(grid, i * direction[1], 1) for i in range(n)])


@word("put the {axis:lines} of {first} and of {second} into each other by turns, beginning with one of {first}",
      weight=0.3, role=Role.ASSEMBLES, needs=Need.SMALL)
def interleaved(first: Grid, second: Grid, axis: Axis) -> Grid:
    """Undefined for grids of two sizes."""
    if 0 not in axis[0] or first.shape != second.shape:
        raise RuleError("no lines that go into each other")
    along = int(axis[0][0] != 0)
    out = np.stack([first, second], along + 1).reshape([n * (2 - (i != along)) for i, n in enumerate(first.shape)])
    checked(*out.shape)
    return out


@word("deal the {axis:lines} of {grid} out to {n} piles, one by one, and put the piles behind each other", weight=0.3,
      oriented=True, role=Role.RESHAPES, needs=Need.LOPSIDED)
def dealt(grid: Grid, n: Int, axis: Axis) -> Grid:
    """First every n-th line from the first on, then every n-th from the second on, and so on. Undefined unless there
    are more lines than piles, and two piles at least."""
    view = grid if axis[0][0] == 0 else grid.T
    if 0 not in axis[0] or not 2 <= n < len(view):
        raise RuleError("no piles to deal lines out to")
    out = np.concatenate([view[i::n] for i in range(n)])
    return np.ascontiguousarray(out if axis[0][0] == 0 else out.T)


def _papered(grid: np.ndarray, thing: ObjectSet, gap: int, mirrored: bool) -> np.ndarray:
    """A thing repeated from its box on in all directions, every other copy mirrored or not; between the cells of the
    copies the grid stays as it is."""
    same_grid(grid, thing)
    box = thing.box(0)
    tile, mask = grid[box], thing.masks[0][box]
    places = []
    for n, side, start in zip(grid.shape, tile.shape, (box[0].start, box[1].start), strict=True):
        copy, at = np.divmod(np.arange(n) - start, side + gap)
        places.append(np.where(at >= side, -1, np.where(mirrored & (copy % 2 == 1), side - 1 - at, at)))
    rows, columns = places[0][:, None], places[1][None]
    return np.where((rows >= 0) & (columns >= 0) & mask[rows, columns], tile[rows, columns], grid)


@word("repeat {thing} in all directions, with gaps of {n} cells, until it papers the whole grid", weight=0.4,
      needs=(Need.ALONE, Need.ROOM_TO_RUN))
def papered(grid: Grid, thing: Object, n: Int) -> Grid:
    """Copies in rows and columns, the thing among them. Undefined for a negative gap."""
    if n < 0:
        raise RuleError("copies over each other")
    return _papered(grid, thing, n, False)


@word("repeat {thing} in all directions until it papers the whole grid, every copy a mirror image of those beside it",
      weight=0.4, needs=(Need.ALONE, Need.ROOM_TO_RUN, Need.LOPSIDED))
def papered_mirrored(grid: Grid, thing: Object) -> Grid:
    return _papered(grid, thing, 0, True)
