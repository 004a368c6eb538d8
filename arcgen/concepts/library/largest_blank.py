"""The largest blank rectangle in noise is coloured, inside or along its border or both, or its corners are marked."""
from ...scenes.fields import noise_with_blank
from ..base import Concept

_PAINTED = "paint(input, largest_rectangles(input, ?bg), ?ink, ?part)"
_RIMMED = "paint(paint(input, ?blank, ?colour, itself), ?blank, ?colour2, frame)".replace(
    "?blank", "largest_rectangles(input, ?bg)")

CONCEPT = Concept(
    name="largest-blank",
    sketch="?result",
    scene=noise_with_blank(least=9, most=14),
    not_framed=("dot-says-the-colour", "in-each-panel", "in-blocks"),
    holes={
        "result": f"{_PAINTED} | {_PAINTED} | {_PAINTED} | {_RIMMED}",
        "ink": "?colour",
        "part": "itself | frame | interior | box_corners",
    },
    evidence={
        "3eda0437": {"result": _PAINTED, "bg": "black", "ink": "magenta", "part": "itself"},
    },
)
