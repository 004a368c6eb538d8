"""The only way through a maze, from one dot to the other, is drawn."""
import numpy as np

from ...scenes.priors import Roles
from ...scenes.ways import dig
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A maze of narrow ways, of which just one leads from each place to another, with a dot near one border and one
    near the opposite border."""
    sides = [9, 11, 13, 15, 17, 19]
    first, wall = int(rng.integers(len(sides))), roles.holes["wall"]
    constant, rim = rng.random() < 0.5, 0 if rng.random() < 0.5 else 1

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = (sides[first if constant else int(rng.integers(max(0, first - 2), first + 1))]
                         for _ in range(2))
        maze = np.full((height, width), wall, np.uint8)
        dig(rng, maze, (1, 1), roles.background)
        ends = 1 + 2 * rng.integers(0, (height - 1) // 2, 2)
        view = maze if rng.random() < 0.5 else maze[:, ::-1]
        view[ends[0], 1], view[ends[1], -2] = roles.holes["start"], roles.holes["goal"]
        return maze if rim else maze[1:-1, 1:-1]
    return draw


_START, _GOAL = "cells_of(input, ?start)", "only(cells_of(input, ?goal))"
_WAY = f"shortest_way({_GOAL}, cells_of(input, ?wall))"

CONCEPT = Concept(
    name="way-through-the-maze",
    sketch=f"paint(input, {_START}, ?ink, {_WAY})",
    scene=_scene,
    holes={"ink": "?start | ?goal | ?colour"},
)
