"""Dots draw lines to the right border, and from there down to the next line."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Dots in colours of their own, none in the row of another or in the last columns."""
    size = sizes(rng, 5, 14)

    def draw(rng):
        grid = np.full(size(rng), roles.background, np.uint8)
        height, width = grid.shape
        rows = 1 + 2 * rng.permutation((height - 1) // 2)[:int(rng.integers(2, 5))]
        for row, ink in zip(rows, roles.need(rng, 4)):
            grid[row, int(rng.integers(width - 2))] = ink
        return grid
    return draw


_LINES = "paint(input, cells(input, ?bg), own_colour, ray(right))"
_ON = f"ray_until(?way, cells({_LINES}, ?bg))"

CONCEPT = Concept(
    name="right-then-down",
    sketch=f"g = {_LINES}; "
           "paint(g, where(cells(g, ?bg), touches_side(right)), own_colour, ?then)",
    scene=_scene,
    holes={"then": _ON, "way": "down | down | up"},
    evidence={
        "99fa7670": {"bg": "black", "then": _ON, "way": "down"},
    },
)
