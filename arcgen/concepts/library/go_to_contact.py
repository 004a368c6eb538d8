"""Things go straight to a goal and stop where they touch it, perhaps in its colour, or leave a copy or a track."""
from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.movers import attracted
from ..base import Concept

_MOVERS, _STEP = "pieces(input, ?mover, ?conn)", "towards(pieces(input, ?target, by_side))"
_GONE = f"move(input, {_MOVERS}, {_STEP}, ?bg)"

CONCEPT = Concept(
    name="go-to-contact",
    sketch="?result",
    scene=either(attracted(shapes.dot(), shapes.rectangle(2, 4), (2, 6), 0.35),
                 attracted(shapes.blob(3, 8), shapes.rectangle(2, 3)),
                 attracted(shapes.rectangle(2, 3), shapes.bar(3, 6)),
                 attracted(shapes.blob(2, 5), shapes.rectangle(2, 4), (1, 3))),
    holes={"result": f"{_GONE} | {_GONE} | copy(input, {_MOVERS}, {_STEP}) | "
                     f"paint(input, {_MOVERS}, ?ink, track({_STEP})) | recolour({_GONE}, ?mover, ?target)",
           "ink": "own_colour | ?target"},
    evidence={
        "05f2a901": {"result": _GONE, "mover": "red", "target": "cyan", "conn": "by_corner", "bg": "black"},
        "a48eeaf7": {"result": _GONE, "mover": "grey", "target": "red", "conn": "by_corner", "bg": "black"},
    },
)
