"""A line at the border sends a ray along the grid and a slanted one."""
from ...scenes.lines import border_line
from ..base import Concept

CONCEPT = Concept(
    name="from-a-wall",
    sketch=("a = only(objects(input, ?bg, by_side)); paint(paint(input, a, ?colour1, "
            "of(box_corner(?end), ray(?along))), a, ?colour2, of(box_corner(?end), ray(?slant)))"),
    scene=border_line(),
    holes={
        "end": "down | up",
        "along": "right",
        "slant": "up_right | down_right",
    },
    evidence={
        "3bd67248": {
            "bg": "black",
            "colour1": "yellow",
            "end": "down",
            "along": "right",
            "colour2": "red",
            "slant": "up_right",
        },
    },
    weight=0.5,
)
