"""Rows and columns through the middle of each thing, on empty cells."""
import numpy as np

from ...scenes import shapes
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept
from ..choices import STRAIGHT


def _scene(rng: np.random.Generator, roles: Roles):
    """One to three rings and crosses."""
    family = shapes.one_of(shapes.odd_ring(), shapes.plus(1, 2), shapes.odd_ring())
    return sparse(family, count=(1, 3), colours=(1, 2), edge=1, least=10)(rng, roles)


_DRAWN = "paint_under(input, ?things, ?ink, of(centre, ?line), ?bg)"

CONCEPT = Concept(
    name="lines-through-the-middle",
    sketch="?result",
    scene=with_a_dot(_scene, at="result"),
    holes={
        "result": f"{_DRAWN} | {_DRAWN} | {_DRAWN} | "
                  "paint_under(input, where(objects(input, ?bg, by_corner), not(is_dot)), "
                  f"{DOT_INK}, of(centre, ?line), ?bg)",
        "things": "objects(input, ?bg, by_corner)",
        "ink": "?colour | own_colour",
        "line": ("cross | cross | line(horizontal) | union(line(falling), line(rising)) | ray(diagonally) | "
                 "overlap(ray(?way), border_line(?way)) | ray(?way) | overlap(cross, grid_edge)"),
        "way": STRAIGHT,
    },
    evidence={
        "41e4d17e": {"result": _DRAWN, "things": "objects(input, ?bg, by_corner)", "bg": "cyan", "ink": "magenta",
                     "line": "cross"},
        "54d82841": {
            "result": _DRAWN,
            "things": "objects(input, ?bg, by_corner)",
            "bg": "black",
            "ink": "yellow",
            "line": "overlap(ray(?way), border_line(?way))",
            "way": "down",
        },
    },
)
