"""Things of one kind take one colour, all others another."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept
from ..choices import SELECTING

CONCEPT = Concept(
    name="two-kinds-two-colours",
    sketch="paint(input, objects(input, ?bg, ?conn), choose(?which, ?yes, ?no), itself)",
    scene=sparse(shapes.one_of(shapes.blob(2, 7), shapes.blob(2, 7), shapes.rectangle(2, 3), shapes.box(3, 5)),
                 count=(3, 7), colours=(1, 1), least=8),
    holes={
        **SELECTING,
        "which": ("unique(shape) | unique(size) | equals(size, ?n) | at_least(size, ?n) | "
                  "most(size) | least(size) | is_closed | is_full | even(size) | "
                  "symmetric(flip_left_right) | symmetric(flip_up_down) | touches_border | "
                  "most(?key) | common(shape) | is_square"),
        "yes": "?colour1",
        "no": "?colour2",
        "n": "4 | 5 | 6",
    },
    evidence={
        "b230c067": {"bg": "black", "conn": "by_corner", "which": "unique(shape)", "yes": "red", "no": "blue"},
        "d2abd087": {
            "bg": "black",
            "conn": "by_side",
            "which": "equals(size, ?n)",
            "n": "6",
            "yes": "red",
            "no": "blue",
        },
    },
    weight=1.5,
)
