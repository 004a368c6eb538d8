"""Two dots draw row and column; where the lines of different dots cross is another colour."""
from ...scenes.dots import points
from ..base import Concept

CONCEPT = Concept(
    name="crossing-lines",
    sketch=("paint(paint(input, ?things, own_colour, without(cross, meeting(cross))), ?things, "
            "?ink, meeting(cross))"),
    scene=points(count=(2, 3), edge=1, apart=1, least=7, most=14, each_seen=False),
    holes={
        "things": "cells(input, ?bg)",
    },
    evidence={
        "23581191": {"things": "cells(input, ?bg)", "bg": "black", "ink": "red"},
    },
    weight=0.6,
)
