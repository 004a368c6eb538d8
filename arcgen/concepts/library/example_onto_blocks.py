"""One object shows the colours that all blocks of its shape take."""
from ...scenes.templates import example_and_blocks
from ..base import Concept

_EXAMPLE = "the(blobs(input, ?bg, by_corner), ?which)"
_STAMPED = f"stamp(input, pieces(input, ?block, by_side), crop({_EXAMPLE}), ?bg)"
_CLEARED = f"erase({_STAMPED}, {_EXAMPLE}, ?bg)"
CONCEPT = Concept(
    name="example-onto-blocks",
    sketch="?result",
    scene=example_and_blocks(),
    holes={"result": f"{_STAMPED} | {_STAMPED} | {_CLEARED}",
           "which": "most(colour_count)"},
    evidence={
        "e76a88a6": {"result": _STAMPED, "block": "grey", "bg": "black", "which": "most(colour_count)"},
    },
)
