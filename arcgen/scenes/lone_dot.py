"""A scene with one dot more, in a colour of its own: what is painted takes the colour from it."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .priors import FOREGROUNDS, Roles, pick
from .room import widened

DOT_INK = "colour_of(the(objects(input, ?bg, by_side), is_dot))"
"""The colour of the only dot, in the rule language."""


def room_for_a_dot(grid: np.ndarray, background: int) -> np.ndarray:
    """The cells of the background next to which there is nothing else, int64 (n, 2). Raises RuleError without any."""
    free = np.argwhere(~widened(grid != background))
    if not len(free):
        raise RuleError("no room for the dot")
    return free


def with_a_dot(scene, at: str = "ink"):
    """The scene, and where the hole `at` asks for the only dot, one dot that touches nothing, in a colour that the grid
    lacks: another one in every grid, so that nobody takes it for a fixed colour."""
    def changed(rng: np.random.Generator, roles: Roles):
        inner = scene(rng, roles)
        if not roles.uses("is_dot", at=at):
            return inner

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = inner(rng)
            free = room_for_a_dot(grid, roles.background)
            ink = pick(rng, FOREGROUNDS, {*np.unique(grid).tolist(), *roles.seen, *roles.inks, roles.background, 0})
            grid[tuple(free[rng.integers(len(free))])] = ink
            return grid
        return draw
    return changed
