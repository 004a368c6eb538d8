"""Pieces fit together to a filled rectangle."""
from ..concept import Concept
from ..scenes.fitting import two_halves

CONCEPT = Concept(
    name="fit-pieces",
    sketch="fit_together(objects(input, ?bg, by_side))",
    scene=two_halves(),
    evidence={
        "681b3aeb": {"bg": "black"},
    },
)
