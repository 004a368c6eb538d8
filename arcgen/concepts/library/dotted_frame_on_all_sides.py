"""A corner of a pattern is mirrored to all four sides, and its pairs are joined by dotted lines."""
from ...scenes.spreading import quarter_of_a_pattern
from ..base import Concept

CONCEPT = Concept(
    name="dotted-frame-on-all-sides",
    sketch="paint_under(?whole, where(layers(?whole, ?bg), ?which), ?ink, ?frame, ?bg)",
    scene=quarter_of_a_pattern(),
    holes={
        "whole": "turned_copies(input, everything(input, ?bg), whole(input), mirrors)",
        "which": "most(size)",
        "frame": "dotted(frame) | dotted(frame) | frame",
        "ink": "own_colour | own_colour | own_colour | ?colour",
    },
    evidence={
        "9d9215db": {
            "whole": "turned_copies(input, everything(input, ?bg), whole(input), mirrors)",
            "which": "most(size)",
            "frame": "dotted(frame)",
            "bg": "black",
            "ink": "own_colour",
        },
    },
    weight=0.7,
)
