"""Bars piled on each other."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..core.errors import RuleError


def slots(rng: np.random.Generator, width: int, least: int = 3, most: int = 5) -> list[tuple[int, int]]:
    """Places for piles side by side with a column or two between them: of each the first column and how many it has."""
    left, out = int(rng.integers(0, 2)), []
    while left + least <= width:
        room = min(int(rng.integers(least, most + 1)), width - left)
        out.append((left, room))
        left += room + int(rng.integers(1, 3))
    return out


def pile(rng: np.random.Generator, grid: np.ndarray, slot: tuple[int, int], bottom: int, colours: Sequence[int]) -> int:
    """Draws a pile of bars in these colours, the lowest first, above the line `bottom`: each lies on the one below it,
    wholly or in part, and is one or two cells thick. Gives the line of its top. RuleError where it is too high."""
    (left, room), below = slot, (slot[0], slot[0] + slot[1])
    for n, colour in enumerate(colours):
        thick, wide = 1 if rng.random() < 0.6 else 2, int(rng.integers(1 if n else 2, room + 1))
        x = int(rng.choice([x for x in range(left, left + room - wide + 1) if x < below[1] and x + wide > below[0]]))
        if bottom - thick < 1:
            raise RuleError("too high a pile")
        grid[bottom - thick:bottom, x:x + wide] = colour
        bottom, below = bottom - thick, (x, x + wide)
    return bottom


def by_turns(rng: np.random.Generator, colours: Sequence[int], n: int) -> list[int]:
    """n colours, none of them the same as the one before it."""
    out: list[int] = []
    for _ in range(n):
        out.append(int(rng.choice([c for c in colours if c not in out[-1:]])))
    return out
