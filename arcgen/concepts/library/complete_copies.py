"""Unfinished copies of an example are completed, turned or enlarged as they are, and perhaps the example goes."""
from ...scenes.patience import patient
from ...scenes.templates import marked
from ..base import Concept

_MADE = "b = blobs(input, ?bg, by_corner); complete(input, b, the(b, most(colour_count)), ?turns, ?scales, ?bg)"
_GONE = ("b = blobs(input, ?bg, by_corner); e = the(b, most(colour_count)); "
         "erase(complete(input, b, e, ?turns, ?scales, ?bg), e, ?bg)")

CONCEPT = Concept(
    name="complete-copies",
    sketch="?result",
    scene=patient(marked(shown="most", templates=(1, 1), markers=(2, 3), cells=(4, 7))),
    holes={"result": f"{_MADE} | {_MADE} | {_GONE}",
           "turns": "upright | any_way | any_way | rotations", "scales": "1 | 1 | 2"},
    evidence={
        "36d67576": {"bg": "black", "result": _MADE, "turns": "any_way", "scales": "1"},
    },
    not_framed=("in-each-panel",),
)
