"""The inside of solid things changes, or goes."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="hollow-or-core",
    sketch="paint(input, objects(input, ?bg, ?conn), ?ink, ?region)",
    scene=sparse(shapes.rectangle(3, 7), count=(3, 7), colours=(1, 2), least=12, edge=1),
    holes={
        "ink": "?bg | ?colour | ?colour",
        "region": ("interior | interior | outline | box_corners | frame | of(box_inside, "
                   "interior) | without(itself, box_corners)"),
    },
    evidence={
        "4347f46a": {"bg": "black", "conn": "by_corner", "ink": "?bg", "region": "interior"},
        "50cb2852": {"bg": "black", "conn": "by_corner", "ink": "cyan", "region": "interior"},
        "bb43febb": {"bg": "black", "conn": "by_corner", "ink": "red", "region": "interior"},
        "694f12f3": {
            "bg": "black",
            "conn": "by_corner",
            "ink": "choose(?which, ?colour, ?colour2)",
            "which": "least(size)",
            "colour": "blue",
            "colour2": "red",
            "region": "interior",
        },
    },
)
