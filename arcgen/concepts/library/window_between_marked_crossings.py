"""Four crossings of a lattice are marked: the answer is the window between them."""
from ...scenes.marked_cells import marked_crossings
from ..base import Concept

_MARKS = ("joined(where(blobs(input, colour_of(the(layers(input, commonest(input)), most(size))), by_side), "
          "both(is_dot, not(touches_border))))")

CONCEPT = Concept(
    name="window-between-marked-crossings",
    sketch="?result",
    scene=marked_crossings(),
    holes={"result": f"crop(?window) | crop(?window) | paint(input, {_MARKS}, own_colour, ?part) | "
                     f"paint(input, {_MARKS}, ?ink, box_inside)", "part": "frame | box_inside", "ink": "?colour",
           "window": f"{_MARKS} | {_MARKS} | region_of({_MARKS}, box_inside)"},
    evidence={"a644e277": {"result": "crop(?window)", "window": _MARKS}},
)
