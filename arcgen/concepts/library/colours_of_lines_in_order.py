"""Lines cross the grid, some under a block: the answer is the colours of all or some, in a row or a square."""
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


_LINES = "where(layers(input, ?bg), not(is_colour(?block)))"
_SOME = "where(layers(input, ?bg), both(not(is_colour(?block)), ?which))"

_DOWN, _RIGHT = (f"colour_list({_LINES}, edge(down_right), {way})" for way in ("down", "right"))
_PARTS = (f"when(joined({_LINES}), touches_side(left), colour_list({_SOME}, edge(down_right), down), "
          f"colour_list({_SOME}, edge(down_right), right))")
_SQUARE = (f"when(joined({_LINES}), touches_side(left), repeated({_DOWN}, count({_LINES}), horizontal), "
           f"repeated({_RIGHT}, count({_LINES}), vertical))")
_LIST = f"when(joined({_LINES}), touches_side(left), {_DOWN}, {_RIGHT})"

CONCEPT = Concept(
    name="colours-of-lines-in-order",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_SQUARE} | {_SQUARE} | {_LIST} | {_PARTS} | {_PARTS}",
           "which": "holds(cells_of(input, ?block)) | not(holds(cells_of(input, ?block)))"},
    evidence={
        "8e1813be": {"bg": "black", "block": "grey", "result": _SQUARE},
    },
)
