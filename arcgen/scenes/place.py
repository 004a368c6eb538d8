"""Putting silhouettes on a grid without accidents: no overlap, no unwanted contact."""
from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from ..language.objects import CORNERS


class Board:
    """A grid being drawn: cells, uint8 (H, W), and what is taken, bool (H, W)."""

    def __init__(self, height: int, width: int, background: int = 0):
        self.grid = np.full((height, width), background, np.uint8)
        self.taken = np.zeros((height, width), bool)
        padded = np.zeros((height + 2, width + 2), bool)
        self._near = padded[1:-1, 1:-1]                         # taken and its neighbours
        self._around = np.lib.stride_tricks.as_strided(padded, (height, width, 3, 3), padded.strides * 2)

    def spot(self, rng: np.random.Generator, mask: np.ndarray, margin: int = 1, edge: int = 0,
             allowed: np.ndarray | None = None) -> tuple[int, int] | None:
        """A random place (top, left) for a silhouette, `margin` cells (corners counted) away from
        everything taken and `edge` cells from the border; None when there is none.

        allowed: bool (H, W) of admissible top-left cells."""
        height, width = mask.shape
        rows, cols = self.grid.shape[0] - height - 2 * edge + 1, self.grid.shape[1] - width - 2 * edge + 1
        if rows < 1 or cols < 1:
            return None
        blocked = (self.taken if margin == 0 else self._near if margin == 1 else
                   ndimage.binary_dilation(self.taken, CORNERS, margin) if self.taken.any() else self.taken)
        for down, right in rng.random((12, 2)).tolist():        # mostly there is room: try before searching
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

    def put(self, mask: np.ndarray, at: tuple[int, int], colour) -> None:
        """Draws a silhouette in a colour (or in an array of colours of its shape)."""
        (y, x), (height, width) = at, mask.shape
        window = (slice(y, y + height), slice(x, x + width))
        np.copyto(self.grid[window], colour, casting="unsafe", where=mask)
        taken = self.taken[window]
        taken |= mask
        self._around[window][mask] = True                       # the 3 x 3 cells around each

    def place(self, rng: np.random.Generator, mask: np.ndarray, colour, margin: int = 1,
              edge: int = 0) -> tuple[int, int]:
        """Draws a silhouette on a random place and returns it; see `spot` and `put`. Raises
        RuleError when there is none."""
        at = self.spot(rng, mask, margin, edge)
        if at is None:
            raise RuleError("no room for the objects")
        self.put(mask, at, colour)
        return at

    def scatter(self, rng: np.random.Generator, masks: list[np.ndarray], colours, margin: int = 1, edge: int = 0,
                least: int | None = None) -> int:
        """Places silhouettes, largest first; returns how many found room. Raises RuleError when
        fewer than `least` did (default: all)."""
        order = sorted(range(len(masks)), key=lambda i: -masks[i].size)
        done = 0
        for i in order:
            at = self.spot(rng, masks[i], margin, edge)
            if at is not None:
                self.put(masks[i], at, colours[i])
                done += 1
        if done < (len(masks) if least is None else least):
            raise RuleError("no room for the objects")
        return done
