"""A cross of two full lines moves by as many cells as there are marks in the corner."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Two full lines that cross, with room to move, and one to four marks one below the other in the corner."""
    size = sizes(rng, 10, 16)
    mark, fixed, vary = roles.holes["mark"], roles.need(rng, 1)[0], rng.random() < 0.6

    def draw(rng):
        grid = np.full(size(rng), roles.background, np.uint8)
        height, width = grid.shape
        n = int(rng.integers(1, min(4, (min(height, width) - 2) // 2) + 1))
        ink = roles.need(rng, 1)[0] if vary else fixed
        grid[int(rng.integers(n, height - n))] = ink
        grid[:, int(rng.integers(n, width - n - 1))] = ink
        grid[:n, -1] = mark
        return grid
    return draw


CONCEPT = Concept(
    name="cross-moves-by-count",
    sketch="k = all_of_colour(input, other_colour(input, ?bg, ?mark)); "
           "paint(erase(input, everything(input, ?bg), ?bg), k, own_colour, "
           "of(overlap(full_lines(horizontal), full_lines(vertical)), ?where))",
    scene=_scene,
    holes={"where": "?slanted | ?slanted | union(cross, ?slanted) | "
                    "of(shifted(?down, count(cells_of(input, ?mark))), cross)",
           "slanted": "of(shifted(?down, count(cells_of(input, ?mark))), "
                      "of(shifted(?left, count(cells_of(input, ?mark))), cross))",
           "down": "down | down | up", "left": "left | left | right"},
    evidence={
        "e48d4e1a": {"bg": "black", "mark": "grey", "down": "down", "left": "left",
                     "where": "of(shifted(?down, count(cells_of(input, ?mark))), "
                              "of(shifted(?left, count(cells_of(input, ?mark))), cross))"},
    },
)
