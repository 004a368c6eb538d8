"""Objects of one colour move by some cells and take another colour."""
from ...scenes import shapes
from ...scenes.movers import roomy
from ..base import Concept

CONCEPT = Concept(
    name="move-and-recolour",
    sketch="recolour(move(input, ?things, by(?n, ?way), ?bg), ?old, ?new)",
    scene=roomy(shapes.one_of(shapes.blob(2, 7), shapes.rectangle(1, 3), shapes.pattern(3)), count=(1, 3),
                colours=(1, 2), least=3),
    holes={"things": "pieces(input, ?old, by_corner) | objects(input, ?bg, by_corner)", "n": "1 | 1 | 2 | 3"},
    evidence={
        "a79310a0": {"things": "pieces(input, ?old, by_corner)", "n": "1", "way": "down", "bg": "black",
                     "old": "cyan", "new": "red"},
    },
)
