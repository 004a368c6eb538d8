"""Rays go straight across the grid and step aside for the stones in their way."""
from ...scenes.ways import dots_below_stones
from ..base import Concept

CONCEPT = Concept(
    name="rays-dodge-stones",
    sketch="?all",
    scene=dots_below_stones(),
    holes={
        "all": "paint(input, ?dots, ?ink, ?path)",
        "dots": "cells_of(input, ?dot) | where(cells(input, ?bg), not(is_colour(?stone)))",
        "stones": "pieces(input, ?stone, by_side)",
        "ink": "own_colour | own_colour | ?colour",
        "path": "dodging_ray(?way, ?aside, ?stones)",
        "way": "up | down",
        "aside": "left | right",
    },
    evidence={
        "d9f24cd1": {
            "all": "paint(input, ?dots, ?ink, ?path)",
            "dots": "cells_of(input, ?dot)",
            "dot": "red",
            "ink": "own_colour",
            "path": "dodging_ray(?way, ?aside, ?stones)",
            "way": "up",
            "aside": "right",
            "stones": "pieces(input, ?stone, by_side)",
            "stone": "grey",
        },
    },
)
