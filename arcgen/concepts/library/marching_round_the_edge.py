"""A piece of the edge is repeated at even steps all along the edge of the grid."""
import numpy as np

from ...core.errors import RuleError
from ...language.around import edge_cells
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One piece, or two (three) one after the other, at the edge of a grid around which their copies come out even;
    in some tasks another thing lies in the middle of the grid."""
    times = roles.holes["n"]
    pieces = int(rng.integers(1, times)) if roles.uses("own_colour", at="ink") else 1
    most = int(rng.integers(10, 19))

    def draw(rng: np.random.Generator) -> np.ndarray:
        length = int(rng.integers(1, 6))
        sides = [(h, w) for h in range(4, most + 1) for w in range(4, most + 3)
                 if (2 * (h + w) - 4) % (times * length) == 0 and 2 * (h + w) - 4 >= 3 * times * length]
        if not sides:
            raise RuleError("no grid that such pieces fit around")
        grid = np.full(sides[rng.integers(len(sides))], roles.background, np.uint8)
        y, x = edge_cells(*grid.shape)
        at = int(rng.integers(len(y)))
        for ink in roles.need(rng, pieces):
            for k in range(length):
                grid[y[(at + k) % len(y)], x[(at + k) % len(y)]] = ink
            at += length
        return grid
    return draw


CONCEPT = Concept(
    name="marching-round-the-edge",
    sketch="paint(input, objects(input, ?bg, by_side), ?ink, along_edge(?n))",
    scene=_scene,
    holes={"n": "2 | 2 | 3", "ink": "own_colour | own_colour | own_colour | ?colour"},
    evidence={"30f42897": {"bg": "cyan", "ink": "own_colour", "n": "2"}},
)
