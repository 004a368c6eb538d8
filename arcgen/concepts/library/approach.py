"""Things go a cell or two nearer to a goal, or away from it."""
from ...scenes import shapes
from ...scenes.movers import attracted
from ..base import Concept

CONCEPT = Concept(
    name="approach",
    sketch="?result",
    scene=attracted(shapes.dot(), shapes.one_of(shapes.dot(), shapes.dot(), shapes.rectangle(1, 3)), (2, 6), 0.4,
                    least=7, most=14),
    holes={"result": "move(input, ?movers, ?step, ?bg)",
           "step": "nearer(?n, all_of_colour(input, ?target)) | nearer(?n, all_of_colour(input, ?target)) | "
                   "away(?n, all_of_colour(input, ?target))", "n": "1 | 1 | 2", "movers": "cells_of(input, ?mover)"},
    evidence={
        "dc433765": {"step": "nearer(?n, all_of_colour(input, ?target))", "n": "1", "mover": "green",
                     "movers": "cells_of(input, ?mover)",
                     "result": "move(input, ?movers, ?step, ?bg)",
                                          "target": "yellow", "bg": "black"},
    },
)
