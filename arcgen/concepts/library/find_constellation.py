"""The dots inside a box occur again elsewhere: boxes are drawn around them."""
from ...scenes.templates import starred
from ..base import Concept

CONCEPT = Concept(
    name="find-constellation",
    sketch="redraw(input, region_of(all_of_colour(input, ?box), box), ?turns, 1, ?bg)",
    scene=starred(),
    holes={"turns": "any_way | any_way | upright | rotations"},
    evidence={
        "7df24a62": {"bg": "black", "box": "blue", "turns": "any_way"},
    },
)
