"""Triangles lean on a slanted line: they go, and parallel lines run past their corners."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """One falling diagonal and one or two triangles that lean on it, mostly on different sides."""
    size, fixed = sizes(rng, 9, 16, square=True), roles.need(rng, 1)[0]
    vary = rng.random() < 0.6

    def draw(rng):
        grid = np.full(size(rng), roles.background, np.uint8)
        side, ink = len(grid), roles.need(rng, 1)[0] if vary else fixed
        off = int(rng.integers(-2, 3))
        y, x = np.indices(grid.shape)
        for at, above in zip(rng.permutation([1, side // 2]), rng.permutation([True, False])):
            if at > 1 and rng.random() < 0.4:
                continue
            n = int(rng.integers(2, max(3, side // 2 - 1)))
            inside = (y >= at) & (y < at + n) & (x - off >= at) & (x - off < at + n)
            grid[inside & (x - y > off if above else x - y < off)] = roles.holes["thing"]
        grid[x - y == off] = ink
        return grid
    return draw


CONCEPT = Concept(
    name="diagonals-past-the-corners",
    sketch="paint(?ground, pieces(input, ?thing, by_side), ?ink, "
           "union(of(overlap(itself, box_corner(up_right)), of(shifted(up_right, 1), line(falling))), "
           "of(overlap(itself, box_corner(down_left)), of(shifted(down_left, 1), line(falling)))))",
    scene=_scene,
    holes={"ground": "erase(input, all_of_colour(input, ?thing), ?bg) | input",
           "ink": "other_colour(input, ?bg, ?thing) | other_colour(input, ?bg, ?thing) | ?colour | ?thing"},
    evidence={
        "a78176bb": {"bg": "black", "ground": "erase(input, all_of_colour(input, ?thing), ?bg)", "thing": "grey",
                     "ink": "other_colour(input, ?bg, ?thing)"},
    },
)
