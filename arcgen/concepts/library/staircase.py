"""The line grows by one cell from line to line, so that a staircase stands; what is added may be of another colour."""
from ...scenes.strips import first_line
from ..base import Concept

_LINES = "repeated(input, ?n, ?down)"
_STAIRS = f"paint({_LINES}, cells({_LINES}, ?bg), own_colour, ray(?way))"

CONCEPT = Concept(
    name="staircase",
    sketch="?result",
    scene=first_line(),
    holes={"result": f"{_STAIRS} | paint_under({_LINES}, cells({_LINES}, ?bg), ?colour, ray(?way), ?bg) | "
                     f"paint({_LINES}, cells({_LINES}, ?bg), ?colour, ray(?way))",
           "n": "divided(measure(whole(input), extent(?across)), 2) | "
                "measure(whole(input), extent(?across))",
           "across": "horizontal", "down": "vertical", "way": "down_right"},
    evidence={
        "bbc9ae5d": {"result": _STAIRS, "bg": "black", "n": "divided(measure(whole(input), extent(?across)), 2)",
                     "across": "horizontal",
                     "down": "vertical", "way": "down_right"},
    },
)
