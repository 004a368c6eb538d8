"""Every object shoots rays in fixed directions, to the border."""
from ..choices import INK
from ..concept import Concept
from ..scenes import shapes
from ..scenes.objects import sparse

CONCEPT = Concept(
    name="shoot-rays",
    sketch="paint(input, ?things, ?ink, ray(?ways))",
    scene=sparse(shapes.one_of(shapes.dot(), shapes.dot(), shapes.rectangle(1, 2)), count=(1, 4),
                 colours=(1, 3)),
    holes={
        "things": ("objects(input, ?bg, ?conn) | objects(input, ?bg, ?conn) | cells_of(input, "
                   "?target) | where(objects(input, ?bg, ?conn), is_dot)"),
        "ink": INK,
        "ways": ("straight | diagonally | up | down | left | right | up_left | down_right | "
                 "up_right | down_left"),
    },
    evidence={
        "623ea044": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "black",
            "conn": "by_corner",
            "ink": "own_colour",
            "ways": "diagonally",
        },
        "d037b0a7": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "black",
            "conn": "by_side",
            "ink": "own_colour",
            "ways": "down",
        },
        "ea786f4a": {"things": "cells_of(input, ?target)", "target": "black", "ink": "black", "ways": "diagonally"},
    },
)
