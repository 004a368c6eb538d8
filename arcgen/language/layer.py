"""Drawing pictures of objects on a grid: what moves, copies and mirror images share.

Cells of objects are drawn one by one wherever they go (`draw`). A *picture* is uint8 (H, W) of the
grid's size with 255 where nothing is drawn. Objects and pictures have no order: where two of them
want different colours in one cell, the rule is undefined.
"""
from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..core.errors import RuleError

CLEAR = 255


def same_grid(grid: np.ndarray, *sets) -> None:
    """Raises RuleError unless the objects were seen in a grid of this size."""
    if any(s.grid.shape != grid.shape for s in sets):
        raise RuleError("objects of a grid of another size")


class Cells(NamedTuple):
    """The cells of objects, one object after the other: whose they are, where, int64 (m,) each, and
    their colours, uint8 (m,)."""
    owner: np.ndarray
    y: np.ndarray
    x: np.ndarray
    colour: np.ndarray


def cells_of(things) -> Cells:
    """All cells of the objects; a cell of several objects comes several times."""
    owner, at = np.divmod(np.flatnonzero(things.masks), things.grid.size)
    return Cells(owner, *np.divmod(at, things.grid.shape[1]), things.grid.ravel().take(at))


def inside(y: np.ndarray, x: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """Which cells lie in a grid of the shape."""
    return (y >= 0) & (y < shape[0]) & (x >= 0) & (x < shape[1])


def draw(grid: np.ndarray, y: np.ndarray, x: np.ndarray, colours: np.ndarray,
         layer: np.ndarray | None = None) -> np.ndarray:
    """The grid with cells painted; those outside are lost. Undefined where two colours meet in one
    cell, unless the layers of the cells are given: then higher ones lie on top."""
    if layer is not None:
        order = np.argsort(layer, kind="stable")
        y, x, colours = y[order], x[order], colours[order]
    kept = inside(y, x, grid.shape)
    at, colours = (y * grid.shape[1] + x).compress(kept), colours.compress(kept)
    out = grid.copy()
    flat = out.reshape(-1)
    flat[at] = colours
    if layer is None and (flat.take(at) != colours).any():
        raise RuleError("two pictures meet in one cell")
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
