"""Like cells in line are joined, the lines of one axis over those of the other."""
from ...scenes.dots import in_line
from ..base import Concept

CONCEPT = Concept(
    name="join-one-over-the-other",
    sketch=("paint(paint(input, layers(input, ?bg), own_colour, ?under), layers(input, "
            "?bg), own_colour, ?over)"),
    scene=in_line("under over", colours=(2, 6), pairs=(3, 7), extra=(0, 1), crossing=True, least=9),
    holes={
        "under": "between(horizontal) | between(vertical)",
        "over": "between(vertical) | between(horizontal)",
    },
    evidence={
        "40853293": {"bg": "black", "under": "between(horizontal)", "over": "between(vertical)"},
    },
)
