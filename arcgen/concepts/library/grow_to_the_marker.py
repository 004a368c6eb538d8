"""A framed block grows until its box reaches the marker."""
from ...scenes.lines import framed_block_and_dot
from ..base import Concept

CONCEPT = Concept(
    name="grow-to-the-marker",
    sketch=("b = where(layers(input, ?bg), not(is_dot)); paint(paint(input, everything(input, "
            "?bg), colour_of(the(b, least(box_area))), box), everything(input, ?bg), "
            "colour_of(the(b, most(box_area))), frame)"),
    scene=framed_block_and_dot(),
    evidence={
        "b548a754": {"bg": "black"},
    },
    weight=0.6,
)
