"""Pieces that share a middle cell are put together over it; the answer is the whole."""
from ...scenes.fitting import jigsaw
from ..base import Concept

CONCEPT = Concept(
    name="assemble-around-middle",
    sketch="assemble(blobs(input, ?bg, by_corner), coloured(?middle), ?bg)",
    scene=jigsaw(),
    evidence={
        "137eaa0f": {"bg": "black", "middle": "grey"},
    },
)
