"""Each dot fills the rectangle between itself and the nearest corner of the grid, or jumps, or lights up the corner."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One dot, or one in several quarters of the grid, off its middle lines; colours change from grid to grid."""
    size = sizes(rng, 5, 14, constant=False)
    most = int(rng.choice([1, 1, 2, 3]))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        n = int(rng.integers(1, most + 1))
        for ink, quarter in zip(roles.need(rng, n), rng.permutation(4)):
            y, x = int(rng.integers(height // 2)), int(rng.integers(width // 2))
            if y + x < 2:
                raise RuleError("a dot in the corner")
            grid[height - 1 - y if quarter % 2 else y, width - 1 - x if quarter // 2 else x] = ink
        return grid
    return draw


CONCEPT = Concept(
    name="fill-to-the-nearest-corner",
    sketch="?result",
    scene=_scene,
    holes={"result": "?filled | ?filled | paint_under(input, cells(input, ?bg), ?colour, ?area, ?bg) | "
                     "paint(?filled, cells(input, ?bg), ?colour, nearest_corner) | "
                     "paint(input, cells(input, ?bg), ?ink, nearest_corner) | "
                     "paint(erase(input, cells(input, ?bg), ?bg), cells(input, ?bg), own_colour, nearest_corner)",
           "ink": "own_colour | ?colour2", "filled": "paint(input, cells(input, ?bg), own_colour, ?area)",
           "area": "of(union(itself, nearest_corner), ?shape)", "shape": "box | box | frame"},
    evidence={"4a1cacc2": {"bg": "cyan", "shape": "box", "area": "of(union(itself, nearest_corner), ?shape)",
                           "result": "paint(input, cells(input, ?bg), own_colour, ?area)"}},
)
