"""Vessels, and things that stand side by side."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError


def vessel(deep: int, wide: int) -> np.ndarray:
    """A vessel with thin walls, open above, that holds deep x wide cells: bool (deep + 1, wide + 2)."""
    mask = np.zeros((deep + 1, wide + 2), bool)
    mask[:, [0, -1]] = mask[-1] = True
    return mask


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
