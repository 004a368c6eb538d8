"""A dot draws lines at every second place to one side, with marks between them."""
from ...scenes.dots import points
from ..base import Concept

CONCEPT = Concept(
    name="comb",
    sketch=("a = only(cells(input, ?bg)); paint(paint(paint(input, a, own_colour, "
            "of(of(union(itself, ray(?way)), every_nth(?back, 2)), line(?axis))), a, ?ink, "
            "of(of(ray(?way), every_nth(?back, 4)), overlap(line(?axis), border_line(?first)))), "
            "a, ?ink, of(of(of(ray(?way), every_nth(?back, 4)), shifted(?way, 2)), "
            "overlap(line(?axis), border_line(?second))))"),
    scene=points(count=(1, 1), edge=0, least=8, most=14, each_seen=False),
    holes={
        "way": "right",
        "back": "left",
        "axis": "vertical",
        "first": "up | down",
        "second": "down | up",
        "ink": "?colour",
    },
    evidence={
        "8403a5d5": {
            "bg": "black",
            "way": "right",
            "back": "left",
            "axis": "vertical",
            "first": "up",
            "second": "down",
            "ink": "grey",
        },
    },
    weight=0.4,
)
