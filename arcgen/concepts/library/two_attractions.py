"""Two kinds of dots gather around two kinds of goals."""
from ...scenes import shapes
from ...scenes.movers import attracted
from ..base import Concept

CONCEPT = Concept(
    name="two-attractions",
    sketch="move(move(input, cells_of(input, ?mover), towards(cells_of(input, ?target)), ?bg), "
           "cells_of(input, ?mover2), towards(cells_of(input, ?target2)), ?bg)",
    scene=attracted(shapes.dot(), shapes.dot(), (2, 4), 0.0, 11, 18, pairs=2),
    evidence={
        "ae3edfdc": {"mover": "green", "target": "red", "mover2": "orange", "target2": "blue", "bg": "black"},
    },
)
