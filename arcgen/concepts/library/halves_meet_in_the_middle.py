"""Two dots at the ends of a row each fill their half of it; where they meet is another colour."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick_many, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Rows of odd length, some with a dot at both ends, in colours of their own; none next to another."""
    size = sizes(rng, 5, 17)

    def draw(rng):
        height, width = size(rng)
        grid = np.full((height, width + (width + 1) % 2), roles.background, np.uint8)
        rows = 1 + 2 * rng.permutation((height - 1) // 2)[:int(rng.integers(1, 4))]
        inks = pick_many(rng, FOREGROUNDS, 7, (roles.background, *roles.inks, 0))
        for k, row in enumerate(rows):
            grid[row, 0], grid[row, -1] = inks[2 * k], inks[2 * k + 1]
        return grid
    return draw


CONCEPT = Concept(
    name="halves-meet-in-the-middle",
    sketch="c = cells(input, ?bg); paint(paint(paint(input, where(c, touches_side(left)), own_colour, "
           "line(horizontal)), where(c, touches_side(right)), own_colour, "
           "of(line(horizontal), half(right))), c, ?ink, of(line(horizontal), ?mark))",
    scene=_scene,
    holes={"mark": "centre | centre | of(centre, union(itself, union(shifted(left, 1), shifted(right, 1)))) | "
                   "of(centre, union(itself, union(shifted(up, 1), shifted(down, 1)))) | of(centre, halo(by_corner)) | "
                   "of(centre, line(vertical)) | of(centre, union(itself, halo(by_side)))"},
    evidence={
        "29c11459": {"bg": "black", "ink": "grey", "mark": "centre"},
    },
)
