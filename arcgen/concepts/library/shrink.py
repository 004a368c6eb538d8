"""Blocks of cells shrink to one cell each."""
from ...scenes.texture import blocks
from ..base import Concept

CONCEPT = Concept(
    name="shrink",
    sketch="downscale(?grid, ?n)",
    scene=blocks(),
    holes={"grid": "input | recolour(input, ?noise, ?bg) | recolour(input, ?noise, ?bg)", "n": "2 | 3 | 3 | 4"},
    evidence={
        "5614dbcf": {"grid": "input", "n": "3"},
    },
)
