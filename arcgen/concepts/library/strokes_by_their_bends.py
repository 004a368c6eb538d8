"""Strokes are told apart by how often they bend and whether they branch."""
from ...scenes.strokes import bent_strokes
from ..base import Concept

CONCEPT = Concept(
    name="strokes-by-their-bends",
    sketch="?whole",
    scene=bent_strokes(),
    not_framed=("in-each-panel",),
    holes={
        "whole": "paint(input, ?all, ?kinds, itself) | paint(input, where(?all, ?which), ?colour, itself)",
        "all": "objects(input, ?bg, by_side)",
        "which": "equals(ends, 3) | equals(bends, 1) | equals(bends, 2)",
        "kinds": ("choose(equals(ends, 3), ?colour, by_value(bends, case(1, ?colour2), case(2, ?colour3))) | "
                  "by_value(bends, case(1, ?colour), case(2, ?colour2)) | choose(equals(ends, 3), ?colour, ?colour2) | "
                  "choose(equals(bends, 1), ?colour, ?colour2) | by_value(ends, case(2, ?colour), case(3, ?colour2))"),
    },
    evidence={
        "e509e548": {
            "whole": "paint(input, ?all, ?kinds, itself)",
            "all": "objects(input, ?bg, by_side)",
            "bg": "black",
            "kinds": "choose(equals(ends, 3), ?colour, by_value(bends, case(1, ?colour2), case(2, ?colour3)))",
            "colour": "red",
            "colour2": "blue",
            "colour3": "magenta",
        },
    },
)
