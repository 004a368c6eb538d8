"""Of several things only the largest and the smallest stay, in colours of their own."""
from ...scenes.fields import bars
from ..base import Concept
from ..choices import STRAIGHT

CONCEPT = Concept(
    name="only-first-and-last",
    sketch=("a = objects(input, ?bg, ?conn); paint(paint(erase(input, a, ?bg), the(a, ?first), "
            "?colour1, itself), the(a, ?last), ?colour2, itself)"),
    scene=bars(count=(3, 5)),
    holes={
        "first": "most(?key) | most(size)",
        "last": "least(?key) | least(size)",
        "key": "size | edge(?way)",
        "way": STRAIGHT,
        "colour1": "?colour",
    },
    evidence={
        "a61f2674": {
            "bg": "black",
            "conn": "by_corner",
            "first": "most(size)",
            "last": "least(size)",
            "colour1": "blue",
            "colour2": "red",
        },
    },
    weight=0.7,
)
