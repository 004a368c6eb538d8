"""Cells of one colour draw columns (or crosses, or slanted lines), all others draw rows over them."""
from ...scenes.dots import points
from ..base import Concept

CONCEPT = Concept(
    name="one-colour-lines-under-another",
    sketch="paint(paint(input, cells_of(input, ?first), ?first, ?lines), "
           "where(cells(input, ?bg), not(is_colour(?first))), own_colour, ?lines2)",
    scene=points(count=(2, 5), edge=0, apart=2, repeats=(0, 2), others=(1, 3), least=9),
    holes={
        "lines": "line(vertical) | line(vertical) | cross | union(line(falling), line(rising)) | ray(up)",
        "lines2": "line(horizontal) | line(horizontal) | ray(left) | cross",
    },
    evidence={
        "178fcbfb": {"first": "red", "bg": "black", "lines": "line(vertical)",
                     "lines2": "line(horizontal)"},
    },
)
