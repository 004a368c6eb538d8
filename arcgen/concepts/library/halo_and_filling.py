"""Rings get a halo of one colour and a filling of another."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="halo-and-filling",
    sketch="paint(paint(input, ?things, ?colour1, ?near), ?things, ?colour2, ?inner)",
    scene=sparse(shapes.one_of(shapes.box(3, 7), shapes.square_box(3, 5)), count=(3, 7), colours=(1, 2), margin=3,
                 edge=1, least=12),
    holes={
        "things": "objects(input, ?bg, ?conn)",
        "conn": "by_corner",
        "near": "halo(by_corner) | halo(by_side) | of(box_halo, box_corners) | box_corners",
        "inner": "inside_of | of(inside_of, centre) | of(inside_of, frame)",
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
