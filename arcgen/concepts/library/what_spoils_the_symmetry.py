"""A figure is almost the same on both sides: the cells that have no counterpart there go, or take another colour."""
import numpy as np

from ...core.errors import RuleError
from ...language.objects import SIDES
from ...language.regions import around
from ...scenes.priors import Roles
from ...scenes.shapes import blob, mirrored
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A figure of one colour in the middle of the grid, its own mirror image left and right (or above and below) but
    for one to three cells too many, which hang on it."""
    lying, dot = roles.uses("flip_up_down"), roles.holes.get("colour2", roles.free(rng, 1)[0])
    most, margin, many = int(rng.integers(7, 15)), int(rng.integers(0, 3)), int(rng.integers(1, 4))
    figure = mirrored(blob(5, most))

    def draw(rng: np.random.Generator) -> np.ndarray:
        whole = np.pad(figure(rng), ((margin, int(rng.integers(3))), (margin, margin)))
        if not 4 <= min(whole.shape) <= max(whole.shape) <= 10 or not (whole[:, 1:] & whole[:, :-1]).any():
            raise RuleError("a figure of an awkward size")
        spoilt = whole.copy()
        for _ in range(int(rng.integers(1, many + 1))):
            beside = around(spoilt[None], SIDES)[0] & ~spoilt & ~spoilt[:, ::-1]
            beside[:, (whole.shape[1] - 1) // 2:whole.shape[1] // 2 + 1] = False
            places = np.flatnonzero(beside)
            if not len(places):
                raise RuleError("no room for a cell too many")
            spoilt.flat[places[rng.integers(len(places))]] = True
        if (spoilt & ~whole & spoilt[:, ::-1]).any():
            raise RuleError("two cells that are counterparts")
        grid = np.where(spoilt, dot, roles.background).astype(np.uint8)
        return grid.T.copy() if lying else grid
    return draw


_BOTH = "masked(input, turn(input, ?mirror), ?bg)"
_MARKED = f"over(recolour(input, ?colour2, ?colour), {_BOTH}, ?bg)"

CONCEPT = Concept(
    name="what-spoils-the-symmetry",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_BOTH} | {_MARKED} | {_MARKED}",
        "mirror": "flip_left_right | flip_left_right | flip_up_down",
    },
)
