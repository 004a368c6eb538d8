"""Specks beside a large area are taken into it; all others spread or go a step towards the wall."""
from ...scenes.landscape import one_wall
from ..base import Concept

_SPECKS = "pieces(input, ?speck, ?conn)"
_NEAR = "next_to(all_of_colour(input, ?area), by_side)"
_STEP = "nearer(1, all_of_colour(input, ?wall))"

CONCEPT = Concept(
    name="specks-go-to-the-wall",
    sketch=f"paint(?spread, where({_SPECKS}, {_NEAR}), ?area, itself)",
    scene=one_wall(),
    holes={"conn": "by_side | by_corner",
           "spread": f"copy(input, where({_SPECKS}, not({_NEAR})), {_STEP}) | "
                     f"move(input, where({_SPECKS}, not({_NEAR})), {_STEP}, ?bg)"},
    evidence={
        "8886d717": {"speck": "cyan", "area": "red", "wall": "maroon", "conn": "by_side", "bg": "orange",
                     "spread": f"copy(input, where({_SPECKS}, not({_NEAR})), {_STEP})"},
    },
    weight=0.4,
)
