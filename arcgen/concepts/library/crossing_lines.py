"""Dots draw lines, straight or slanted; where the lines of different dots cross is another colour."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.dots import points
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two or three dots, where slanted lines are drawn on none of one diagonal, but so that their lines can meet."""
    inner = points(count=(2, 3), edge=1, apart=2, least=9, most=18, each_seen=False)(rng, roles)
    slanted = roles.uses("falling", at="way")

    def draw(rng: np.random.Generator) -> np.ndarray:
        for _ in range(24 if slanted else 1):
            grid = inner(rng)
            y, x = np.nonzero(grid != roles.background)
            apart = len(set((y + x).tolist())) == len(set((y - x).tolist())) == len(y)
            if not slanted or (apart and len(set(((y + x) % 2).tolist())) == 1):
                return grid
        raise RuleError("slanted lines that do not meet")
    return draw


CONCEPT = Concept(
    name="crossing-lines",
    sketch="paint(?lines, ?things, ?ink, meeting(?way))",
    scene=_scene,
    holes={
        "things": "cells(input, ?bg)",
        "lines": "paint(input, ?things, own_colour, without(?way, meeting(?way)))",
        "way": "cross | cross | union(line(falling), line(rising))",
        "ink": "?colour",
    },
    evidence={
        "23581191": {
            "things": "cells(input, ?bg)", "bg": "black", "ink": "red", "way": "cross",
            "lines": "paint(input, ?things, own_colour, without(?way, meeting(?way)))"},
    },
    weight=0.6,
)
