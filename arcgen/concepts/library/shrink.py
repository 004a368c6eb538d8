"""Blocks of cells under noise shrink to one cell each, or are made clean."""
from ...scenes.texture import blocks
from ..base import Concept

CONCEPT = Concept(
    name="shrink",
    sketch="?result",
    scene=blocks(),
    holes={"result": "downscale(input, ?n) | upscale(downscale(input, ?n), ?n)", "n": "3 | 3 | 4 | 5"},
    evidence={
        "5614dbcf": {"result": "downscale(input, ?n)", "n": "3"},
    },
)
