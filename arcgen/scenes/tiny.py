"""Tiny grids: a pattern on blank, or every cell a colour."""
from __future__ import annotations

import numpy as np

from .priors import Roles, sizes

A_PATTERN = 36
"""Cells of a grid that is taken for a pattern, at most: it is sometimes mirrored, with marks and headings at its sides
(arcgen.synthesis.beginnings)."""


def tiny(least: int = 2, most: int = 6, colours: tuple[int, int] = (1, 3), dense: float = 0.4,
         density: tuple[float, float] = (0.3, 0.7), square: bool | None = None, multiple: str = "",
         pair: str = ""):
    """Random cells.

    least, most: sides of the grid. colours: how many colours a task has beside those that the
    rule looks for. dense: share of the tasks whose grids have no blank. density: share of the
    cells that are set in the others. multiple: the sides are multiples of the number in this hole
    of the rule. pair: a rule with this hole looks for the one other colour of grids without blank.
    Every colour that the rule looks for occurs.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most, square=square)
        full = rng.random() < dense or pair in roles.holes
        n = 1 if pair in roles.holes else int(rng.integers(colours[0], colours[1] + 1)) + full
        own = roles.free(rng, n)
        vary = rng.random() < 0.5
        share, step = rng.uniform(*density), roles.holes.get(multiple, 1)

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            shape = max(step, height - height % step), max(step, width - width % step)
            palette = [*roles.seen, *(roles.free(rng, n) if vary else own)]
            ground = [roles.background] if full and pair not in roles.holes and rng.random() < 0.3 else []
            grid = np.array(palette + ground, np.uint8)[rng.integers(len(palette) + len(ground), size=shape)]
            if not full:
                grid[rng.random(shape) >= np.clip(share + rng.normal(0, 0.07), 0.15, 0.85)] = roles.background
            places = rng.permutation(grid.size)[:len(roles.seen) + 1]
            for at, colour in zip(places, [*roles.seen, palette[-1]]):
                grid.flat[at] = colour
            return grid
        return draw
    return scene


def blocks_of_cells(least: int = 6, most: int = 14, number: str = "n"):
    """A few coloured cells on blank, those of one block of n x n cells (n: the hole `number`) in one
    colour. In most tasks there is one cell in a block, always in the same place; in the others
    there are several, or they lie anywhere in it."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, n = sizes(rng, least, most), roles.holes[number]
        full, place = rng.uniform(0.2, 0.5), int(rng.integers(n * n)) if rng.random() < 0.5 else None
        counted = roles.uses("filled", at="which")
        palette = [*roles.seen, *roles.free(rng, int(rng.integers(1, 6)))]

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = (max(2, s // n) for s in size(rng))
            inks = np.array(palette, np.uint8)[rng.integers(len(palette), size=(height, width))]
            inks[rng.random(inks.shape) >= full] = roles.background
            inks.flat[rng.permutation(inks.size)[:len(roles.seen)]] = roles.seen
            order = rng.random((height, width, n * n)).argsort(2)
            if place is not None and not counted:
                order = np.full_like(order, 1)
                order[..., place] = 0
            cells = rng.integers(1, n * n + 1, (height, width, 1)) if counted or place is None else 1
            picture = np.where(order < cells, inks[..., None], np.uint8(roles.background))
            return np.ascontiguousarray(picture.reshape(height, width, n, n).swapaxes(1, 2)
                                        .reshape(height * n, width * n))
        return draw
    return scene
