"""Where a silhouette has room on a board, and what is taken once it is there: what scenes ask most.

Written in numpy here; where the compiled core is in use (arcgen.language.engine), that does the same with the same
random numbers (arcgen/native/scenes.cpp; tests/test_room.py holds the two against each other).
"""
from __future__ import annotations

import numpy as np

from ..language.engine import ENGINE
from ..language.objects import CORNERS
from ..language.regions import around

_TRIES = 12
"""Places tried at random before all are searched: mostly there is room."""


def _spot(rng: np.random.Generator, taken: np.ndarray, mask: np.ndarray, margin: int, edge: int,
          allowed: np.ndarray | None) -> tuple[int, int] | None:
    """A random place (top, left) for a silhouette, bool (h, w), `margin` cells (corners counted) away from all that is
    taken, bool (H, W), and `edge` cells from the border; None when there is none. allowed: bool (H, W) of admissible
    top-left cells."""
    height, width = mask.shape
    rows, cols = taken.shape[0] - height - 2 * edge + 1, taken.shape[1] - width - 2 * edge + 1
    if rows < 1 or cols < 1:
        return None
    blocked = widened(taken, CORNERS, margin) if taken.any() else taken
    for down, right in rng.random((_TRIES, 2)).tolist():
        y, x = edge + int(down * rows), edge + int(right * cols)
        hit = np.count_nonzero(blocked[y:y + height, x:x + width] & mask)       # quicker than any
        if not hit and (allowed is None or allowed[y, x]):
            return y, x
    windows = np.lib.stride_tricks.sliding_window_view(blocked, mask.shape)
    free = ~(windows & mask).any((2, 3))
    if allowed is not None:
        free &= allowed[:free.shape[0], :free.shape[1]]
    if edge:
        free = free[edge:-edge, edge:-edge]
    places = np.argwhere(free)
    if not len(places):
        return None
    y, x = places[rng.integers(len(places))]
    return int(y) + edge, int(x) + edge


def _put(grid: np.ndarray, taken: np.ndarray, near: np.ndarray, mask: np.ndarray, at: tuple[int, int], colour) -> None:
    """Draws a silhouette, bool (h, w), at a place (top, left) of a grid, uint8 (H, W), in a colour or an array of
    colours of its shape, and notes what is then taken, bool (H, W), and what is taken or beside it, bool
    (H + 2, W + 2), with a rim of one cell. Raises IndexError or ValueError when it leaves the grid."""
    (y, x), (height, width) = at, mask.shape
    window = (slice(y, y + height), slice(x, x + width))
    np.copyto(grid[window], colour, casting="unsafe", where=mask)
    taken[window] |= mask
    around = np.lib.stride_tricks.as_strided(near, (*grid.shape, 3, 3), near.strides * 2)
    around[window][mask] = True                             # the 3 x 3 cells around each


def widened(mask: np.ndarray, connectivity: np.ndarray = CORNERS, times: int = 1) -> np.ndarray:
    """The cells of a mask, bool (H, W), and all within so many cells of it: ndimage.binary_dilation in a fifth of the
    time."""
    for _ in range(times):
        mask = around(mask[None], connectivity)[0]
    return mask


def _polyomino(rng: np.random.Generator, cells: int, corners: bool, most: int) -> np.ndarray:
    """A connected silhouette of so many cells, bool (h, w), grown cell by cell; see shapes.polyomino."""
    steps = [(-1, 0), (1, 0), (0, -1), (0, 1)] + ([(-1, -1), (-1, 1), (1, -1), (1, 1)] if corners else [])
    have = [(most, most)]
    while len(have) < cells:
        for from_, way in rng.random((cells, 2)).tolist():          # drawn together: much quicker than one by one
            (y, x), (dy, dx) = have[int(from_ * len(have))], steps[int(way * len(steps))]
            cell = y + dy, x + dx
            if 0 < cell[0] < 2 * most and 0 < cell[1] < 2 * most and cell not in have and len(have) < cells:
                have.append(cell)
    ys, xs = zip(*have)
    top, left = min(ys), min(xs)
    mask = np.zeros((max(ys) - top + 1, max(xs) - left + 1), bool)
    for y, x in have:
        mask[y - top, x - left] = True
    return mask


if ENGINE == "native":
    from .._native import polyomino, put, spot
else:
    spot, put, polyomino = _spot, _put, _polyomino
