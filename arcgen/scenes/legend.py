"""A legend of dots above a field with things of the dots' colours, and of others."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from . import shapes
from .place import Board
from .priors import Roles


def tally_board(kinds: tuple[int, int] = (3, 4), most_of_each: int = 4):
    """Above, on the background, one dot below the other at the left border; below, on a ground that changes from
    grid to grid, small blocks apart from each other: of most dots' colours several, of one sometimes none, and one
    or two blocks in a colour that no dot has."""
    def scene(rng: np.random.Generator, roles: Roles):
        n = int(rng.integers(kinds[0], kinds[1] + 1))
        width, height = int(rng.integers(9, 14)), int(rng.integers(10, 15))
        family = shapes.one_of(shapes.rectangle(1, 3), shapes.rectangle(2, 2), shapes.bar(2, 4),
                               shapes.dot())

        def draw(rng: np.random.Generator) -> np.ndarray:
            ground, other, *inks = roles.need(rng, n + 2)
            field = Board(height, width, ground)
            wanted = [int(rng.integers(1, most_of_each + 1)) for _ in inks]
            if rng.random() < 0.6:
                wanted[int(rng.integers(n))] = 0
            colours = [ink for ink, times in zip(inks, wanted) for _ in range(times)]
            colours += [other] * int(rng.integers(1, 3))
            field.scatter(rng, [family(rng) for _ in colours], colours, 1, 1, least=len(colours) - 3)
            key = np.full((2 * n + 1, width), roles.background, np.uint8)
            key[1::2, 0] = inks
            if len(key) + height > 30:
                raise RuleError("too high a grid")
            return np.concatenate([key, field.grid])
        return draw
    return scene
