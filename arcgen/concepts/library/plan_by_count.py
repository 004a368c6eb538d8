"""So many copies of the grid as something counted in it, set out in reading order."""
from ...scenes.tiny import tiny
from ..base import Concept

_SHEET = "square(?side, ?ink)"
CONCEPT = Concept(
    name="plan-by-count",
    sketch=f"substitute(keep({_SHEET}, where(cells_of({_SHEET}, ?ink), first(?number)), ?bg), input, ?bg)",
    scene=tiny(2, 3, colours=(1, 1), dense=0, density=(0.3, 0.7)),
    holes={"side": "count(cells_of(input, ?bg)) | 3 | 3", "ink": "blue",
           "number": "count(cells(input, ?bg)) | count(objects(input, ?bg, by_side))"},
    evidence={
        "91413438": {"side": "count(cells_of(input, ?bg))", "ink": "blue", "number": "count(cells(input, ?bg))",
                     "bg": "black"},
    },
)
