"""Grids cell by cell: laying one over another, masking, falling, sorting lines."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .objects import ObjectSet
from .registry import word
from .traits import Need, Role


def _same_size(first: np.ndarray, second: np.ndarray) -> None:
    if first.shape != second.shape:
        raise RuleError("grids of different sizes")


@word("lay {second} over {first} ({background} is see-through)", weight=1,
      needs=(Need.SAME_SIZE, Need.OVERLAP))
def over(first: Grid, second: Grid, background: Colour) -> Grid:
    _same_size(first, second)
    return np.where(second == background, first, second)


@word("keep the cells of {first} where {second} is not {background}; the others become {background}", weight=1,
      needs=Need.SAME_SIZE)
def masked(first: Grid, second: Grid, background: Colour) -> Grid:
    _same_size(first, second)
    return np.where(second == background, np.uint8(background), first)


@word("let all cells of {grid} that are not {background} fall {direction}", weight=1,
      role=Role.MOVES, needs=Need.ROOM_TO_RUN)
def fall(grid: Grid, direction: Direction, background: Colour) -> Grid:
    """Each row or column is packed towards the direction; cells keep their order."""
    dy, dx = direction
    if dy and dx:
        raise RuleError("cells fall along rows or columns")
    solid = grid != background
    order = np.argsort(solid if dy + dx > 0 else ~solid, axis=0 if dy else 1, kind="stable")
    return np.take_along_axis(grid, order, 0 if dy else 1)


@word("sort the lines of {grid} that run across so that {direction} their {property} grows", weight=0.5,
      role=Role.MOVES, needs=Need.ALL_DIFFERENT)
def sort_lines(grid: Grid, property: Measure, direction: Direction) -> Grid:
    """The rows (for up and down) or columns rearranged. Undefined when different lines tie."""
    dy, dx = direction
    if dy and dx:
        raise RuleError("only rows or columns are sorted")
    table = grid if dy else grid.T
    y, x = np.indices(grid.shape)
    index = y if dy else x
    values = property(ObjectSet(index == np.arange(len(table))[:, None, None], grid))
    order = np.argsort(values, kind="stable")
    sorted_ = table[order]
    if ((np.diff(values[order]) == 0) & (sorted_[1:] != sorted_[:-1]).any(1)).any():
        raise RuleError("a tie in the order")
    sorted_ = sorted_[::-1] if dy + dx < 0 else sorted_
    return np.ascontiguousarray(sorted_ if dy else sorted_.T)


@word("put the cells of {grid} in order of colour, the commonest first: its lines are filled one after another "
      "going {order}, each going {direction}", weight=0.4, role=Role.MOVES, needs=Need.FREQUENCIES)
def sorted_cells(grid: Grid, order: Direction, direction: Direction) -> Grid:
    """All cells of the grid rearranged. Undefined where two colours are equally frequent, and unless the two directions
    are straight and at right angles."""
    if 0 not in order or 0 not in direction or order[0] * direction[0] + order[1] * direction[1]:
        raise RuleError("not two straight directions at right angles")
    colours, counts = np.unique(grid, return_counts=True)
    if len(np.unique(counts)) < len(counts):
        raise RuleError("two colours equally frequent")
    by_count = np.argsort(-counts)
    cells = np.repeat(colours[by_count], counts[by_count])
    shape = grid.shape if order[0] else grid.shape[::-1]
    out = cells.reshape(shape)[::order[0] or order[1]][:, ::direction[0] or direction[1]]
    return np.ascontiguousarray(out if order[0] else out.T)
