"""Enclosed areas are filled, all or one of them, and the rest of the picture changes colour or goes."""
import numpy as np

from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ...scenes.rooms import crossing_lines
from ..base import Concept

_RINGS = shapes.one_of(shapes.box(3, 6), shapes.box(3, 6), shapes.ring_with_holes(3, 5))


def _rings(rng: np.random.Generator, roles: Roles):
    """Things that enclose something, and others only where the rule asks for them: all of the colour that goes, where
    the rule names one (hole `wall`)."""
    own, open_ = 0 if "wall" in roles.holes else 1, roles.uses("is_closed", at="after")
    family = shapes.one_of(_RINGS, shapes.broken_box(3, 5), shapes.blob(3, 7)) if open_ else _RINGS
    return sparse(family, count=(3, 6) if open_ else (2, 5), colours=(own, own))(rng, roles)


def _scene(rng: np.random.Generator, roles: Roles):
    """Rings, or lines that cross; where things that enclose nothing go, such things beside the rings."""
    return (_rings if roles.uses("is_closed", at="after") else either(_rings, crossing_lines((3, 5))))(rng, roles)


CONCEPT = Concept(
    name="fill-holes-then",
    sketch="?after",
    scene=_scene,
    not_framed=("bar-says-the-colour", "corner-says-the-colour", "frame-says-the-colour", "dot-says-the-colour",
                "in-each-panel"),
    holes={
        "after": ("recolour(paint(input, ?holes, ?ink, itself), ?bg, ?ground) | "
                  "erase(paint(input, ?holes, ?ink, itself), all_of_colour(input, ?wall), ?bg) | "
                  "erase(paint(input, ?holes, ?ink, itself), all_of_colour(input, ?wall), ?bg) | "
                  "erase(paint(input, ?all, ?ink, itself), where(objects(input, ?bg, by_side), not(is_closed)), ?bg) | "
                  "recolour(paint(input, ?all, ?ink, itself), ?wall, ?ground)"),
        "all": "holes(input, ?bg)",
        "holes": "?all | ?all | where(?all, most(size)) | where(?all, least(size))",
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
