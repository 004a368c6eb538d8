"""A spiral is drawn from a corner inwards: in the whole grid, in rooms, or out of blocks."""
from ...scenes.spreading import rooms_to_wind
from ..base import Concept

CONCEPT = Concept(
    name="spirals",
    sketch="?all",
    scene=rooms_to_wind(),
    holes={
        "all": ("paint(input, whole(input), ?colour, ?spiral) | "
                "paint(input, ?things, ?colour, of(inside_of, ?spiral)) | paint(input, ?things, ?colour, ?spiral) | "
                "paint(erase(input, ?things, ?bg), ?things, own_colour, ?spiral)"),
        "things": "objects(input, ?bg, by_side)",
        "spiral": "spiral(up_left, horizontal) | spiral(up_left, vertical) | spiral(down_right, horizontal)",
    },
    not_framed=("in-the-box",),
    evidence={
        "28e73c20": {"all": "paint(input, whole(input), ?colour, ?spiral)", "colour": "green",
                     "spiral": "spiral(up_left, horizontal)"},
    },
)
