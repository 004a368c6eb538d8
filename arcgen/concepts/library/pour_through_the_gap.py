"""A box with a gap is filled, and the filling pours out of the gap, straight and slantwise."""
import numpy as np

from ...core.grid import rot90
from ...scenes.priors import Roles
from ..base import Concept

_GAP = "overlap(rest_of_box, frame)"


def _scene(rng, roles: Roles):
    """One box with a gap in the middle of a side that faces the room."""
    fixed, vary = roles.need(rng, 1)[0], rng.random() < 0.7

    def draw(rng):
        height, width = (int(k) for k in rng.integers(4, 8, 2))
        grid = np.full((height + int(rng.integers(3, 6)), width + int(rng.integers(1, 5))), roles.background, np.uint8)
        x = int(rng.integers(0, grid.shape[1] - width + 1))
        view = grid[-height:, x:x + width]
        view[[0, -1]] = view[:, [0, -1]] = roles.need(rng, 1)[0] if vary else fixed
        gap = int(rng.integers(1, max(2, width // 2 - 1)))
        view[0, (width - gap) // 2:width - (width - gap) // 2] = roles.background
        return rot90(grid, int(rng.integers(4))).copy()
    return draw


CONCEPT = Concept(
    name="pour-through-the-gap",
    sketch="paint_under(input, only(objects(input, ?bg, by_side)), ?ink, ?poured, ?bg)",
    scene=_scene,
    holes={"ink": "?colour | ?colour | own_colour",
           "poured": f"union(rest_of_box, ?out) | union(rest_of_box, ?out) | ray_through({_GAP}) | rest_of_box | "
                     f"{_GAP}",
           "out": f"union(ray_through({_GAP}), overlap(of({_GAP}, corner_ray(diagonally)), "
                  f"of(ray_through({_GAP}), cross))) | ray_through({_GAP})"},
    evidence={
        "aba27056": {"bg": "black", "ink": "yellow", "poured": "union(rest_of_box, ?out)",
                     "out": f"union(ray_through({_GAP}), overlap(of({_GAP}, corner_ray(diagonally)), "
                            f"of(ray_through({_GAP}), cross)))"},
    },
)
