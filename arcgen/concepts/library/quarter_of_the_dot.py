"""Each dot colours the quarter of the grid in which it lies, or the edge, the corner or its own lines there."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """A grid cut into quarters by a cross of lines, or a blank one, and a dot in each of two to four quarters."""
    size = sizes(rng, 9, 23)
    crossed = not roles.uses("nearest_corner", at="part") and rng.random() < 0.7
    axis, few = roles.free(rng, 1)[0], rng.random() < 0.4

    def draw(rng):
        height, width = size(rng)
        height, width = height - 1 + height % 2 if crossed else height, width - 1 + width % 2 if crossed else width
        grid = np.full((height, width), roles.background, np.uint8)
        if crossed:
            grid[height // 2], grid[:, width // 2] = axis, axis
        inks = [c for c in roles.need(rng, 5) if c != axis]
        for k, turn in enumerate(rng.permutation(4)[:int(rng.integers(2, 4)) if few else 4]):
            y, x = int(rng.integers(1, height // 2 - 1)), int(rng.integers(1, width // 2 - 1))
            grid[y if turn < 2 else height - 1 - y, x if turn % 2 else width - 1 - x] = inks[k]
        if min(height, width) < 7:
            raise RuleError("no room for quarters")
        return grid
    return draw


_DOTS = "objects(input, ?bg, by_side)"

CONCEPT = Concept(
    name="quarter-of-the-dot",
    sketch="paint(?ground, ?dots, own_colour, ?part)",
    scene=_scene,
    holes={
        "ground": "input",
        "dots": _DOTS,
        "part": "own_quarter | overlap(own_quarter, grid_edge) | overlap(own_quarter, cross) | nearest_corner | "
                "overlap(own_quarter, line(horizontal)) | overlap(own_quarter, ray(diagonally))",
    },
    evidence={"87ab05b8": {"bg": "magenta", "ground": "blanked(input, ?bg)", "dots": "all_of_colour(input, red)",
                           "part": "own_quarter"}},
)
