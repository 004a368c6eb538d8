"""Drawing pictures of objects on a grid: what moves, copies and mirror images share.

A *picture* is uint8 (H, W) of the grid's size with 255 where nothing is drawn. Pictures have no
order: where two of them want different colours in one cell, the rule is undefined.
"""
from __future__ import annotations

import numpy as np

from ..errors import RuleError

CLEAR = 255


def same_grid(grid: np.ndarray, *sets) -> None:
    """Raises RuleError unless the objects were seen in a grid of this size."""
    if any(s.grid.shape != grid.shape for s in sets):
        raise RuleError("objects of a grid of another size")


def pictures(things) -> np.ndarray:
    """Each object by itself, uint8 (n, H, W)."""
    return np.where(things.masks, things.grid, np.uint8(CLEAR))


def move_picture(picture: np.ndarray, dy: int, dx: int) -> np.ndarray:
    """A picture (H, W) moved by (dy, dx); what leaves the grid is lost."""
    out = np.full_like(picture, CLEAR)
    height, width = picture.shape
    if abs(dy) < height and abs(dx) < width:
        out[max(dy, 0):height + min(dy, 0), max(dx, 0):width + min(dx, 0)] = \
            picture[max(-dy, 0):height + min(-dy, 0), max(-dx, 0):width + min(-dx, 0)]
    return out


def place(patch: np.ndarray, top: int, left: int, shape: tuple[int, int]) -> np.ndarray:
    """A small picture (h, w) put at a place of a picture of the given shape, clipped."""
    out = np.full(shape, CLEAR, np.uint8)
    y0, x0 = max(top, 0), max(left, 0)
    y1, x1 = min(top + patch.shape[0], shape[0]), min(left + patch.shape[1], shape[1])
    if y0 < y1 and x0 < x1:
        out[y0:y1, x0:x1] = patch[y0 - top:y1 - top, x0 - left:x1 - left]
    return out


def lay(grid: np.ndarray, layers, ordered: bool = False) -> np.ndarray:
    """The grid with pictures drawn on it. Undefined where two disagree, unless `ordered`: then
    later ones lie on top."""
    layers = list(layers)
    if ordered:
        out = grid.copy()
        for p in layers:
            np.copyto(out, p, where=p != CLEAR)
        return out
    if not layers:
        return grid.copy()
    stack = np.stack(layers)
    low = stack.min(0)
    drawn = low != CLEAR
    if (np.where(stack == CLEAR, 0, stack).max(0)[drawn] != low[drawn]).any():
        raise RuleError("two pictures meet in one cell")
    return np.where(drawn, low, grid)
