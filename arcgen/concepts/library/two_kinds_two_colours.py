"""Things of one kind take one colour, all others another."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="two-kinds-two-colours",
    sketch="paint(input, objects(input, ?bg, ?conn), choose(?which, ?yes, ?no), itself)",
    scene=sparse(shapes.one_of(shapes.blob(2, 7), shapes.blob(2, 7), shapes.rectangle(2, 3), shapes.box(3, 5)),
                 count=(4, 8), colours=(1, 1), least=11),
    holes={
        "which": "unique(shape) | unique(shape) | common(shape) | most(size) | least(size) | is_closed | is_full | "
                 "touches_border | is_square | either(most(size), least(size)) | most(extent(horizontal))",
        "yes": "?colour1",
        "no": "?colour2",
    },
    evidence={
        "b230c067": {"bg": "black", "conn": "by_corner", "which": "unique(shape)", "yes": "red", "no": "blue"},
        "d2abd087": {
            "bg": "black",
            "conn": "by_side",
            "which": "equals(size, 6)",
            "yes": "red",
            "no": "blue",
        },
    },
    weight=1.5,
)
