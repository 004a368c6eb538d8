"""One cell of a lattice tells by the place of a mark in it where a copy of it goes."""
from ...scenes.lattice import lattice, one_marked
from ..base import Concept

_PANELS, _BLANK = "panels(input, ?separator)", "paint(input, panels(input, ?separator), ?bg, itself)"
CONCEPT = Concept(
    name="copy-to-its-index",
    sketch=f"paste(?ground, where(panels(paint(input, {_PANELS}, as_in(?map), itself), ?separator), "
           f"is_colour(?mark)), ?map)",
    scene=lattice(one_marked((0.1, 0.5)), (3, 4), as_cells=True, uneven=0),
    holes={"ground": f"{_BLANK} | {_BLANK} | input", "map": f"crop(the({_PANELS}, ?which))",
           "which": "has(?mark) | has(?mark) | most(colour_count) | most(count_of(?mark))"},
    evidence={
        "6d0160f0": {"ground": _BLANK, "map": f"crop(the({_PANELS}, ?which))", "which": "has(yellow)", "mark": "yellow",
                     "separator": "grey", "bg": "black"},
    },
)
