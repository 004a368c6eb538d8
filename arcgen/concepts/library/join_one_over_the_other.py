"""Like cells in line are joined, the lines of one axis over those of the other."""
from ...scenes.dots import in_line
from ..base import Concept

CONCEPT = Concept(
    name="join-one-over-the-other",
    sketch=("paint(paint(input, layers(input, ?bg), own_colour, between(?under)), layers(input, "
            "?bg), own_colour, between(?over))"),
    scene=in_line("under over", colours=(2, 6), pairs=(3, 7), extra=(0, 1), crossing=True, least=9),
    holes={
        "under": "horizontal | falling",
        "over": "vertical | rising",
    },
    evidence={
        "40853293": {"bg": "black", "under": "horizontal", "over": "vertical"},
    },
)
