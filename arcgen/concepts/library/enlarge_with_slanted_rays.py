"""The grid is enlarged by its number of colours, and slanted rays leave the corners of the square."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick_many
from ..base import Concept


def _scene(rng, roles: Roles):
    """A grid of five by five cells: a square of two by two in one colour, and two borders in several."""
    def draw(rng):
        grid = np.full((5, 5), roles.background, np.uint8)
        n = int(rng.integers(1, 5))
        square, *inks = pick_many(rng, FOREGROUNDS, n + 1, (roles.background, *roles.inks, 0))
        cells = np.sort(np.append(np.arange(n), rng.integers(n, size=9 - n)))
        grid[4, :4], grid[:, 4] = np.array(inks)[cells[:4]], np.array(inks)[cells[4:]][::-1]
        y, x = rng.integers(0, 3, 2)
        grid[y:y + 2, x:x + 2] = square
        return grid
    return draw


CONCEPT = Concept(
    name="enlarge-with-slanted-rays",
    sketch="g = upscale(input, colours_in(input, ?bg)); paint_under(g, the(objects(g, ?bg, by_side), "
           "among(both(is_square, is_full), most(size))), ?ink, ?rays, ?bg)",
    scene=_scene,
    holes={"ink": "?colour | own_colour", "rays": "corner_ray(diagonally)"},
    evidence={
        "469497ad": {"bg": "black", "ink": "red", "rays": "corner_ray(diagonally)"},
    },
)
