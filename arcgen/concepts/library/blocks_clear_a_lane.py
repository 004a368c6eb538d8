"""Blocks at the border go straight across and clear their way of specks, or leave a trail, or stay and clear it."""
from ...scenes.outlines import blocks_in_noise
from ..base import Concept

_BLOCKS = "pieces(input, ?block, by_side)"
_ANY = ("choose_step(touches_side(left), to_border(right), choose_step(touches_side(right), to_border(left), "
        "choose_step(touches_side(up), to_border(down), to_border(up))))")
_CLEARED = f"move(paint(input, {_BLOCKS}, ?trail, track(?across)), {_BLOCKS}, ?across, ?bg)"

CONCEPT = Concept(
    name="blocks-clear-a-lane",
    sketch="?result",
    scene=blocks_in_noise(),
    holes={"result": f"{_CLEARED} | {_CLEARED} | paint(input, {_BLOCKS}, own_colour, track(?across)) | "
                     f"paint_under(input, {_BLOCKS}, own_colour, track(?across), ?bg) | "
                     f"paint(input, {_BLOCKS}, ?trail, track(?across)) | "
                     f"copy(paint(input, {_BLOCKS}, ?trail, track(?across)), {_BLOCKS}, ?across)",
           "across": f"choose_step(touches_side(left), to_border(right), to_border(left)) | "
                     f"choose_step(touches_side(up), to_border(down), to_border(up)) | {_ANY}",
           "trail": "?bg"},
    evidence={"b25e450b": {"result": _CLEARED, "block": "black", "trail": "?bg", "across": _ANY, "bg": "orange"}},
)
