"""Rows or columns that are of one colour, or the fullest, stand out."""
from ...scenes.rooms import rows_of_colours
from ..base import Concept
from ..choices import AXIS

CONCEPT = Concept(
    name="lines-of-one-kind",
    sketch="paint(input, lines(input, ?axis), choose(?which, ?ink, ?rest), itself)",
    scene=rows_of_colours(least=3, most=7),
    holes={
        "axis": AXIS,
        "which": ("is_plain | most(colour_count) | least(colour_count) | symmetric(?sym) | "
                  "unique(colour_count)"),
        "sym": "flip_left_right | flip_up_down",
        "rest": "own_colour | ?colour2",
        "ink": "?colour",
    },
    evidence={
        "25d8a9c8": {"axis": "horizontal", "which": "is_plain", "ink": "grey", "rest": "black"},
    },
)
