"""Enclosed areas are filled, and the rest of the picture changes colour or goes."""
import numpy as np

from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ...scenes.rooms import crossing_lines
from ..base import Concept

_RINGS = shapes.one_of(shapes.box(3, 6), shapes.box(3, 6), shapes.ring_with_holes(3, 5))


def _rings(rng: np.random.Generator, roles: Roles):
    """Things all of which enclose something: all of the colour that goes, where the rule names one (hole `wall`)."""
    own = 0 if "wall" in roles.holes else 1
    return sparse(_RINGS, count=(2, 5), colours=(own, own))(rng, roles)


CONCEPT = Concept(
    name="fill-holes-then",
    sketch="?after",
    scene=either(_rings, crossing_lines((3, 5))),
    not_framed=("bar-says-the-colour", "corner-says-the-colour", "frame-says-the-colour", "dot-says-the-colour",
                "in-each-panel"),
    holes={
        "after": ("recolour(paint(input, ?holes, ?ink, itself), ?bg, ?ground) | "
                  "erase(paint(input, ?holes, ?ink, itself), all_of_colour(input, ?wall), ?bg)"),
        "holes": "holes(input, ?bg)",
        "ground": "?colour",
        "ink": "?colour2",
    },
    evidence={
        "7b6016b9": {
            "after": "recolour(paint(input, holes(input, ?bg), ?ink, itself), ?bg, ?ground)",
            "bg": "black",
            "ink": "red",
            "ground": "green",
        },
        "d5d6de2d": {
            "after": ("erase(paint(input, holes(input, ?bg), ?ink, itself), all_of_colour(input, "
                      "?wall), ?bg)"),
            "bg": "black",
            "ink": "green",
            "wall": "red",
        },
    },
)
