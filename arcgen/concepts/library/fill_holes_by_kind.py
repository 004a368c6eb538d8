"""Enclosed areas are filled by a property of theirs."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept
from ..choices import AXIS

CONCEPT = Concept(
    name="fill-holes-by-kind",
    sketch="paint(input, holes(input, ?bg), ?ink, itself)",
    scene=sparse(shapes.square_box(3, 5), count=(2, 5), colours=(1, 2), least=10),
    holes={
        "ink": ("choose(?which, ?colour1, ?colour2) | choose(?which, ?colour1, ?colour2) | "
                "by_value(size, case(1, ?colour1), case(4, ?colour2), case(9, ?colour3)) | "
                "by_rank(size, ?colour1, ?colour2, ?colour3)"),
        "which": "even(extent(?axis)) | even(size) | most(size) | least(size) | at_least(size, ?n)",
        "axis": AXIS,
        "n": "2 | 4 | 5",
    },
    evidence={
        "868de0fa": {
            "bg": "black",
            "ink": "choose(?which, ?colour1, ?colour2)",
            "which": "even(extent(?axis))",
            "axis": "horizontal",
            "colour1": "red",
            "colour2": "orange",
        },
        "c0f76784": {
            "bg": "black",
            "ink": "by_value(size, case(1, ?colour1), case(4, ?colour2), case(9, ?colour3))",
            "colour1": "magenta",
            "colour2": "orange",
            "colour3": "cyan",
        },
    },
)
