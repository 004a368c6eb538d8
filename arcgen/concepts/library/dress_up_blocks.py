"""Blocks take three colours: edge, corners and inside."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept
from ..choices import STRAIGHT

CONCEPT = Concept(
    name="dress-up-blocks",
    sketch=("paint(paint(paint(input, objects(input, ?bg, ?conn), ?colour1, itself), "
            "objects(input, ?bg, ?conn), ?colour2, ?part1), objects(input, ?bg, ?conn), ?colour3, "
            "?part2)"),
    scene=sparse(shapes.rectangle(3, 7), count=(1, 3), colours=(1, 1), least=9),
    holes={
        "part1": "frame | interior | outline | half(?way)",
        "part2": "box_corners | centre | box_corner(?way) | of(box_inside, box_corners)",
        "way": STRAIGHT,
    },
    evidence={
        "b6afb2da": {
            "bg": "black",
            "conn": "by_corner",
            "colour1": "red",
            "colour2": "yellow",
            "colour3": "blue",
            "part1": "frame",
            "part2": "box_corners",
        },
    },
    weight=0.8,
)
