"""Four lines make a frame, which may be cut out: dots run to the side of their own colour, or draw a line to it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Two rows and two columns in different colours, and dots in the colour of one of them all over the grid."""
    size = sizes(rng, 13, 21)

    def draw(rng):
        grid = np.full(size(rng), roles.background, np.uint8)
        height, width = grid.shape
        if min(height, width) < 13:
            raise RuleError("no room for a frame")
        inks = roles.need(rng, 4)
        rows = int(rng.integers(1, 4)), int(rng.integers(height - 5, height - 1))
        columns = int(rng.integers(1, 4)), int(rng.integers(width - 5, width - 1))
        own = int(rng.integers(4))
        lone = rng.permutation(max(height, width))
        along, across = (height, width) if own > 1 else (width, height)
        for k in lone[lone < along][:int(rng.integers(5, 10))]:
            (grid if own > 1 else grid.T)[k, int(rng.integers(across))] = inks[own ^ int(rng.integers(2))]
        for row, ink in zip(rows, inks[:2]):
            grid[row] = ink
        for column, ink in zip(columns, inks[2:]):
            grid[:, column] = ink
        return grid
    return draw


_CUT = "crop(region_of(everything(input, ?bg), overlap(full_lines(horizontal), full_lines(vertical))))"
_THINGS = f"objects({_CUT}, ?bg, by_side)"
_DOTS = f"where({_THINGS}, not(touches_border))"
_STEP = f"towards_alike({_THINGS}, colour)"

_LOOSE = "where(objects(input, ?bg, by_side), is_dot)"
_HOME = "towards_alike(where(objects(input, ?bg, by_side), not(is_dot)), colour)"

CONCEPT = Concept(
    name="dots-run-to-side-of-own-colour",
    sketch="?run",
    scene=_scene,
    holes={"run": f"paint({_CUT}, {_DOTS}, own_colour, track({_STEP})) | move({_CUT}, {_DOTS}, {_STEP}, ?bg) | "
                  f"paint(input, {_LOOSE}, own_colour, track({_HOME})) | move(input, {_LOOSE}, {_HOME}, ?bg)"},
    evidence={
        "5daaa586": {"bg": "black", "run": f"paint({_CUT}, {_DOTS}, own_colour, track(towards_alike(where({_THINGS}, "
                                           "touches_border), colour)))"},
    },
)
