"""Each dot gives its colour to the nearest cell of the block; the rest goes."""
from ...scenes.dots import around_block
from ..base import Concept

CONCEPT = Concept(
    name="nearest-cell-of-the-block",
    sketch=("paint(keep(input, all_of_colour(input, ?target), ?bg), objects(input, ?bg, "
            "by_side), own_colour, nearest_cells(all_of_colour(input, ?target)))"),
    scene=around_block(),
    evidence={
        "d89b689b": {"bg": "black", "target": "cyan"},
    },
)
