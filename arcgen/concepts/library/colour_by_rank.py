"""The order of things by a measure tells their new colours."""
from ...scenes.fields import bars
from ..base import Concept
from ..choices import STRAIGHT

CONCEPT = Concept(
    name="colour-by-rank",
    sketch="paint(input, objects(input, ?bg, ?conn), ?ink, itself)",
    scene=bars(count=(3, 4)),
    holes={
        "ink": ("by_rank(?key, ?colour1, ?colour2, ?colour3) | by_rank(?key, ?colour1, ?colour2, "
                "?colour3, ?colour4)"),
        "key": "size | size | edge(?way)",
        "way": STRAIGHT,
    },
    evidence={
        "ea32f347": {
            "bg": "black",
            "conn": "by_corner",
            "ink": "by_rank(?key, ?colour1, ?colour2, ?colour3)",
            "key": "size",
            "colour1": "red",
            "colour2": "yellow",
            "colour3": "blue",
        },
        "08ed6ac7": {
            "bg": "black",
            "conn": "by_corner",
            "ink": "by_rank(?key, ?colour1, ?colour2, ?colour3, ?colour4)",
            "key": "size",
            "colour1": "yellow",
            "colour2": "green",
            "colour3": "red",
            "colour4": "blue",
        },
    },
)
