"""The whole grid: geometry, scaling, tiling, cropping, blank grids. Outputs beyond 30 x 30 are undefined."""
from __future__ import annotations

import numpy as np

from ..core import grid as g
from ..core.errors import RuleError
from .objects import ObjectSet
from .registry import word
from .traits import Need, Role


def checked(height: int, width: int) -> None:
    """Raises RuleError unless the sides are 1..30."""
    if not (1 <= height <= g.MAX_SIDE and 1 <= width <= g.MAX_SIDE):
        raise RuleError("an output beyond 30 x 30")


@word("take {grid} {symmetry}", weight=2, needs=Need.LOPSIDED)
def turn(grid: Grid, symmetry: Symmetry) -> Grid:
    return g.transform(grid, symmetry)


@word("enlarge {grid} by a factor of {n}", weight=1, needs=Need.SMALL)
def upscale(grid: Grid, n: Int) -> Grid:
    """Every cell becomes an n x n block."""
    if not 1 <= n <= g.MAX_SIDE:
        raise RuleError("a factor out of range")
    checked(grid.shape[0] * n, grid.shape[1] * n)
    return grid.repeat(n, 0).repeat(n, 1)


@word("shrink {grid} by a factor of {n} (each block of cells becomes its commonest colour)", weight=1,
      needs=Need.EQUAL_PARTS)
def downscale(grid: Grid, n: Int) -> Grid:
    """Every n x n block becomes one cell. Undefined when the sides are no multiples of n, or in
    a tie of colours."""
    if n < 1 or grid.shape[0] % n or grid.shape[1] % n:
        raise RuleError("the grid does not divide into such blocks")
    height, width = grid.shape[0] // n, grid.shape[1] // n
    blocks = grid.reshape(height, n, width, n).swapaxes(1, 2).reshape(height * width, n * n)
    counts = (blocks[:, :, None] == np.arange(g.COLOURS, dtype=np.uint8)).sum(1)
    if ((counts == counts.max(1, keepdims=True)).sum(1) > 1).any():
        raise RuleError("a tie for the commonest colour")
    return counts.argmax(1).astype(np.uint8).reshape(height, width)


@word("put {n} copies of {grid} {axis:spread}", weight=1, role=Role.ASSEMBLES, needs=Need.SMALL)
def repeated(grid: Grid, n: Int, axis: Axis) -> Grid:
    """n copies side by side."""
    rows, columns = (n if step else 1 for step in _straight(axis[0]))
    return _tiled(grid, rows, columns)


@word("repeat {grid} {rows} times down and {columns} times across", weight=1, oriented=True,
      role=Role.ASSEMBLES, needs=Need.SMALL)
def tile(grid: Grid, rows: Int, columns: Int) -> Grid:
    return _tiled(grid, rows, columns)


def _tiled(grid: np.ndarray, rows: int, columns: int) -> np.ndarray:
    if rows < 1 or columns < 1:
        raise RuleError("a number of tiles below one")
    checked(grid.shape[0] * rows, grid.shape[1] * columns)
    return np.tile(grid, (rows, columns))


def _straight(step: tuple[int, int]) -> tuple[int, int]:
    """The step itself, unless it is diagonal (RuleError)."""
    if 0 not in step:
        raise RuleError("only along rows or columns")
    return step


@word("put {second} {direction:beside} {first}", weight=1, needs=Need.SMALL)
def join(first: Grid, second: Grid, direction: Direction) -> Grid:
    """Two grids side by side: the second lies in the direction seen from the first."""
    dy, dx = _straight(direction)
    a, b = (first, second) if dy + dx > 0 else (second, first)
    axis = 0 if dy else 1
    if a.shape[1 - axis] != b.shape[1 - axis]:
        raise RuleError("sides of different lengths")
    out = np.concatenate([a, b], axis)
    checked(*out.shape)
    return out


@word("in {pattern}, put a copy of {picture} for each cell that is not {background}, "
      "and an empty ({background}) block of that size for each other cell", weight=1, needs=Need.SMALL)
def substitute(pattern: Grid, picture: Grid, background: Colour) -> Grid:
    """The Kronecker product of where the pattern is set with the picture."""
    height, width = pattern.shape[0] * picture.shape[0], pattern.shape[1] * picture.shape[1]
    checked(height, width)
    where = (pattern != background).repeat(picture.shape[0], 0).repeat(picture.shape[1], 1)
    return np.where(where, np.tile(picture, pattern.shape), np.uint8(background))


@word("drop every row and column of {grid} that equals the one before it", weight=0.7, needs=Need.REPEATS)
def condensed(grid: Grid) -> Grid:
    rows = np.append(True, (grid[1:] != grid[:-1]).any(1))
    columns = np.append(True, (grid[:, 1:] != grid[:, :-1]).any(0))
    return grid[rows][:, columns]


@word("crop to {thing}", weight=2, role=Role.RESHAPES)
def crop(thing: Object) -> Grid:
    """The grid within the object's bounding box."""
    return thing.grid[thing.box(0)].copy()


@word("cut out {thing} (other cells {background})", weight=1, role=Role.RESHAPES, needs=Need.BOX)
def cut_out(thing: Object, background: Colour) -> Grid:
    """The object's bounding box with everything but the object itself blanked."""
    return thing.cut(0, background)


@word("crop {grid} to the bounding box of {thing}", weight=0.7, role=Role.RESHAPES, needs=Need.SAME_SIZE)
def crop_at(grid: Grid, thing: Object) -> Grid:
    """The part of another grid of the same size where an object's box is."""
    if thing.grid.shape != grid.shape:
        raise RuleError("an object of a grid of another size")
    return grid[thing.box(0)].copy()


@word("{region}", weight=0.5)
def region_of(thing: Object, region: Region) -> Object:
    """A region made from an object, as an object. Undefined when it is empty."""
    masks = region(thing)
    if not masks.any():
        raise RuleError("an empty region")
    return ObjectSet(masks, thing.grid)


@word("{region}", weight=0.3)
def regions_of(things: Objects, region: Region) -> Objects:
    """A region made from each object, as objects."""
    return ObjectSet(region(things), things.grid)


@word("make a square of {n} by {n} cells in {ink}", weight=0.5)
def square(n: Int, ink: Paint) -> Grid:
    checked(n, n)
    return np.full((n, n), ink, np.uint8)


@word("make a {rows} by {columns} grid of {ink}", weight=0.3, oriented=True)
def canvas(rows: Int, columns: Int, ink: Paint) -> Grid:
    checked(rows, columns)
    return np.full((rows, columns), ink, np.uint8)


@word("take {grid} with every cell {ink}", weight=0.3)
def blanked(grid: Grid, ink: Paint) -> Grid:
    """A grid of the same size in one colour."""
    return np.full(grid.shape, ink, np.uint8)


@word("put a border, one cell wide, around {grid} in {ink}", weight=0.3, role=Role.RESHAPES, needs=Need.SMALL)
def framed(grid: Grid, ink: Paint) -> Grid:
    """The grid with a border of one cell added on all sides."""
    checked(grid.shape[0] + 2, grid.shape[1] + 2)
    return g.rimmed(grid, ink)


@word("take {things:all} out of {grid}, and close the gaps", weight=0.5, role=Role.RESHAPES, needs=Need.SEVERAL)
def closed_up(grid: Grid, things: Objects) -> Grid:
    """The grid without the rows and columns that a thing fills from border to border. Undefined where nothing is
    left."""
    if things.grid.shape != grid.shape:
        raise RuleError("objects of a grid of another size")
    rows, columns = things.masks.all(2).any(0), things.masks.all(1).any(0)
    if rows.all() or columns.all():
        raise RuleError("nothing is left")
    return np.ascontiguousarray(grid[~rows][:, ~columns])
