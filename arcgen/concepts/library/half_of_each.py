"""One half of each thing changes colour."""
from ...scenes.fields import bars
from ..base import Concept

CONCEPT = Concept(
    name="half-of-each",
    sketch="paint(input, objects(input, ?bg, ?conn), ?ink, ?half)",
    scene=bars(count=(3, 5)),
    holes={
        "half": "half(?way) | half(?way) | box_corner(?way) | without(itself, half(?way))",
        "way": "down | up | left | right",
        "ink": "?colour",
    },
    evidence={
        "ce9e57f2": {"bg": "black", "conn": "by_side", "ink": "cyan", "half": "half(?way)", "way": "down"},
    },
)
