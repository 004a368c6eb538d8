"""A framed block, or its frame alone, grows until its box reaches the marker, which stays or is covered."""
from ...scenes.lines import framed_block_and_dot
from ..base import Concept

_BLOCK = "where(layers(input, ?bg), not(is_dot))"
_FRAMED = f"paint(input, everything(input, ?bg), colour_of(the({_BLOCK}, most(box_area))), frame)"
_ALONE = "paint(input, everything(input, ?bg), colour_of(the(layers(input, ?bg), most(box_area))), frame)"
_GROWN = (f"paint(paint(input, everything(input, ?bg), colour_of(the({_BLOCK}, least(box_area))), box), "
          f"everything(input, ?bg), colour_of(the({_BLOCK}, most(box_area))), frame)")

CONCEPT = Concept(
    name="grow-to-the-marker",
    sketch="?result",
    scene=framed_block_and_dot(),
    holes={"result": f"{_GROWN} | {_GROWN} | {_ALONE} | paint({_GROWN}, where(layers(input, ?bg), is_dot), "
                     f"own_colour, itself) | "
                     f"paint({_ALONE}, where(layers(input, ?bg), is_dot), own_colour, itself)"},
    evidence={
        "b548a754": {"bg": "black", "result": _GROWN},
    },
    weight=0.6,
)
