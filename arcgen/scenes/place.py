"""Putting silhouettes on a grid without accidents: no overlap, no unwanted contact."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from . import room

CELL = np.ones((1, 1), bool)
"""The silhouette of a single cell."""


def line(width: int, start: tuple[int, int], step: tuple[int, int], n: int) -> slice:
    """n cells of a grid of this width from one on, by steps that lead down or to the right: a slice of its cells in one
    row, which is looked at in a fraction of the time of two arrays of indices."""
    jump, first = step[0] * width + step[1], start[0] * width + start[1]
    return slice(first, first + (n - 1) * jump + 1, jump)


def side_by_side(rng: np.random.Generator, widths: list[int], total: int, gap: int = 1,
                 at_left: bool = False) -> list[int]:
    """Where things of these widths begin when they stand side by side in so many columns, at least `gap` columns
    apart, the columns that are left over falling anywhere. at_left: the first stands at the left border, so that the
    grid cannot be made its own mirror image, in which everything is there twice (arcgen.synthesis.beginnings). Raises
    RuleError when there is no room."""
    slack = total - sum(widths) - gap * (len(widths) - 1)
    if slack < 0:
        raise RuleError("no room side by side")
    before = np.sort(rng.integers(0, slack + 1, len(widths)))
    starts = np.cumsum([0, *[w + gap for w in widths[:-1]]])
    return [int(n) for n in starts + before - (before[0] if at_left else 0)]


class Board:
    """A grid being drawn: cells, uint8 (H, W), and what is taken, bool (H, W)."""

    def __init__(self, height: int, width: int, background: int = 0):
        self.grid = np.empty((height, width), np.uint8)
        self.grid.fill(background)                              # quicker than np.full
        self.taken = np.zeros((height, width), bool)
        self._beside = np.zeros((height + 2, width + 2), bool)  # taken and its neighbours, with a rim of one cell
        self._near = self._beside[1:-1, 1:-1]

    def spot(self, rng: np.random.Generator, mask: np.ndarray, margin: int = 1, edge: int = 0,
             allowed: np.ndarray | None = None) -> tuple[int, int] | None:
        """A random place (top, left) for a silhouette, `margin` cells (corners counted) away from
        everything taken and `edge` cells from the border; None when there is none.

        allowed: bool (H, W) of admissible top-left cells."""
        if margin == 1:                                         # is known
            return room.spot(rng, self._near, mask, 0, edge, allowed)
        return room.spot(rng, self.taken, mask, margin, edge, allowed)

    def is_near(self, at: tuple[int, int]) -> bool:
        """Whether a cell is covered by a silhouette that was put here, or touches one by a side or a corner."""
        return bool(self._near[at])

    def put(self, mask: np.ndarray, at: tuple[int, int], colour) -> None:
        """Draws a silhouette in a colour (or in an array of colours of its shape)."""
        room.put(self.grid, self.taken, self._beside, mask, at, colour)

    def fit(self, rng: np.random.Generator, mask: np.ndarray, colour, margin: int = 1, edge: int = 0,
            allowed: np.ndarray | None = None) -> tuple[int, int] | None:
        """Draws a silhouette on a random place, if there is one, and returns it; see `spot` and `put`."""
        at = self.spot(rng, mask, margin, edge, allowed)
        if at is not None:
            self.put(mask, at, colour)
        return at

    def place(self, rng: np.random.Generator, mask: np.ndarray, colour, margin: int = 1, edge: int = 0,
              allowed: np.ndarray | None = None) -> tuple[int, int]:
        """As `fit`, but raises RuleError when there is no place."""
        at = self.fit(rng, mask, colour, margin, edge, allowed)
        if at is None:
            raise RuleError("no room for the objects")
        return at

    def scatter(self, rng: np.random.Generator, masks: list[np.ndarray], colours, margin: int = 1, edge: int = 0,
                least: int | None = None) -> int:
        """Places silhouettes, largest first; returns how many found room. Raises RuleError when
        fewer than `least` did (default: all)."""
        order = sorted(range(len(masks)), key=lambda i: -masks[i].size)
        done = sum(self.fit(rng, masks[i], colours[i], margin, edge) is not None for i in order)
        if done < (len(masks) if least is None else least):
            raise RuleError("no room for the objects")
        return done
