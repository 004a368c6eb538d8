"""Tiny grids: a pattern on blank, or every cell a colour."""
from __future__ import annotations

import numpy as np

from .priors import Roles, sizes


def tiny(least: int = 2, most: int = 6, colours: tuple[int, int] = (1, 3), dense: float = 0.4,
         density: tuple[float, float] = (0.3, 0.7), square: bool | None = None, multiple: str = ""):
    """Random cells.

    least, most: sides of the grid. colours: how many colours a task has beside those that the
    rule looks for. dense: share of the tasks whose grids have no blank. density: share of the
    cells that are set in the others. multiple: the sides are multiples of the number in this hole
    of the rule. Every colour that the rule looks for occurs.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most, square=square)
        full = rng.random() < dense
        n = int(rng.integers(colours[0], colours[1] + 1)) + full
        own = roles.free(rng, n)
        vary = rng.random() < 0.5
        share, step = rng.uniform(*density), roles.holes.get(multiple, 1)

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            shape = max(step, height - height % step), max(step, width - width % step)
            palette = [*roles.seen, *(roles.free(rng, n) if vary else own)]
            ground = [roles.background] if full and rng.random() < 0.3 else []
            grid = np.array(palette + ground, np.uint8)[rng.integers(len(palette) + len(ground), size=shape)]
            if not full:
                grid[rng.random(shape) >= np.clip(share + rng.normal(0, 0.07), 0.15, 0.85)] = roles.background
            places = rng.permutation(grid.size)[:len(roles.seen) + 1]
            for at, colour in zip(places, [*roles.seen, palette[-1]]):
                grid.flat[at] = colour
            return grid
        return draw
    return scene
