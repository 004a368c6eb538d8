"""Beside a line stand shorter and shorter ones on both sides, in two colours by turns."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """A line that hangs from the top border of an empty grid."""
    size, ink = sizes(rng, 5, 14), roles.need(rng, 1)[0]

    def draw(rng):
        grid = np.full(size(rng), roles.background, np.uint8)
        height, width = grid.shape
        grid[:int(rng.integers(3, height)), int(rng.integers(width // 4, width - width // 4))] = ink
        return grid
    return draw


CONCEPT = Concept(
    name="striped-triangle",
    sketch="b = everything(input, ?bg); paint(paint(input, b, own_colour, "
           "union(ray(up_left), ray(up_right))), b, ?ink, "
           "of(of(box_corner(down), union(of(ray(up_left), every_nth(down, ?n)), of(ray(up_right), "
           "every_nth(down, ?n)))), union(itself, ray(up))))",
    scene=_scene,
    holes={"ink": "?colour", "n": "2 | 2 | 3"},
    evidence={
        "db3e9e38": {"bg": "black", "ink": "cyan", "n": "2"},
    },
)
