"""Cells of one colour draw columns, all others draw rows over them (or the other way)."""
from ...scenes.dots import points
from ..base import Concept

CONCEPT = Concept(
    name="one-colour-lines-under-another",
    sketch=("paint(paint(input, cells_of(input, ?first), ?first, line(?under)), "
            "where(cells(input, ?bg), not(is_colour(?first))), own_colour, line(?over))"),
    scene=points(count=(2, 5), edge=0, repeats=(0, 3), others=(1, 3)),
    holes={
        "under": "vertical | horizontal",
        "over": "horizontal | vertical",
    },
    evidence={
        "178fcbfb": {"first": "red", "bg": "black", "under": "vertical", "over": "horizontal"},
    },
)
