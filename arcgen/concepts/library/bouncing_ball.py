"""A ball starts at a border cell and bounces between two sides."""
from ...scenes.dots import ball
from ..base import Concept

CONCEPT = Concept(
    name="bouncing-ball",
    sketch="paint(?base, cells_of(input, ?dot), ?ink, bouncing_ray(?way, ?axis))",
    scene=ball(),
    holes={
        "base": "input",
        "ink": "?dot | ?dot | ?colour2",
        "axis": "horizontal",
        "way": "up_right",
    },
    evidence={
        "a3df8b1e": {"base": "input", "dot": "blue", "ink": "blue", "way": "up_right", "axis": "horizontal"},
        "e179c5f4": {
            "base": "recolour(input, ?bg, ?ground)",
            "bg": "black",
            "ground": "cyan",
            "dot": "blue",
            "ink": "blue",
            "way": "up_right",
            "axis": "horizontal",
        },
    },
    weight=0.7,
)
