"""The whole grid: geometry, scaling, tiling, cropping. Outputs beyond 30 x 30 are undefined."""
from __future__ import annotations

import numpy as np

from .. import grid as g
from ..errors import RuleError
from .registry import primitive


def checked(height: int, width: int) -> None:
    """Raises RuleError unless the sides are 1..30."""
    if not (1 <= height <= g.MAX_SIDE and 1 <= width <= g.MAX_SIDE):
        raise RuleError(f"an output of {height} x {width}")


@primitive("take {grid} {symmetry}", weight=2)
def turn(grid: Grid, symmetry: Symmetry) -> Grid:
    return g.transform(grid, symmetry)


@primitive("enlarge {grid} {n} times", weight=1)
def upscale(grid: Grid, n: Int) -> Grid:
    """Every cell becomes an n x n block."""
    if not 1 <= n <= g.MAX_SIDE:
        raise RuleError("a factor out of range")
    checked(grid.shape[0] * n, grid.shape[1] * n)
    return grid.repeat(n, 0).repeat(n, 1)


@primitive("repeat {grid} {rows} times down and {columns} times across", weight=1)
def tile(grid: Grid, rows: Int, columns: Int) -> Grid:
    if rows < 1 or columns < 1:
        raise RuleError("a number of tiles below one")
    checked(grid.shape[0] * rows, grid.shape[1] * columns)
    return np.tile(grid, (rows, columns))


@primitive("put {second} {direction} of {first}", weight=1)
def join(first: Grid, second: Grid, direction: Direction) -> Grid:
    """Two grids side by side: the second lies in the direction seen from the first."""
    dy, dx = direction
    if dy and dx:
        raise RuleError("grids are joined along a side")
    a, b = (first, second) if dy + dx > 0 else (second, first)
    axis = 0 if dy else 1
    if a.shape[1 - axis] != b.shape[1 - axis]:
        raise RuleError("sides of different lengths")
    out = np.concatenate([a, b], axis)
    checked(*out.shape)
    return out


@primitive("crop to {thing}", weight=2)
def crop(thing: Object) -> Grid:
    """The grid within the object's bounding box."""
    return thing.grid[thing.box(0)].copy()


@primitive("cut out {thing} (other cells {background})", weight=1)
def cut_out(thing: Object, background: Colour) -> Grid:
    """The object's bounding box with everything but the object itself blanked."""
    return thing.cut(0, background)


@primitive("the part of {grid} in the bounding box of {thing}", weight=0.7)
def crop_at(grid: Grid, thing: Object) -> Grid:
    """The part of another grid of the same size where an object's box is."""
    if thing.grid.shape != grid.shape:
        raise RuleError("an object of a grid of another size")
    return grid[thing.box(0)].copy()


@primitive("a {rows} by {columns} grid of {ink}", weight=0.3)
def canvas(rows: Int, columns: Int, ink: Colour) -> Grid:
    checked(rows, columns)
    return np.full((rows, columns), ink, np.uint8)


@primitive("draw {ink} a border of one cell around {grid}", weight=0.3)
def framed(grid: Grid, ink: Colour) -> Grid:
    """The grid with a border of one cell added on all sides."""
    checked(grid.shape[0] + 2, grid.shape[1] + 2)
    return np.pad(grid, 1, constant_values=ink)
