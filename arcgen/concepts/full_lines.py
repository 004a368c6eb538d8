"""Each object draws a line across the whole grid."""
from ..choices import STRAIGHT
from ..concept import Concept
from ..scenes.dots import points

CONCEPT = Concept(
    name="full-lines",
    sketch="paint(input, ?things, ?ink, ?line)",
    scene=points(count=(1, 4), edge=0, repeats=(0, 2), each_seen=True, least=5, most=18),
    holes={
        "things": "cells(input, ?bg) | cells_of(input, ?dot)",
        "ink": "own_colour | ?colour | by_rank(edge(?way), ?colour, ?colour2, ?colour3)",
        "way": STRAIGHT,
        "line": ("line(horizontal) | line(vertical) | line(?axis) | cross | union(line(falling), "
                 "line(rising)) | overlap(ray(down), border_line(down)) | ray(straight)"),
    },
)
