"""Objects move (or send a copy, or grow) as far as they are high, wide or large."""
from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.movers import standing
from ..base import Concept

_ALL = "objects(input, ?bg, by_side)"
_MOVED = f"move(input, {_ALL}, by_its(?measure, ?way), ?bg)"

CONCEPT = Concept(
    name="move-by-own-measure",
    sketch="?result",
    scene=either(standing(count=(3, 6)), standing(shapes.bar(1, 4), (3, 7))),
    holes={"result": f"{_MOVED} | {_MOVED} | copy(input, {_ALL}, by_its(?measure, ?way)) | "
                     f"paint(input, {_ALL}, ?ink, track(by_its(?measure, ?way)))",
           "ink": "own_colour | own_colour | ?colour",
           "measure": "extent(vertical) | extent(vertical) | size",
           "way": "up | down"},
    evidence={
        "5521c0d9": {"result": _MOVED, "measure": "extent(vertical)", "way": "up", "bg": "black"},
        "8e301a54": {"result": _MOVED, "measure": "size", "way": "down", "bg": "orange"},
    },
)
