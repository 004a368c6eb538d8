"""Closed outlines are filled in with a colour."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="fill-holes",
    sketch="paint(input, holes(input, ?bg), ?ink, itself)",
    scene=sparse(shapes.one_of(shapes.box(3, 6), shapes.ring_with_holes(3, 5), shapes.broken_box(3, 5)),
                 count=(2, 5), colours=(1, 2)),
    evidence={
        "00d62c1b": {"bg": "black", "ink": "yellow"},
        "a5313dff": {"bg": "black", "ink": "blue"},
    },
)
