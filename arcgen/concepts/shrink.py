"""Blocks of cells shrink to one cell each."""
from ..concept import Concept
from ..scenes.texture import blocks

CONCEPT = Concept(
    name="shrink",
    sketch="downscale(?grid, ?n)",
    scene=blocks(),
    holes={"grid": "input | recolour(input, ?noise, ?bg) | recolour(input, ?noise, ?bg)", "n": "2 | 3 | 3 | 4"},
    evidence={
        "5614dbcf": {"grid": "input", "n": "3"},
    },
)
