"""A thing moves up to the wall, and a line of another colour closes it in on the other side."""
import numpy as np

from ...core.grid import rot90
from ...scenes import shapes
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """A narrow strip, lying or standing, with a full line across it and a loose thing on either side."""
    narrow = int(rng.integers(4, 7))

    def draw(rng):
        grid = np.full((narrow, int(rng.integers(12, 18))), roles.background, np.uint8)
        thing = shapes.pattern(min(narrow, 4), 0.65)(rng)
        at = int(rng.integers(0, 4))
        grid[:, int(rng.integers(at + thing.shape[1] + 2, grid.shape[1]))] = roles.holes["wall"]
        y = int(rng.integers(narrow - thing.shape[0] + 1))
        grid[y:y + thing.shape[0], at:at + thing.shape[1]][thing] = roles.holes["thing"]
        return rot90(grid, int(rng.integers(4))).copy()
    return draw


_PUSHED = "m = move(input, all_of_colour(input, ?thing), towards(all_of_colour(input, ?wall)), ?bg); "
_CLOSED = (f"{_PUSHED}over(recolour(mirror_over(m, all_of_colour(m, ?wall), all_of_colour(m, ?thing), ?bg), "
           "?wall, ?ink), m, ?bg)")

CONCEPT = Concept(
    name="pushed-and-closed-in",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_CLOSED} | {_CLOSED} | {_PUSHED}m | {_PUSHED}crop(everything(m, ?bg)) | "
                     "paint(input, all_of_colour(input, ?thing), own_colour, reach(straight, all_of_colour(input, "
                     "?wall))) | "
                     "over(input, mirror_over(input, all_of_colour(input, ?thing), all_of_colour(input, ?wall), "
                     "?bg), ?bg) | "
                     "paint_under(input, all_of_colour(input, ?thing), ?ink, "
                     "track(towards(all_of_colour(input, ?wall))), ?bg)",
           "ink": "?colour | ?wall | ?thing",
           "wall": "?colour8",
           "thing": "?colour9"},
    evidence={
        "56dc2b01": {"result": _CLOSED, "bg": "black", "thing": "green", "wall": "red", "ink": "cyan"},
    },
)
