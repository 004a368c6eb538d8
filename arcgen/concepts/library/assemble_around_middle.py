"""Pieces that share a middle cell are put together over it; the answer is the whole, with the joint or without."""
from ...scenes.fitting import jigsaw
from ..base import Concept

_WHOLE = "assemble(blobs(input, ?bg, by_corner), coloured(?middle), ?bg)"

CONCEPT = Concept(
    name="assemble-around-middle",
    sketch="?result",
    scene=jigsaw(),
    holes={"result": f"{_WHOLE} | {_WHOLE} | recolour({_WHOLE}, ?middle, ?bg)"},
    evidence={
        "137eaa0f": {"bg": "black", "middle": "grey", "result": _WHOLE},
    },
)
