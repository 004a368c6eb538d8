"""Objects move by the same number of cells."""
from ...scenes import shapes
from ...scenes.movers import roomy
from ..base import Concept

CONCEPT = Concept(
    name="move-by-steps",
    sketch="move(input, ?things, by(?n, ?way), ?bg)",
    scene=roomy(shapes.one_of(shapes.blob(2, 7), shapes.rectangle(1, 3), shapes.pattern(3)), count=(1, 4), least=3),
    holes={"things": "objects(input, ?bg, by_corner) | where(objects(input, ?bg, by_side), ?which)"
                     " | where(cells(input, ?bg), is_colour(?mover))",
           "n": "1 | 1 | 2 | 3", "which": "is_colour(?mover) | most(size) | least(size) | unique(colour) | is_full"},
    evidence={
        "25ff71a9": {"things": "objects(input, ?bg, by_corner)", "n": "1", "way": "down", "bg": "black"},
        "3618c87e": {"things": "where(cells(input, ?bg), is_colour(?mover))", "mover": "blue", "n": "2", "way": "down",
                     "bg": "black"},
    },
)
