"""Blocks in a row grow towards their neighbours until they meet half way."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import FOREGROUNDS, Roles, pick
from ..base import Concept

_INNER = "where(regions(input, by_corner), not(touches_border))"
_BOTH = "union(half_way(horizontal), half_way(vertical))"
_STRAIGHT = "overlap(half_way({axis}), line({axis}))"         # no broader than the block


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to five blocks of one breadth in a strip, with gaps of even and odd length between them. The ground changes
    from grid to grid where the rule does not name it."""
    any_ground, either_way = roles.uses("regions", at="things"), roles.uses("union", at="lines")
    across = roles.uses("horizontal", at="lines")
    breadth, rim = int(rng.integers(1, 5)), 1 if any_ground else int(rng.integers(1, 4))
    most, fixed = int(rng.integers(2, 6)), roles.free(rng, 4)

    def draw(rng: np.random.Generator) -> np.ndarray:
        n, length = int(rng.integers(2, most + 1)), int(rng.integers(1, 3))
        gaps = rng.integers(2, 12 - n, n - 1) if n > 2 else rng.integers(6, 14, 1)
        ends = rng.integers(1, 4, 2) if not any_ground else np.ones(2, int)
        ground = pick(rng, FOREGROUNDS, (*roles.seen, *fixed)) if any_ground else roles.background
        inks = [c for c in (fixed if n <= len(fixed) and rng.random() < 0.5 else roles.need(rng, 5)) if c != ground]
        if n > len(inks) and n != 2:
            inks = inks + inks
        if n * length + int(gaps.sum()) + int(ends.sum()) > 30:
            raise RuleError("the strip is too long")
        grid = np.full((breadth + 2 * rim, n * length + int(gaps.sum()) + int(ends.sum())), ground, np.uint8)
        x = int(ends[0])
        for k in range(n):
            grid[rim:rim + breadth, x:x + length] = inks[k % len(inks)]
            x += length + (int(gaps[k]) if k < n - 1 else 0)
        return grid if (rng.random() < 0.5 if either_way else across) else np.ascontiguousarray(grid.T)
    return draw


CONCEPT = Concept(
    name="neighbours-meet-half-way",
    sketch="paint(input, ?things, own_colour, ?lines)",
    scene=_scene,
    holes={"things": f"objects(input, ?bg, by_corner) | objects(input, ?bg, by_corner) | {_INNER}",
           "lines": f"union({_STRAIGHT.format(axis='horizontal')}, {_STRAIGHT.format(axis='vertical')}) | "
                    f"{_STRAIGHT.format(axis='horizontal')}"},
    evidence={"d968ffd4": {"things": _INNER, "lines": _BOTH}},
    weight=1.4,
    not_framed=("in-the-box",),
)
