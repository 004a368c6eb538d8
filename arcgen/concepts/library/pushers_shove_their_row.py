"""In every row with a pusher, it shoves all that is before it against the wall, or pulls, eats, paints or hits it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Rows of dots and short bars of several colours; at the left border of some rows, but not of all, a pusher."""
    size, pusher = sizes(rng, 9, 18), roles.holes["pusher"]
    fixed, vary = roles.free(rng, 4), rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        inks = roles.free(rng, 4) if vary else fixed
        apart = 2 if rng.random() < 0.7 else 1
        pushed = left = 0
        for y in range(int(rng.integers(0, 2)), height, apart):
            x, n = int(rng.integers(1, 4)), 0
            while x < width - 2 and n < 3:
                long = int(rng.integers(1, 4))
                grid[y, x:min(x + long, width - 2)] = inks[rng.integers(len(inks))]
                x, n = x + long + int(rng.integers(1, 4)), n + 1
            if rng.random() < 0.5:
                grid[y, 0], pushed = pusher, pushed + 1
            else:
                left += 1
        if pushed < 2 or not left:
            raise RuleError("all rows alike")
        return grid
    return draw


CONCEPT = Concept(
    name="pushers-shove-their-row",
    sketch="?result",
    scene=_scene,
    holes={"result": "drop(input, ?things, right, ?bg) | drop(input, ?things, right, ?bg) | "
                     "drop(input, ?ahead, left, ?bg) | drop(input, ?others, right, ?bg) | erase(input, ?ahead, ?bg) | "
                     "erase(input, ?others, ?bg) | paint(input, ?ahead, ?pusher, itself) | "
                     "paint(input, cells_of(input, ?pusher), own_colour, ray_until(right, ?ahead)) | "
                     "paint_under(input, cells_of(input, ?pusher), own_colour, ray(right), ?bg)",
           "things": "?ahead | ?ahead | ?all",
           "others": "where(cells(input, ?bg), not(in_line_with(cells_of(input, ?pusher), horizontal)))",
           "all": "where(cells(input, ?bg), in_line_with(cells_of(input, ?pusher), horizontal))",
           "ahead": "where(cells(input, ?bg), both(not(is_colour(?pusher)), "
                    "in_line_with(cells_of(input, ?pusher), horizontal)))"},
)
