"""All blocks become copies of the one colourful object, which goes."""
from ...scenes import shapes
from ...scenes.templates import example_and_blocks
from ..base import Concept

CONCEPT = Concept(
    name="example-replaces-blocks",
    sketch="t = the(blobs(input, ?bg, ?conn), not(has(?block))); "
           "stamp(erase(input, t, ?bg), pieces(input, ?block, by_side), crop(t), ?bg)",
    scene=example_and_blocks(shapes.one_of(shapes.rectangle(2, 3), shapes.blob(3, 6), shapes.pattern(3)), (2, 5)),
    evidence={
        "321b1fc6": {"block": "cyan", "bg": "black", "conn": "by_side"},
    },
)
