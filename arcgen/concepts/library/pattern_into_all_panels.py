"""The whole pattern of the first panel is completed in all others, in its colour or that of the lines."""
from ...scenes.fitting import panel_copies
from ..base import Concept

_PANELS = "panels(input, line_colour(input))"
_FIRST = f"crop(the({_PANELS}, among(most(edge(?up)), most(edge(?left)))))"
_INKED = f"recolour({_FIRST}, other_colour(input, ?bg, line_colour(input)), {{ink}})"

CONCEPT = Concept(
    name="pattern-into-all-panels",
    sketch=f"over(stamp(input, {_PANELS}, ?pattern, ?bg), input, ?bg)",
    scene=panel_copies(),
    holes={"up": "up", "left": "left", "pattern": f"{_INKED.format(ink='line_colour(input)')} | {_FIRST} | "
                                               f"{_INKED.format(ink='?colour')}"},
    evidence={
        "1e32b0e9": {"bg": "black", "up": "up", "left": "left",
                     "pattern": _INKED.format(ink="line_colour(input)")},
    },
)
