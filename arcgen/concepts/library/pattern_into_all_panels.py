"""The whole pattern of the first panel is completed in all others, in its colour or that of the lines."""
from ...scenes.fitting import panel_copies
from ..base import Concept

_PANELS = "panels(input, line_colour(input))"
_FIRST = f"crop(the({_PANELS}, among(most(edge(?up)), most(edge(?left)))))"
_SHOWN = (f"over(stamp(input, {_PANELS}, recolour({_FIRST}, other_colour(input, ?bg, line_colour(input)), ?ink), ?bg), "
          "input, ?bg)")

CONCEPT = Concept(
    name="pattern-into-all-panels",
    sketch="?result",
    scene=panel_copies(),
    holes={"up": "up", "left": "left", "result": f"{_SHOWN} | {_SHOWN} | "
                                            f"keep({_SHOWN}, cells_of({_SHOWN}, ?ink), ?bg) | "
                                            f"stamp(input, {_PANELS}, {_FIRST}, ?bg)",
           "ink": "line_colour(input) | line_colour(input) | ?colour"},
    evidence={
        "1e32b0e9": {"bg": "black", "up": "up", "left": "left",
                     "result": _SHOWN, "ink": "line_colour(input)"},
    },
)
