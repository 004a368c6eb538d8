"""All blocks become copies of the one colourful object, which goes or stays."""
from ...scenes import shapes
from ...scenes.templates import example_and_blocks
from ..base import Concept

_EXAMPLE = "the(blobs(input, ?bg, ?conn), not(has(?block)))"

CONCEPT = Concept(
    name="example-replaces-blocks",
    sketch=f"stamp(?ground, pieces(input, ?block, by_side), crop({_EXAMPLE}), ?bg)",
    scene=example_and_blocks(shapes.one_of(shapes.rectangle(2, 3), shapes.blob(3, 6), shapes.pattern(3)), (3, 6), 10,
                             18),
    holes={"ground": f"erase(input, {_EXAMPLE}, ?bg) | input", "conn": "by_side | by_corner"},
    evidence={
        "321b1fc6": {"ground": f"erase(input, {_EXAMPLE}, ?bg)", "block": "cyan", "bg": "black", "conn": "by_side"},
    },
)
