"""Enclosed areas are filled, and the rest of the picture changes colour or goes."""
from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.objects import sparse
from ...scenes.rooms import crossing_lines
from ..base import Concept

CONCEPT = Concept(
    name="fill-holes-then",
    sketch="?after",
    scene=either(sparse(shapes.one_of(shapes.box(3, 6), shapes.box(3, 6), shapes.ring_with_holes(3, 5)),
                        count=(2, 5), colours=(1, 1)), crossing_lines((3, 5))),
    not_framed=("bar-says-the-colour", "corner-says-the-colour", "frame-says-the-colour", "dot-says-the-colour"),
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
