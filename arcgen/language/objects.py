"""Objects as arrays: n masks over one grid, and what is measured on them, lazily.

Everything that the language perceives is an ObjectSet: components, cells, holes, panels, whole
rows. Masks may overlap and may be empty, so that every region made from an object (its box,
its halo, a ray) is an object again. Measurements are vectorised over the n objects and
computed once.
"""
from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy import ndimage

from .built import ENGINE

SIDES = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], dtype=bool)
CORNERS = np.ones((3, 3), dtype=bool)


class _measured:
    """A property that is computed once: as functools.cached_property, without the lock that this has
    before Python 3.12 and that costs as much as most measures."""

    def __init__(self, function: Callable):
        self._function, self.__doc__ = function, function.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, objs, owner=None):
        found = objs.__dict__[self._name] = self._function(objs)
        return found


def _span(line: np.ndarray) -> np.ndarray:
    """What lies between the first and the last of each row of a bool array (n, k), both included."""
    return np.logical_or.accumulate(line, 1) & np.logical_or.accumulate(line[:, ::-1], 1)[:, ::-1]


class ObjectSet:
    """n objects over a grid.

    masks: bool (n, H, W). grid: uint8 (H, W), where the objects were seen.
    layout: (rows, columns) when the objects are panels in reading order, else None.
    ordered: whether the order of the objects is part of their meaning (later ones lie on top).
    """

    def __init__(self, masks: np.ndarray, grid: np.ndarray, layout: tuple[int, int] | None = None,
                 ordered: bool = False):
        self.masks, self.grid, self.layout, self.ordered = masks, grid, layout, ordered
        self.memo: dict = {}

    def __len__(self) -> int:
        return len(self.masks)

    def take(self, index) -> ObjectSet:
        """The objects chosen by a bool mask (n,) or an index array, in the given order."""
        chosen = self.masks.compress(index, 0) if index.dtype == bool else self.masks.take(index, 0)
        return ObjectSet(chosen, self.grid, ordered=self.ordered)       # a third of the time of masks[index]

    @_measured
    def rows(self) -> np.ndarray:
        """Which rows each object has cells in, bool (n, H)."""
        return np.logical_or.reduce(self.masks, 2)

    @_measured
    def columns(self) -> np.ndarray:
        """Which columns each object has cells in, bool (n, W)."""
        return np.logical_or.reduce(self.masks, 1)

    @_measured
    def _extents(self) -> np.ndarray:
        return extents(self.masks)

    @_measured
    def sizes(self) -> np.ndarray:
        """Number of cells, int64 (n,)."""
        return self._extents[0]

    @_measured
    def tops(self) -> np.ndarray:
        return self._extents[1]

    @_measured
    def bottoms(self) -> np.ndarray:
        """Last row, inclusive."""
        return self._extents[2]

    @_measured
    def lefts(self) -> np.ndarray:
        return self._extents[3]

    @_measured
    def rights(self) -> np.ndarray:
        """Last column, inclusive."""
        return self._extents[4]

    @_measured
    def heights(self) -> np.ndarray:
        return self._extents[5]

    @_measured
    def widths(self) -> np.ndarray:
        return self._extents[6]

    @_measured
    def spans(self) -> tuple[np.ndarray, np.ndarray]:
        """The rows and the columns of the bounding boxes, bool (n, H) and (n, W)."""
        return _span(self.rows), _span(self.columns)

    @_measured
    def boxes(self) -> np.ndarray:
        """The bounding boxes as masks, bool (n, H, W)."""
        return spread(*self.spans)

    @_measured
    def counts(self) -> np.ndarray:
        """Cells of each colour in each object, int64 (n, 10)."""
        return counts(self.masks, self.grid)

    @_measured
    def colours(self) -> np.ndarray:
        """The most frequent colour of each object, uint8 (n,); the lower number in a tie."""
        return self.counts.argmax(1).astype(np.uint8)

    @_measured
    def _slices(self) -> list[tuple[slice, slice]]:
        if len(self) == 1:
            rows, columns = self.rows[0].nonzero()[0], self.columns[0].nonzero()[0]
            if len(rows):
                return [(slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1))]
        ends = (self.tops.tolist(), self.bottoms.tolist(), self.lefts.tolist(), self.rights.tolist())
        return [(slice(top, bottom + 1), slice(left, right + 1)) for top, bottom, left, right in zip(*ends)]

    def box(self, i: int) -> tuple[slice, slice]:
        """The slices of object i's bounding box."""
        return self._slices[i]

    @_measured
    def pictures(self) -> tuple[np.ndarray, ...]:
        """Each object's box with the cells that are not its own see-through (255); not to be changed."""
        return tuple(self.cut(i, 255) for i in range(len(self)))

    def cut(self, i: int, blank: int) -> np.ndarray:
        """Object i's box with the cells that are not its own set to `blank`."""
        box = self.box(i)
        return np.where(self.masks[i][box], self.grid[box], np.uint8(blank))


def spread(rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """The masks (n, H, W) of the cells in certain rows (n, H) and columns (n, W)."""
    return rows[:, :, None] & columns[:, None, :]


_ALL = slice(None)


def _moved(d: int) -> tuple[slice, slice]:
    if d > 0:
        return slice(d, None), slice(None, -d)
    return (slice(None, d), slice(-d, None)) if d else (_ALL, _ALL)


def windows(dy: int, dx: int) -> tuple[tuple, tuple]:
    """Indices (..., rows, columns) of what stays in a grid when it is moved by (dy, dx): where it is
    afterwards, and where it was."""
    (rows, old_rows), (columns, old_columns) = _moved(dy), _moved(dx)
    return (..., rows, columns), (..., old_rows, old_columns)


def shift(masks: np.ndarray, dy: int, dx: int) -> np.ndarray:
    """Masks (..., H, W) moved by (dy, dx); what leaves the grid is lost."""
    out = np.zeros(masks.shape, bool)
    after, before = windows(dy, dx)
    out[after] = masks[before]
    return out


def shared_cells(masks: np.ndarray, others: np.ndarray) -> np.ndarray:
    """How many cells each mask has in common with each of the others, int64 (n, m)."""
    cells = masks.shape[1] * masks.shape[2]
    flat = masks.reshape(len(masks), cells).astype(np.float32) @ others.reshape(len(others), cells).astype(np.float32).T
    return flat.astype(np.int64)


def are_same(objs: ObjectSet, others: ObjectSet) -> np.ndarray:
    """Which of the others has exactly the cells of which object, bool (n, m)."""
    shared = shared_cells(objs.masks, others.masks)
    return (shared == objs.sizes[:, None]) & (shared == others.sizes[None])


def _components(mask: np.ndarray, connectivity: np.ndarray) -> np.ndarray:
    """The connected components of a mask (H, W) as bool (n, H, W), in reading order of their
    first cells."""
    labels, n = ndimage.label(mask, structure=connectivity)
    return labels == np.arange(1, n + 1, dtype=labels.dtype)[:, None, None]


def _extents(masks: np.ndarray) -> np.ndarray:
    """Of each mask the number of its cells, the first and the last row and the first and the last column that have some
    (of none: of the grid), and how many rows and columns that are (of none 0): int64 (7, n)."""
    height, width = masks.shape[1:]
    rows, columns, sizes = np.logical_or.reduce(masks, 2), np.logical_or.reduce(masks, 1), masks.sum((1, 2))
    tops, bottoms = rows.argmax(1), height - 1 - rows[:, ::-1].argmax(1)
    lefts, rights = columns.argmax(1), width - 1 - columns[:, ::-1].argmax(1)
    return np.stack([sizes, tops, bottoms, lefts, rights, (sizes > 0) * (bottoms - tops + 1),
                     (sizes > 0) * (rights - lefts + 1)])


def _counts(masks: np.ndarray, grid: np.ndarray) -> np.ndarray:
    """Cells of each colour in each mask, int64 (n, 10)."""
    if len(masks) == 1:
        return np.bincount(grid.ravel().compress(masks[0].ravel()), minlength=10)[None]
    onehot = (grid.reshape(-1, 1) == np.arange(10, dtype=np.uint8)).astype(np.float32)
    return (masks.reshape(len(masks), grid.size).astype(np.float32) @ onehot).astype(np.int64)


if ENGINE == "native":          # the same, in a tenth of the time (arcgen/native/cells.cpp)
    from .._native import components, counts, extents
else:
    components, counts, extents = _components, _counts, _extents


def in_reading_order(masks: np.ndarray) -> np.ndarray:
    """Masks sorted by their first cell in reading order."""
    if len(masks) < 2:
        return masks
    first = masks.reshape(len(masks), -1).argmax(1)
    return masks[np.argsort(first, kind="stable")]
