"""Each bar goes on in its own direction: to the borders of the grid, up to the next thing, or to a mark past its ends.

No task is reproduced: that lines go on the way they lie is one of ARC's commonest ideas, in many tasks along one axis only
(e.g. 05269061's diagonals, a699fb00's gaps); here every bar shows its own.
"""
from ...scenes.bars import short_bars
from ..base import Concept

_BARS = "objects(input, ?bg, by_corner)"

CONCEPT = Concept(
    name="bars-go-on-through",
    sketch="?drawing",
    scene=short_bars(count=(3, 7), colours=(1, 3), margin=2, edge=1),
    holes={
        "drawing": f"paint_under(input, {_BARS}, ?ink, ?lines, ?bg) | paint_under(input, {_BARS}, ?ink, ?lines, ?bg) | "
                   f"paint(paint_under(input, {_BARS}, ?colour1, own_line, ?bg), {_BARS}, ?colour2, meeting(own_line)) | "
                   f"paint(input, {_BARS}, ?colour1, meeting(own_line)) | "
                   f"paint_under(input, where({_BARS}, ?which), ?ink, own_line, ?bg)",
        "lines": "past_ends(1) | past_ends(2) | union(past_ends(1), past_ends(2)) | overlap(own_line, grid_edge) | own_line | "
                 "of(past_ends(1), union(itself, halo(by_side)))",
        "ink": "?colour3 | own_colour",
        "which": "is_colour(?colour4)",
    },
)
