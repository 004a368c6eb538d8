"""Rings of a given size are replaced by another sign in their box."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="ring-becomes-sign",
    sketch="a = where(objects(input, ?bg, by_side), ?which); paint(erase(input, a, ?bg), a, ?ink, ?sign)",
    scene=sparse(shapes.one_of(shapes.box(3, 3), shapes.box(3, 3), shapes.box(3, 5), shapes.blob(8, 8),
                               shapes.blob(3, 6),
                               shapes.dot(), shapes.bar(2, 4)),
                 count=(3, 6), colours=(1, 1), least=9),
    holes={
        "which": "both(is_closed, equals(size, 8)) | is_closed | both(is_closed, is_square)",
        "ink": "?colour | own_colour",
        "sign": ("overlap(of(centre, cross), box) | box_corners | centre | of(centre, "
                 "union(itself, beside(diagonally))) | box"),
    },
    evidence={
        "6c434453": {
            "bg": "black",
            "which": "both(is_closed, equals(size, 8))",
            "ink": "red",
            "sign": "overlap(of(centre, cross), box)",
        },
    },
    weight=0.7,
)
