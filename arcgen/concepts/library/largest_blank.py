"""The largest blank rectangle in noise is coloured."""
from ...scenes.fields import noise_with_blank
from ..base import Concept

CONCEPT = Concept(
    name="largest-blank",
    sketch="paint(input, largest_rectangles(input, ?bg), ?ink, ?part)",
    scene=noise_with_blank(),
    holes={
        "ink": "?colour",
        "part": "itself | itself | frame | box_corners | interior",
    },
    evidence={
        "3eda0437": {"bg": "black", "ink": "magenta", "part": "itself"},
    },
)
