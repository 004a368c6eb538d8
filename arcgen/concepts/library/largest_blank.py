"""The largest blank rectangle in noise is coloured or framed, and perhaps stays alone."""
from ...scenes.fields import noise_with_blank
from ..base import Concept

CONCEPT = Concept(
    name="largest-blank",
    sketch="paint(?ground, largest_rectangles(input, ?bg), ?ink, ?part)",
    scene=noise_with_blank(least=9),
    holes={
        "ink": "?colour",
        "ground": "input | input | blanked(input, ?bg)",
        "part": "itself | itself | frame | box_halo",
    },
    evidence={
        "3eda0437": {"bg": "black", "ink": "magenta", "part": "itself", "ground": "input"},
    },
)
