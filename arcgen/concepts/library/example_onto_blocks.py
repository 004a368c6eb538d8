"""One object shows the colours that all blocks of its shape take."""
from ...scenes.templates import example_and_blocks
from ..base import Concept

CONCEPT = Concept(
    name="example-onto-blocks",
    sketch="stamp(input, pieces(input, ?block, by_side), crop(the(blobs(input, ?bg, by_corner), ?which)), ?bg)",
    scene=example_and_blocks(),
    holes={"which": "most(colour_count)"},
    evidence={
        "e76a88a6": {"block": "grey", "bg": "black", "which": "most(colour_count)"},
    },
)
