"""The first cell of a lattice, or the fullest, shows a pattern: what the others lack of it is filled in."""
from ...scenes.lattice import lattice, partial_copies
from ..base import Concept

_COPIES = "paste(input, ?panels, crop(the(?panels, ?which)))"
_FILLED = f"over(paint({_COPIES}, cells({_COPIES}, ?bg), ?ink, itself), input, ?bg)"

CONCEPT = Concept(
    name="complete-in-cells",
    sketch="?result",
    scene=lattice(partial_copies(), (2, 4), (3, 5), uneven=0),
    holes={"result": f"{_FILLED} | {_FILLED} | {_COPIES}", "panels": "panels(input, ?separator)",
           "which": "most(edge(up_left)) | most(filled(?bg))",
           "ink": "?separator | ?colour | ?colour"},
    evidence={
        "1e32b0e9": {"result": _FILLED, "panels": "panels(input, line_colour(input))", "which": "most(edge(up_left))",
                     "ink": "line_colour(input)", "bg": "black"},
    },
)
