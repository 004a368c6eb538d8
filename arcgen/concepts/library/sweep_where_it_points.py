"""A pointer in a field of specks: the specks that its ray meets are swept away, or change colour."""
import numpy as np

from ...core.grid import rot90
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Specks of one colour, and a bar of three with a dot behind its middle, which points beyond the bar."""
    size = sizes(rng, 10, 20)
    speck = roles.holes.get("speck") or roles.need(rng, 1)[0]
    density = float(rng.uniform(0.1, 0.22))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        grid[rng.random(grid.shape) < density] = speck
        view = rot90(grid, int(rng.integers(4)))
        y, x = int(rng.integers(len(view) // 2, len(view) - 1)), int(rng.integers(2, view.shape[1] - 2))
        view[y, x - 1:x + 2] = roles.holes["bar"]
        view[y + 1, x] = roles.holes["dot"]
        view[y - 1, x - 1:x + 2] = roles.background
        view[rng.choice(y - 1, min(y - 1, int(rng.integers(2, 4))), replace=False), x] = speck
        return grid
    return draw


_SWEPT = ("paint(input, where(pieces(input, ?speck, by_side), overlaps(regions_of(cells_of(input, ?dot), "
          "ray_towards(all_of_colour(input, ?bar))))), ?ink, itself)")

CONCEPT = Concept(
    name="sweep-where-it-points",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_SWEPT} | {_SWEPT} | paint_under(input, cells_of(input, ?dot), ?ray_ink, "
                     "ray_towards(all_of_colour(input, ?bar)), ?bg) | "
                     "paint(input, where(cells_of(input, ?speck), overlaps(regions_of(cells_of(input, ?dot), "
                     "ray_towards(all_of_colour(input, ?bar))))), ?ray_ink, itself)",
           "ray_ink": "?dot | ?bar", "ink": "?bg | ?bg | ?dot"},
    evidence={"2f767503": {"result": _SWEPT, "bg": "orange", "speck": "yellow", "dot": "maroon", "bar": "grey",
              "ink": "orange"}},
)
