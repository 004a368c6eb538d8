"""Dots are joined along rows and columns, and what the lines enclose is filled, all of it or some."""
from ...scenes.dots import corners
from ..base import Concept

CONCEPT = Concept(
    name="fill-what-lines-enclose",
    sketch=("paint(?base, where(holes(paint(input, layers(input, ?bg), ?line_ink, "
            "union(between(horizontal), between(vertical))), ?bg), ?which), ?ink, itself)"),
    scene=corners(things=(1, 3), least=9, most=18),
    holes={
        "ink": "?colour",
        "which": "every | every | most(size) | least(size) | is_square",
        "line_ink": "?colour2",
        "base": ("input | blanked(input, ?bg) | paint(input, layers(input, ?bg), ?line_ink, union(between(horizontal), "
                 "between(vertical)))"),
    },
    evidence={
        "af902bf9": {"base": "input", "which": "every", "bg": "black", "line_ink": "blue", "ink": "red"},
    },
)
