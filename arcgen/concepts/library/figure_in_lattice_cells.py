"""The cells of a lattice make a figure: where its middle stands alone, the rest is drawn; or a map of it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import FOREGROUNDS, Roles, pick_many
from ..base import Concept

_RING = np.argwhere(np.ones((3, 3))).tolist()


def _scene(rng, roles: Roles):
    """A lattice with one figure of three by three cells and its middle alone in some other places, from which
    no two figures reach the same cell; some reach beyond the border."""
    side = int(rng.integers(1, 4))
    most = {1: 12, 2: 9, 3: 7}[side]
    corners = rng.random() < 0.5

    def draw(rng):
        n = int(rng.integers(6, most + 1))
        line, middle, arm, tip = pick_many(rng, FOREGROUNDS, 4, (roles.background, *roles.inks, 0))
        plan, taken = np.full((n + 2, n + 2), roles.background, np.uint8), np.zeros((n + 2, n + 2), bool)
        two = corners and rng.random() < 0.5
        for k in range(int(rng.integers(2, 5))):
            low, high = (1, n - 3) if not k else (0, n - 1)
            y, x = (int(v) for v in rng.integers(low, high + 1, 2))
            if taken[y:y + 3, x:x + 3].any():
                continue
            taken[y:y + 3, x:x + 3] = True
            plan[y + 1, x + 1] = middle
            for i, j in _RING if not k else ():
                if (i == 1) != (j == 1):
                    plan[y + i, x + j] = arm
                elif i != 1 and two:
                    plan[y + i, x + j] = tip
        if (plan == middle).sum() < 2:
            raise RuleError("a figure alone")
        grid = np.full((n * (side + 1) - 1, n * (side + 1) - 1), line, np.uint8)
        for i in range(n):
            for j in range(n):
                grid[i * (side + 1):, j * (side + 1):][:side, :side] = plan[i + 1, j + 1]
        return grid
    return draw


_FIGURE = ("p = panels(input, line_colour(input)); s = summary(p, own_colour); "
           "k = the(blobs(s, ?bg, by_corner), most(size)); ")
_ALL = "stamp(s, cells_of(s, colour_of(region_of(k, centre))), crop(k), ?bg)"
_DRAWN = f"{_FIGURE}paint(input, p, as_in({_ALL}), itself)"

CONCEPT = Concept(
    name="figure-in-lattice-cells",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_DRAWN} | {_DRAWN} | {_FIGURE}{_ALL} | {_FIGURE}crop(k)"},
    evidence={
        "39e1d7f9": {"bg": "black", "result": _DRAWN},
    },
)
