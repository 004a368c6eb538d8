"""The cells of a row run up slantwise over a square, or over a sheet as many times as large as the row has colours."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick_many
from ..base import Concept


def _scene(rng, roles: Roles):
    """One row of five cells, some of them in different colours."""
    def draw(rng):
        grid = np.full((1, 5), roles.background, np.uint8)
        n = int(rng.integers(1, 5))
        grid[0, rng.permutation(5)[:n]] = pick_many(rng, FOREGROUNDS, n, (roles.background, *roles.inks, 0))
        return grid
    return draw


_SHEET = ("k = colours_in(input, ?bg); g = substitute(bar(k, 1, right, blue, ?bg), "
          "join(canvas(minus(times(5, k), 1), 5, ?bg), input, down), ?bg); "
          "paint(g, cells(g, ?bg), own_colour, ray(?way))")

CONCEPT = Concept(
    name="row-becomes-diagonals",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_SHEET} | {_SHEET} | g = join(canvas(4, 5, ?bg), input, down); "
                     "paint(g, cells(g, ?bg), own_colour, ray(?way))",
           "way": "up_right"},
    evidence={
        "feca6190": {"bg": "black", "way": "up_right", "result": _SHEET},
    },
    weight=0.6,
)
