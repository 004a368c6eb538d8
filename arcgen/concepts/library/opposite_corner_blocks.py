"""Each cell of a small square sends a block of its colour past the opposite corner."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """A square of two by two cells in four colours (or two), somewhere off the border."""
    side, few = int(rng.choice([6, 6, 7, 8, 10])), rng.random() < 0.25

    def draw(rng):
        grid = np.full((side, side), roles.background, np.uint8)
        y, x = (int(k) for k in rng.integers(1, side - 2, 2))
        inks = roles.need(rng, 4)
        grid[y:y + 2, x:x + 2] = rng.permutation(inks[:2] * 2 if few else inks).reshape(2, 2)
        return grid
    return draw


_BLOCKS = ("e = everything(input, ?bg); paint(input, cells(input, ?bg), own_colour, "
           "off(of(moved(?step), union(itself, halo(by_corner))), areas(e, cross)))")

CONCEPT = Concept(
    name="opposite-corner-blocks",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_BLOCKS} | {_BLOCKS} | "
                     "paint_under(input, cells(input, ?bg), own_colour, ray_away(everything(input, ?bg)), ?bg) | "
                     "paint_under(input, cells(input, ?bg), own_colour, ray_towards(everything(input, ?bg)), ?bg) | "
                     "paint_under(input, cells(input, ?bg), own_colour, moved(nearer(2, everything(input, ?bg))), ?bg)",
           "step": "nearer(2, everything(input, ?bg)) | away(1, everything(input, ?bg))"},
    evidence={
        "93b581b8": {"result": _BLOCKS, "bg": "black", "step": "nearer(2, everything(input, ?bg))"},
    },
)
