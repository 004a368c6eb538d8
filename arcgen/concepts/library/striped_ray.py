"""Dots shoot a ray that changes colour at every second cell."""
from ...scenes.dots import points
from ..base import Concept

CONCEPT = Concept(
    name="striped-ray",
    sketch=("paint(paint(input, ?things, ?colour1, ray(?way)), ?things, ?colour2, of(ray(?way), "
            "every_nth(?back, ?n)))"),
    scene=points(count=(2, 4), edge=0, apart=1, least=9, most=20, each_seen=False),
    holes={
        "things": "objects(input, ?bg, by_side)",
        "colour1": "own_colour | ?colour",
        "way": "right | right | up_right | down_right",
        "back": "left",
        "n": "2 | 2 | 3",
    },
    evidence={
        "97999447": {
            "things": "objects(input, ?bg, by_side)",
            "bg": "black",
            "colour1": "own_colour",
            "colour2": "grey",
            "way": "right",
            "back": "left",
            "n": "2",
        },
    },
    weight=0.7,
)
