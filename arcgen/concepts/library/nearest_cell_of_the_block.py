"""Each dot gives its colour to the nearest cell of the block; the rest goes."""
from ...scenes.dots import around_block
from ..base import Concept

_NEAREST = "nearest_cells(all_of_colour(input, ?target))"

CONCEPT = Concept(
    name="nearest-cell-of-the-block",
    sketch="paint(?base, objects(input, ?bg, by_side), ?ink, ?mark)",
    scene=around_block(),
    holes={"base": "keep(input, all_of_colour(input, ?target), ?bg) | input",
           "ink": "own_colour | own_colour | ?colour",
           "mark": _NEAREST},
    evidence={
        "d89b689b": {"bg": "black", "target": "cyan", "base": "keep(input, all_of_colour(input, ?target), ?bg)",
                     "ink": "own_colour", "mark": _NEAREST},
    },
)
