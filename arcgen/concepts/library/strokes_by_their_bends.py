"""Strokes are told apart by how often they bend and whether they branch."""
from ...scenes.strokes import bent_strokes
from ..base import Concept

CONCEPT = Concept(
    name="strokes-by-their-bends",
    sketch="paint(input, ?strokes, ?ink, itself)",
    scene=bent_strokes(),
    holes={
        "strokes": "?all | ?all | where(?all, ?which)",
        "all": "objects(input, ?bg, by_side)",
        "which": "equals(?count, ?n)",
        "n": "2",
        "count": "bends",
        "ink": "?kinds | ?kinds",
        "kinds": ("choose(equals(ends, 3), ?colour, by_value(bends, case(1, ?colour2), case(2, ?colour3))) | "
                  "by_value(bends, case(1, ?colour), case(2, ?colour2)) | "
                  "choose(equals(ends, 3), ?colour, ?colour2) | choose(equals(bends, 1), ?colour, own_colour)"),
    },
    evidence={
        "e509e548": {
            "strokes": "?all",
            "all": "objects(input, ?bg, by_side)",
            "bg": "black",
            "ink": "?kinds",
            "kinds": "choose(equals(ends, 3), ?colour, by_value(bends, case(1, ?colour2), case(2, ?colour3)))",
            "colour": "red",
            "colour2": "blue",
            "colour3": "magenta",
        },
    },
)
