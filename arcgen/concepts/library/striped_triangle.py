"""Beside a line stand shorter and shorter ones on both sides, or one, in two colours by turns or in one."""
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


_LINE = "everything(input, ?bg)"
_PLAIN = f"paint(input, {_LINE}, own_colour, union(ray(up_left), ray(up_right)))"
_STRIPED = (f"paint({_PLAIN}, {_LINE}, ?ink, of(of(box_corner(down), union(of(ray(up_left), every_nth(down, ?n)), "
            "of(ray(up_right), every_nth(down, ?n)))), union(itself, ray(up))))")

CONCEPT = Concept(
    name="striped-triangle",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_STRIPED} | {_STRIPED} | {_PLAIN} | paint(input, {_LINE}, own_colour, ray(up_left)) | "
                     f"paint_under(input, {_LINE}, ?ink, union(ray(up_left), ray(up_right)), ?bg) | "
                     f"paint(paint(input, {_LINE}, ?ink, ray(up_left)), {_LINE}, ?colour2, ray(up_right))",
           "ink": "?colour", "n": "2 | 2 | 3"},
    evidence={
        "db3e9e38": {"result": _STRIPED, "bg": "black", "ink": "cyan", "n": "2"},
    },
)
