"""The first cell of a lattice shows a pattern: what the others lack of it is filled in."""
from ...scenes.lattice import lattice, partial_copies
from ..base import Concept

_COPIES = "paste(input, ?panels, crop(the(?panels, ?which)))"
CONCEPT = Concept(
    name="complete-in-cells",
    sketch=f"over(paint({_COPIES}, cells({_COPIES}, ?bg), ?ink, itself), input, ?bg)",
    scene=lattice(partial_copies(), (2, 4), (3, 5), uneven=0),
    holes={"panels": "panels(input, ?separator)", "which": "most(edge(up_left))",
           "ink": "?separator | ?colour | ?colour"},
    evidence={
        "1e32b0e9": {"panels": "panels(input, line_colour(input))", "which": "most(edge(up_left))",
                     "ink": "line_colour(input)", "bg": "black"},
    },
)
