"""Objects of one colour move by a cell and take another colour, or things cast a shadow of one cell."""
from ...scenes import shapes
from ...scenes.movers import roomy
from ..base import Concept

CONCEPT = Concept(
    name="move-and-recolour",
    sketch="?result",
    scene=roomy(shapes.one_of(shapes.blob(2, 6), shapes.rectangle(1, 3), shapes.blob(2, 5)), count=(2, 5),
                colours=(1, 2), least=10, most=18),
    weight=0.3,
    holes={"result": "recolour(move(input, ?things, ?step, ?bg), ?old, ?new) | "
                     "paint_under(input, ?shaded, ?new, shifted(?aside, ?n), ?bg)",
           "things": "pieces(input, ?old, by_corner)", "shaded": "pieces(input, ?old, by_corner) | "
           "objects(input, ?bg, by_corner)", "step": "by(?n, ?way)", "n": "1", "way": "down",
           "aside": "down | down_right", "new": "?colour"},
    evidence={
        "a79310a0": {"result": "recolour(move(input, ?things, ?step, ?bg), ?old, ?new)", "step": "by(?n, ?way)",
                     "things": "pieces(input, ?old, by_corner)", "n": "1", "way": "down", "bg": "black",
                     "old": "cyan", "new": "red"},
    },
)
