"""Scenes that insist: for what is planted at random and seldom fits at once."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..core.errors import RuleError
from .priors import Roles

Draw = Callable[[np.random.Generator], np.ndarray]


def patient(scene: Callable[[np.random.Generator, Roles], Draw], tries: int = 12):
    """The scene, each draw of which is tried so many times before it counts as one that comes to nothing."""
    def insisting(rng: np.random.Generator, roles: Roles) -> Draw:
        inner = scene(rng, roles)

        def draw(rng: np.random.Generator) -> np.ndarray:
            for _ in range(tries - 1):
                try:
                    return inner(rng)
                except RuleError:
                    pass
            return inner(rng)
        return draw
    return insisting
