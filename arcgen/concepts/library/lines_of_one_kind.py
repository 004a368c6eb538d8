"""Rows or columns that are of one colour stand out: they, or all others, are painted or wiped out."""
from ...scenes.rooms import rows_of_colours
from ..base import Concept
from ..choices import AXIS

CONCEPT = Concept(
    name="lines-of-one-kind",
    sketch="paint(input, lines(input, ?axis), choose(?which, ?ink, ?rest), itself)",
    scene=rows_of_colours(least=3, most=10, plain=(1, 4)),
    holes={
        "axis": AXIS,
        "which": "is_plain | is_plain | not(is_plain)",
        "rest": "own_colour | ?colour2",
        "ink": "?colour | ?colour | commonest(input)",
    },
    evidence={
        "25d8a9c8": {"axis": "horizontal", "which": "is_plain", "ink": "grey", "rest": "black"},
    },
)
