"""So many copies of the grid as something counted in it, set out in reading order, in a row or in a square."""
from ...scenes.tiny import tiny
from ..base import Concept

_SHEET = "square(?side, ?ink)"
_SET_OUT = f"substitute(keep({_SHEET}, where(cells_of({_SHEET}, ?ink), first(?number)), ?bg), input, ?bg)"

CONCEPT = Concept(
    name="plan-by-count",
    sketch="?result",
    scene=tiny(2, 3, colours=(1, 3), dense=0, density=(0.3, 0.7)),
    holes={"result": f"{_SET_OUT} | {_SET_OUT} | repeated(input, ?number, horizontal) | upscale(input, ?number) | "
                     "tile(input, ?number, ?number)",
           "side": "3", "ink": "blue",
           "number": "count(cells(input, ?bg)) | colours_in(input, ?bg) | count(objects(input, ?bg, by_side))"},
    evidence={
        "91413438": {"result": _SET_OUT, "side": "count(cells_of(input, ?bg))", "ink": "blue",
                     "number": "count(cells(input, ?bg))",
                     "bg": "black"},
    },
)
