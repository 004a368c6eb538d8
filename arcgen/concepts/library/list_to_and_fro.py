"""The colours of things are listed in order in the rows of a small square, to and fro."""
from ...scenes.listing import things_in_order
from ..base import Concept

CONCEPT = Concept(
    name="list-to-and-fro",
    sketch="wound(colour_list(?things, ?order, right), ?n, ?bg)",
    scene=things_in_order(),
    holes={
        "things": "objects(input, ?bg, by_side)",
        "order": "edge(right) | edge(right) | edge(down) | edge(left) | edge(up) | size | size",
        "n": "3 | 3 | 4",
    },
    evidence={
        "cdecee7f": {"things": "objects(input, ?bg, by_side)", "order": "edge(right)", "n": "3", "bg": "black"},
    },
    weight=0.7,
)
