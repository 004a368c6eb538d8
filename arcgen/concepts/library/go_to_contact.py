"""Things go straight to a goal and stop where they touch it."""
from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.movers import attracted
from ..base import Concept

CONCEPT = Concept(
    name="go-to-contact",
    sketch="move(input, pieces(input, ?mover, ?conn), towards(pieces(input, ?target, by_side)), ?bg)",
    scene=either(attracted(shapes.dot(), shapes.rectangle(2, 4), (2, 6), 0.35),
                 attracted(shapes.blob(3, 8), shapes.rectangle(2, 3)),
                 attracted(shapes.rectangle(2, 3), shapes.bar(3, 6)),
                 attracted(shapes.blob(2, 5), shapes.rectangle(2, 4), (1, 3))),
    evidence={
        "05f2a901": {"mover": "red", "target": "cyan", "conn": "by_corner", "bg": "black"},
        "a48eeaf7": {"mover": "grey", "target": "red", "conn": "by_corner", "bg": "black"},
    },
)
