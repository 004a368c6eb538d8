"""Of the enclosed areas only some are filled."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="fill-some-holes",
    sketch="paint(input, where(holes(input, ?bg), ?which), ?ink, itself)",
    scene=sparse(shapes.one_of(shapes.square_box(3, 6), shapes.square_box(3, 6), shapes.box(3, 7),
                               shapes.bent_ring(5, 7)), count=(2, 5), colours=(1, 2), least=10),
    holes={
        "which": ("both(is_square, is_full) | is_square | most(size) | least(size) | "
                  "not(is_square) | even(size) | unique(shape) | is_dot"),
        "ink": "?colour",
    },
    evidence={
        "44d8ac46": {"bg": "black", "which": "both(is_square, is_full)", "ink": "red"},
    },
)
