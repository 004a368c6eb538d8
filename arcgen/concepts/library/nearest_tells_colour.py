"""Dots take the colour of the nearest line."""
from ...scenes.keyed import between_lines
from ..base import Concept

CONCEPT = Concept(
    name="nearest-tells-colour",
    sketch=("paint(input, cells_of(input, ?body), of_nearest(where(objects(input, ?bg, by_side), "
            "at_least(size, ?n))), itself)"),
    scene=between_lines(),
    holes={
        "n": "5 | 4",
    },
    evidence={
        "2204b7a8": {"body": "green", "bg": "black", "n": "5"},
    },
)
