"""The line grows by one cell from line to line, so that a staircase stands."""
from ...scenes.strips import first_line
from ..base import Concept

CONCEPT = Concept(
    name="staircase",
    sketch="g = repeated(input, ?n, ?down); paint(g, cells(g, ?bg), own_colour, ray(?way))",
    scene=first_line(),
    holes={"n": "divided(measure(whole(input), extent(?across)), 2) | "
                "measure(whole(input), extent(?across))",
           "across": "horizontal", "down": "vertical", "way": "down_right"},
    evidence={
        "bbc9ae5d": {"bg": "black", "n": "divided(measure(whole(input), extent(?across)), 2)", "across": "horizontal",
                     "down": "vertical", "way": "down_right"},
    },
)
