"""Broad stripes shrink to one cell each, in their order."""
from ...scenes.texture import stripes
from ..base import Concept

_COLUMN = "condensed(crop(the(lines(input, vertical), most(edge(left)))))"
_ROW = "condensed(crop(the(lines(input, horizontal), most(edge(up)))))"
_ORDER = f"when(the(lines(input, horizontal), most(edge(up))), is_plain, {_COLUMN}, {_ROW})"
CONCEPT = Concept(
    name="stripes-in-order",
    sketch="?result",
    scene=stripes(),
    holes={"result": "?order | ?order | turn(?order, ?sym) | swap(?order, ?old, ?new) | recolour(?order, ?old, ?ink) | "
                     "colour_list(regions(input, by_side), size, ?way)",
           "order": _ORDER, "sym": "rotate_180 | transpose | rotate_90", "way": "left | right | up | down"},
    evidence={
        "4be741c5": {"result": "?order", "order": _ORDER},
    },
)
