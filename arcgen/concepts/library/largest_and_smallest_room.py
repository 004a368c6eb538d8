"""The largest area between walls takes one colour, the smallest ones another."""
from ...scenes.rooms import partition
from ..base import Concept
from ..choices import AXIS

CONCEPT = Concept(
    name="largest-and-smallest-room",
    sketch=("paint(paint(input, where(pieces(input, ?bg, by_side), ?first), ?colour1, itself), "
            "where(pieces(input, ?bg, by_side), ?second), ?colour2, itself)"),
    scene=partition(),
    holes={
        "first": "least(size) | least(box_area) | is_square",
        "second": "most(size) | most(extent(?axis)) | most(long_side)",
        "axis": AXIS,
    },
    evidence={
        "6455b5f5": {
            "bg": "black",
            "first": "least(size)",
            "second": "most(size)",
            "colour1": "cyan",
            "colour2": "blue",
        },
    },
)
