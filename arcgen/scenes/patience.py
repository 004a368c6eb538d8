"""Scenes that are drawn anew where a drawing comes to nothing."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..core.errors import RuleError
from .priors import Roles

_Draw = Callable[[np.random.Generator], np.ndarray]


def patient(scene: Callable[[np.random.Generator, Roles], _Draw],
            tries: int = 12) -> Callable[[np.random.Generator, Roles], _Draw]:
    """The same scene, whose drawings are tried so often before there is none: for one that places things with much
    room around them and therefore often finds none. A rule most of whose scenes fail is given up too early."""
    def begin(rng: np.random.Generator, roles: Roles) -> _Draw:
        draw = scene(rng, roles)

        def again(rng: np.random.Generator) -> np.ndarray:
            for _ in range(tries - 1):
                try:
                    return draw(rng)
                except RuleError:
                    continue
            return draw(rng)
        return again
    return begin
