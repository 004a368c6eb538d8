"""One panel is full; the others take turned copies of it."""
from ...scenes.lattice import lattice, one_marked
from ..base import Concept

_FULL = "crop(the(?panels, most(filled(?bg))))"
CONCEPT = Concept(
    name="turned-into-panels",
    sketch=f"paste(paste(input, ?here, turn({_FULL}, ?sym)), ?there, turn({_FULL}, ?other))",
    scene=lattice(one_marked((0.0, 0.0)), (1, 3), (2, 5), uneven=0, square=0.2, odd=True),
    holes={"panels": "panels(input, ?separator)", "here": "where(?panels, halfway(?axis))",
           "axis": "horizontal | vertical",
           "there": "where(?panels, most(edge(?way)))", "way": "left | right | up | down",
           "sym": "rotate_90 | flip_left_right | flip_up_down | transpose",
           "other": "rotate_180 | rotate_270 | identity"},
    evidence={
        "8e5a5113": {"panels": "panels(input, grey)", "bg": "black", "here": "where(?panels, halfway(horizontal))",
                     "there": "where(?panels, most(edge(right)))", "sym": "rotate_90", "other": "rotate_180"},
    },
)
