"""Things go a few cells nearer to a goal, or away from it."""
from ...scenes import shapes
from ...scenes.movers import attracted
from ..base import Concept

CONCEPT = Concept(
    name="approach",
    sketch="move(input, cells_of(input, ?mover), ?step, ?bg)",
    scene=attracted(shapes.dot(), shapes.one_of(shapes.dot(), shapes.dot(), shapes.rectangle(1, 3)), (1, 3), 0.4,
                    least=3, most=12),
    holes={"step": "nearer(?n, all_of_colour(input, ?target)) | nearer(?n, all_of_colour(input, ?target)) | "
                   "away(1, all_of_colour(input, ?target))", "n": "1"},
    evidence={
        "dc433765": {"step": "nearer(?n, all_of_colour(input, ?target))", "n": "1", "mover": "green",
                     "target": "yellow", "bg": "black"},
    },
)
