"""Every second cell of slanted or scattered things changes."""
from ...scenes.fields import woven
from ..base import Concept

CONCEPT = Concept(
    name="every-second-cell",
    sketch="paint(input, ?things, ?ink, ?part)",
    scene=woven(4, 12, slanted=True),
    holes={
        "things": "everything(input, ?bg) | objects(input, ?bg, by_corner)",
        "part": "without(itself, every_nth(?way, 2)) | every_nth(?way, ?n) | every_nth(?way, 2)",
        "way": "left | up | right",
        "n": "2",
        "ink": "?colour",
    },
    evidence={
        "a5f85a15": {
            "things": "everything(input, ?bg)",
            "bg": "black",
            "ink": "yellow",
            "part": "without(itself, every_nth(?way, 2))",
            "way": "left",
        },
    },
)
