"""A pattern that fills part of the grid is carried on over the rest."""
from ...scenes.strips import begun
from ..base import Concept

CONCEPT = Concept(
    name="carry-pattern-over-blank",
    sketch="carry_over(input, ?bg, ?way)",
    scene=begun(),
    holes={"way": "right | right | left | down | up"},
    evidence={
        "d8c310e9": {"bg": "black", "way": "right"},
    },
)
