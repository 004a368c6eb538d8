"""Broad stripes shrink to one cell each, in their order, or from the widest to the narrowest."""
from ...scenes.texture import stripes
from ..base import Concept

_COLUMN = "condensed(crop(the(lines(input, vertical), most(edge(left)))))"
_ROW = "condensed(crop(the(lines(input, horizontal), most(edge(up)))))"
_ORDER = f"when(the(lines(input, horizontal), most(edge(up))), is_plain, {_COLUMN}, {_ROW})"
CONCEPT = Concept(
    name="stripes-in-order",
    sketch="?result",
    scene=stripes(),
    holes={"result": f"{_ORDER} | {_ORDER} | turn({_ORDER}, rotate_180) | "
                     "colour_list(regions(input, by_side), size, ?way) | "
                     "square(1, colour_of(the(regions(input, by_side), ?which))) | "
                     "crop(the(regions(input, by_side), ?which)) | "
                     "paint(input, regions(input, by_side), choose(?which, own_colour, ?colour), itself)",
           "which": "most(size) | least(size)", "way": "left | right | up | down"},
    evidence={
        "4be741c5": {"result": _ORDER},
    },
)
