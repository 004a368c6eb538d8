"""Dots draw lines, straight or slanted; where the lines of different dots cross is another colour."""
from ...scenes.dots import points
from ..base import Concept

CONCEPT = Concept(
    name="crossing-lines",
    sketch="paint(?lines, ?things, ?ink, meeting(?way))",
    scene=points(count=(2, 3), edge=1, apart=2, least=9, most=18, each_seen=False),
    holes={
        "things": "cells(input, ?bg)",
        "lines": "paint(input, ?things, own_colour, without(?way, meeting(?way))) | input",
        "way": "cross | cross | union(line(falling), line(rising))",
        "ink": "?colour",
    },
    evidence={
        "23581191": {
            "things": "cells(input, ?bg)", "bg": "black", "ink": "red", "way": "cross",
            "lines": "paint(input, ?things, own_colour, without(?way, meeting(?way)))"},
    },
    weight=0.6,
)
