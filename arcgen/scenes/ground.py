"""What a scene may do with its ground: another colour in every grid; any side of it up."""
from __future__ import annotations

import numpy as np

from .priors import FOREGROUNDS, Roles, pick

_QUARTERS = {"up": 0, "left": 1, "down": 2, "right": 3}
"""Quarter turns (as np.rot90 counts them) that take "up" to a direction."""


def on_any_ground(scene):
    """The scene with its background in a colour that changes from grid to grid and occurs nowhere else: for
    rules that call the commonest colour the ground."""
    def changed(rng: np.random.Generator, roles: Roles):
        inner = scene(rng, roles)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = inner(rng)
            ground = pick(rng, FOREGROUNDS, {*np.unique(grid).tolist(), *roles.seen, *roles.inks})
            return np.where(grid == roles.background, np.uint8(ground), grid)
        return draw
    return changed


def quarters(direction: str) -> int:
    """By how many quarter turns (of np.rot90) a scene made for "up" suits another straight direction."""
    return _QUARTERS[direction]
