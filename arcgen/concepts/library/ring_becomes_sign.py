"""Rings are replaced by another sign in their box."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="ring-becomes-sign",
    sketch="a = where(objects(input, ?bg, by_side), ?which); paint(erase(input, a, ?bg), a, ?ink, ?sign)",
    scene=sparse(shapes.one_of(shapes.box(3, 3), shapes.square_box(3, 5), shapes.square_box(5, 5), shapes.box(3, 5),
                               shapes.blob(3, 6), shapes.bar(2, 4), shapes.dot()),
                 count=(4, 7), colours=(1, 2), least=12),
    holes={
        "which": "is_closed | is_closed | both(is_closed, is_square)",
        "ink": "?colour | own_colour",
        "sign": "overlap(of(centre, cross), box) | box_corners | box | rest_of_box | "
                "overlap(of(centre, corner_ray(diagonally)), box) | "
                "overlap(of(centre, union(itself, line(vertical))), box)",
    },
    evidence={
        "6c434453": {
            "bg": "black",
            "which": "both(is_closed, equals(size, 8))",
            "ink": "red",
            "sign": "overlap(of(centre, cross), box)",
        },
    },
    weight=0.4,
)
