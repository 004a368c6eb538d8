"""Coloured lines cross a bar: each of them takes the rows that are nearer to it than to another colour."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept

_LINES = "where(layers(input, ?bg), both(not(is_colour(?bar)), not(is_colour(?knot))))"
_LAND = f"paint(?ground, {_LINES}, own_colour, territory(vertical))"
_WITH_BAR = f"paint({_LAND}, all_of_colour(input, ?bar), ?over, itself)"
_WITH_LINES = f"paint({_WITH_BAR}, {_LINES}, ?over, itself)"


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to five rows in two or three colours, those of one colour next to each other, and (where the rule
    knows one) a bar that runs through them, with its own colour where they cross."""
    size, most = sizes(rng, 10, 20), int(rng.integers(3, 6))
    crossed = "bar" in roles.holes
    count = int(rng.integers(2, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        height, width = grid.shape
        n = min(int(rng.integers(2, most + 1)), height // 3)
        gaps = np.full(n, 3)
        for _ in range(height - 3 * n):
            gaps[rng.integers(n)] += rng.random() < 0.9
        rows = np.cumsum(gaps) - int(rng.integers(1, 3))
        inks = roles.need(rng, min(count, n))
        owners = np.sort(np.append(np.arange(len(inks)), rng.integers(len(inks), size=n - len(inks))))
        grid[rows] = np.array(inks, np.uint8)[owners][:, None]
        if crossed:
            x = int(rng.integers(2, width - 2))
            grid[:, x] = roles.holes["bar"]
            grid[rows, x] = roles.holes["knot"]
        return grid
    return draw


CONCEPT = Concept(
    name="lines-own-their-neighbourhood",
    sketch="?result",
    scene=_scene,
    holes={
        "result": (f"paint({_WITH_LINES}, all_of_colour(input, ?knot), ?bar, itself) | "
                   f"paint({_WITH_BAR}, all_of_colour(input, ?knot), ?over, itself) | "
                   f"paint_under(input, {_LINES}, own_colour, territory(vertical), ?bg) | "
                   "paint(input, layers(input, ?bg), own_colour, territory(vertical)) | "
                   "paint(input, layers(input, ?bg), own_colour, ?part)"),
        "ground": "blanked(input, ?over) | input", "over": "?knot | ?bar",
        "part": "half_way(vertical)",
        "bar": "?colour1", "knot": "?colour2",
    },
    evidence={"332202d5": {
        "bg": "orange", "bar": "cyan", "knot": "blue", "over": "?knot", "ground": "blanked(input, ?over)",
        "result": f"paint({_WITH_LINES}, all_of_colour(input, ?knot), ?bar, itself)"}},
)
