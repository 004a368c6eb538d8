"""Two colours react where they touch."""
from ...scenes.fields import scattered
from ..base import Concept

CONCEPT = Concept(
    name="contact-changes-both",
    sketch=("paint(paint(input, where(cells_of(input, ?first), next_to(all_of_colour(input, "
            "?second), ?conn)), ?colour1, itself), where(cells_of(input, ?second), "
            "next_to(all_of_colour(input, ?first), ?conn)), ?colour2, itself)"),
    scene=scattered((0.2, 0.4)),
    holes={
        "conn": "by_side | by_corner",
        "colour1": "?bg | ?first | ?colour",
    },
    evidence={
        "d90796e8": {
            "first": "red",
            "second": "green",
            "conn": "by_side",
            "colour1": "?bg",
            "bg": "black",
            "colour2": "cyan",
        },
    },
)
