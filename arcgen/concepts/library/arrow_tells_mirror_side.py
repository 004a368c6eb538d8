"""The tip of a marker lies to one side: there the figure gets its mirror image."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick
from ..base import Concept

_TIP = "region_of(all_of_colour(input, ?mark), overlap(itself, box_corner(up)))"
_BODY = "all_of_colour(input, other_colour(input, ?bg, ?mark))"


def _scene(rng, roles: Roles):
    """A figure of three by three cells at the top middle, and below it a marker with one cell on top, to the left
    or to the right."""
    fixed, height = pick(rng, FOREGROUNDS, (roles.background, *roles.seen, *roles.inks, 0)), int(rng.integers(6, 9))

    def draw(rng):
        grid = np.full((height, 9), roles.background, np.uint8)
        figure = rng.random((3, 3)) < 0.6
        figure[rng.integers(3), [0, 2]] = True
        figure[[0, 2], rng.integers(3)] = True
        grid[:3, 3:6][figure] = fixed
        mark = np.array([[1, 0, 0], [1, 1, 1], [0, 1, 0]], bool)
        grid[-3:, 3:6][mark if rng.random() < 0.5 else mark[:, ::-1]] = roles.holes["mark"]
        return grid
    return draw


CONCEPT = Concept(
    name="arrow-tells-mirror-side",
    sketch=f"c = {_BODY}; when({_TIP}, beyond(left, region_of(c, centre)), "
           "mirror_beside(input, c, left), mirror_beside(input, c, right))",
    scene=_scene,
    evidence={
        "760b3cac": {"bg": "black", "mark": "yellow"},
    },
)
