"""Lines cross the grid, perhaps under a block: the answer is a square of their colours in order."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick_many
from ..base import Concept


def _scene(rng, roles: Roles):
    """Three to seven full lines, all lying or all standing, none next to another, and a square block over some
    of them that is as wide as there are lines."""
    def draw(rng):
        n = int(rng.integers(3, 8))
        grid = np.full((2 * n + int(rng.integers(1, 5)), 2 * n + int(rng.integers(1, 5))), roles.background, np.uint8)
        rows = 1 + 2 * np.arange(n) + np.sort(rng.integers(0, len(grid) - 2 * n, n))
        inks = pick_many(rng, FOREGROUNDS, min(n, 7), (roles.background, *roles.seen, *roles.inks, 0))
        for row, ink in zip(rows, inks):
            grid[row] = ink
        side = len(inks)
        y, x = int(rng.integers(1, len(grid) - side)), int(rng.integers(1, grid.shape[1] - side))
        grid[y:y + side, x:x + side] = roles.holes["block"]
        return grid if rng.random() < 0.6 else grid.T.copy()
    return draw


CONCEPT = Concept(
    name="colours-of-lines-in-order",
    sketch="l = where(layers(input, ?bg), not(is_colour(?block))); when(joined(l), touches_side(left), "
           "repeated(colour_list(l, edge(down_right), down), count(l), horizontal), "
           "repeated(colour_list(l, edge(down_right), right), count(l), vertical))",
    scene=_scene,
    evidence={
        "8e1813be": {"bg": "black", "block": "grey"},
    },
)
