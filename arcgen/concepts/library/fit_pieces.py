"""Pieces fit together to a filled rectangle."""
from ...scenes.fitting import two_halves
from ..base import Concept

CONCEPT = Concept(
    name="fit-pieces",
    sketch="fit_together(objects(input, ?bg, by_side))",
    scene=two_halves(),
    evidence={
        "681b3aeb": {"bg": "black"},
    },
)
