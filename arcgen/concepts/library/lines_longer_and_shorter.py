"""Above a bar the lines grow by a cell each, below it they shrink, each side in its colour."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """A bar from the left border, with room for longer lines above and shorter ones below."""
    size = sizes(rng, 6, 14)

    def draw(rng):
        grid = np.full(size(rng), roles.background, np.uint8)
        height, width = grid.shape
        row = int(rng.integers(1, height - 2))
        grid[row, :int(rng.integers(2, max(3, min(width - row, height - row) + 1)))] = roles.holes["bar"]
        return grid
    return draw


_BAR = "all_of_colour(input, ?bar)"
_LONGER = f"paint(input, {_BAR}, ?ink, of(ray(up_right), union(itself, ray(left))))"
_BOTH = f"paint({_LONGER}, {_BAR}, ?colour2, ray(down_left))"

CONCEPT = Concept(
    name="lines-longer-and-shorter",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_BOTH} | {_BOTH} | {_LONGER} | paint(input, {_BAR}, ?ink, ray(down_left))",
           "ink": "own_colour | ?colour1"},
    evidence={
        "a65b410d": {"result": _BOTH, "bar": "red", "ink": "?colour1", "colour1": "green", "colour2": "blue"},
    },
)
