"""Outlines, one around the other, go on at their distance as far as the border."""
from ...scenes.spreading import nested_outlines
from ..base import Concept

CONCEPT = Concept(
    name="outlines-go-on",
    sketch="?all",
    scene=nested_outlines(),
    holes={
        "all": "?rings",
        "rings": "paint(input, everything(input, ?bg), ?ink, ripples(spacing(objects(input, ?bg, by_side))))",
        "ink": "own_colour | own_colour | ?colour",
    },
    evidence={
        "f8c80d96": {
            "all": "recolour(?rings, ?bg, ?ground)",
            "rings": "paint(input, everything(input, ?bg), ?ink, ripples(spacing(objects(input, ?bg, by_side))))",
            "bg": "black",
            "ink": "own_colour",
            "ground": "grey",
        },
    },
)
