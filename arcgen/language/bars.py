"""Regions of straight bars: the line that a bar lies on, its ends, and where several of them meet."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .registry import word
from .traits import Need

_WAYS = ((0, 1), (1, 0), (1, 1), (1, -1))       # along a row, a column, a falling and a rising diagonal


def _index(grid: np.ndarray) -> np.ndarray:
    """Which line of each kind in _WAYS a cell lies on, int (4, H, W)."""
    y, x = np.indices(grid.shape)
    return np.stack([y, x, y - x, y + x])


def _bearing(mask: np.ndarray, index: np.ndarray) -> int:
    """The one kind of line, an index into _WAYS, on which all cells of a bar lie."""
    values = index[:, mask]
    if values.shape[1] < 2:
        raise RuleError("a single cell has no direction")
    straight = np.flatnonzero((values == values[:, :1]).all(1))
    if len(straight) != 1:
        raise RuleError("not a straight bar")
    return int(straight[0])


@word("the whole line of the grid that {it} lies on", weight=0.7, needs=Need.ROOM_TO_RUN)
def own_line(objs) -> Region:
    """The row, column or diagonal that holds all cells of the object, from border to border (gaps do not matter).
    Undefined for a single cell and for what is not straight."""
    index, out = _index(objs.grid), np.zeros(objs.masks.shape, bool)
    for i, mask in enumerate(objs.masks):
        lines = index[_bearing(mask, index)]
        out[i] = lines == lines[mask][0]
    return out


@word("the cells {n} beyond the two ends of {it}", weight=0.5, needs=Need.ROOM_AROUND)
def past_ends(objs, n: Int) -> Region:
    """In the direction in which the bar lies, n = 1: next to its ends. Undefined like own_line."""
    index, out = _index(objs.grid), np.zeros(objs.masks.shape, bool)
    for i, mask in enumerate(objs.masks):
        dy, dx = _WAYS[_bearing(mask, index)]
        cells = np.argwhere(mask)
        order = np.argsort(cells[:, 0] * abs(dy) * 64 + cells[:, 1] * (1 if not dy else dx))
        for (y, x), way in ((cells[order[0]], -1), (cells[order[-1]], 1)):
            y, x = int(y) + way * dy * n, int(x) + way * dx * n
            if 0 <= y < mask.shape[0] and 0 <= x < mask.shape[1]:
                out[i, y, x] = True
    return out


@word("the cells where {region} meets that of at least {n} others", weight=0.3, needs=Need.CROSSING)
def met_by(objs, region: Region, n: Int) -> Region:
    """Where the regions of more than n objects of the set overlap. Undefined for less than one other."""
    if n < 1:
        raise RuleError("nothing is met by no others")
    m = region(objs)
    return m & (m.sum(0) > n)


@word("the path from {it} straight on that splits to both sides wherever it comes up against {others:any}",
      weight=0.5, needs=(Need.ROOM_TO_RUN, Need.TO_MEET))
def splitting_ray(objs, others: Objects) -> Region:
    """From both ends of an upright bar, or from a single cell at one border of the grid inward. At the border of the
    grid it ends. The object's own cells are left out. Undefined for anything else."""
    index, out = _index(objs.grid), np.zeros(objs.masks.shape, bool)
    wall = others.masks.any(0) if len(others) else np.zeros(objs.grid.shape, bool)
    if wall.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    for i, mask in enumerate(objs.masks):
        out[i] = split_path(_heads(mask, index), wall & ~mask) & ~mask
    return out


_Head = tuple[int, int, int, int]
"""A cell of a path and the step with which it goes on: y, x, dy, dx."""


def _heads(mask: np.ndarray, index: np.ndarray) -> list[_Head]:
    """Where the path leaves an object, and which way."""
    cells = np.argwhere(mask)
    if len(cells) == 1:
        y, x = (int(v) for v in cells[0])
        heads = [(y, x, -dy, -dx) for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0))
                 if not (0 <= y + dy < mask.shape[0] and 0 <= x + dx < mask.shape[1])]
        if len(heads) != 1:
            raise RuleError("a single cell not at one border")
        return heads
    way = _bearing(mask, index)
    if way > 1:
        raise RuleError("a slanted bar")
    dy, dx = _WAYS[way]
    (top, left), (bottom, right) = cells.min(0).tolist(), cells.max(0).tolist()
    return [(top, left, -dy, -dx), (bottom, right, dy, dx)]


def split_path(heads: list[_Head], wall: np.ndarray) -> np.ndarray:
    """All cells that the path enters, bool (H, W). Each cell is left at most once in each direction."""
    out, seen = np.zeros(wall.shape, bool), set(heads)
    while heads:
        y, x, dy, dx = heads.pop()
        to = y + dy, x + dx
        if not (0 <= to[0] < wall.shape[0] and 0 <= to[1] < wall.shape[1]):
            continue
        if wall[to]:
            more = [(y, x, dx, dy), (y, x, -dx, -dy)]
        else:
            out[to] = True
            more = [(*to, dy, dx)]
        fresh = [head for head in more if head not in seen]
        seen.update(fresh)
        heads += fresh
    return out
