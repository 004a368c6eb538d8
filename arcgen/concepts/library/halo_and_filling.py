"""Rings get a halo of one colour and a filling of another."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="halo-and-filling",
    sketch="paint(paint(input, ?things, ?colour1, ?near), ?things, ?colour2, ?inner)",
    scene=sparse(shapes.box(3, 5), count=(1, 3), colours=(1, 2), margin=2, edge=1, least=9),
    holes={
        "things": "objects(input, ?bg, ?conn)",
        "colour1": "?colour",
        "near": "halo(by_corner) | halo(by_side) | box_halo | of(box_halo, box_corners)",
        "inner": "inside_of | box_corners | of(inside_of, centre) | beside(straight)",
    },
    evidence={
        "543a7ed5": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "cyan",
            "conn": "by_corner",
            "colour1": "green",
            "colour2": "yellow",
            "near": "halo(by_corner)",
            "inner": "inside_of",
        },
    },
)
