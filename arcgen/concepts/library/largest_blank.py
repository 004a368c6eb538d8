"""The largest blank rectangle in noise is coloured, or lined along its border."""
from ...scenes.fields import noise_with_blank
from ..base import Concept

CONCEPT = Concept(
    name="largest-blank",
    sketch="paint(input, largest_rectangles(input, ?bg), ?ink, ?part)",
    scene=noise_with_blank(least=9, most=14),
    not_framed=("dot-says-the-colour", "in-each-panel", "in-blocks"),
    holes={
        "ink": "?colour",
        "part": "itself | itself | frame",
    },
    evidence={
        "3eda0437": {"bg": "black", "ink": "magenta", "part": "itself"},
    },
)
