"""Rows and columns through the middle of each thing, on empty cells."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept
from ..choices import STRAIGHT

_FAMILY = shapes.one_of(shapes.odd_ring(), shapes.plus(1, 2), shapes.odd_ring())

CONCEPT = Concept(
    name="lines-through-the-middle",
    sketch="paint_under(input, ?things, ?ink, of(centre, ?line), ?bg)",
    scene=sparse(_FAMILY, count=(1, 3), colours=(1, 2), edge=1, least=10),
    holes={
        "things": "objects(input, ?bg, by_corner)",
        "ink": "?colour | own_colour",
        "line": ("cross | cross | line(horizontal) | union(line(falling), line(rising)) | ray(diagonally) | "
                 "overlap(ray(?way), border_line(?way)) | ray(?way) | overlap(cross, grid_edge)"),
        "way": STRAIGHT,
    },
    evidence={
        "41e4d17e": {"things": "objects(input, ?bg, by_corner)", "bg": "cyan", "ink": "magenta",
                     "line": "cross"},
        "54d82841": {
            "things": "objects(input, ?bg, by_corner)",
            "bg": "black",
            "ink": "yellow",
            "line": "overlap(ray(?way), border_line(?way))",
            "way": "down",
        },
    },
)
