"""One cell of a lattice tells by the place of a mark in it where a copy of it goes."""
from ...scenes.lattice import lattice, one_marked
from ..base import Concept

_PANELS, _BLANK = "panels(input, ?separator)", "paint(input, panels(input, ?separator), ?bg, itself)"
_TOLD = f"where(panels(paint(input, {_PANELS}, as_in(?map), itself), ?separator), is_colour(?mark))"

CONCEPT = Concept(
    name="copy-to-its-index",
    sketch="?result",
    scene=lattice(one_marked((0.1, 0.5)), (3, 4), as_cells=True, uneven=0),
    holes={"result": f"paste(?ground, {_TOLD}, ?map) | paste(?ground, {_TOLD}, ?map) | "
                     f"paint(?ground, {_TOLD}, ?ink, itself)",
           "ground": f"{_BLANK} | {_BLANK} | input", "map": f"crop(the({_PANELS}, ?which))",
           "ink": "?mark | ?colour", "which": "has(?mark)"},
    evidence={
        "6d0160f0": {"result": f"paste(?ground, {_TOLD}, ?map)", "ground": _BLANK,
                     "map": f"crop(the({_PANELS}, ?which))", "which": "has(yellow)", "mark": "yellow",
                     "separator": "grey", "bg": "black"},
    },
)
