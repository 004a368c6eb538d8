"""A dot draws lines at every second place to one side, or to both, perhaps with marks between them."""
from ...scenes.dots import points
from ..base import Concept

_LINES = "of(of(union(itself, ray(?way)), every_nth(?back, ?n)), line(?axis))"
_MARKED = ("a = only(cells(input, ?bg)); paint(paint(paint(input, a, own_colour, "
           "of(of(union(itself, ray(?way)), every_nth(?back, 2)), line(?axis))), a, ?ink, "
           "of(of(ray(?way), every_nth(?back, 4)), overlap(line(?axis), border_line(?first)))), "
           "a, ?ink, of(of(of(ray(?way), every_nth(?back, 4)), shifted(?way, 2)), "
           "overlap(line(?axis), border_line(?second))))")

CONCEPT = Concept(
    name="comb",
    sketch="?result",
    scene=points(count=(1, 1), edge=0, least=8, most=17, each_seen=False),
    holes={
        "result": f"{_MARKED} | paint(input, only(cells(input, ?bg)), own_colour, {_LINES}) | "
                  f"paint(input, only(cells(input, ?bg)), own_colour, {_LINES}) | "
                  "paint(input, only(cells(input, ?bg)), own_colour, union("
                  "of(of(union(itself, ray(right)), every_nth(left, ?n)), line(?axis)), "
                  "of(of(union(itself, ray(left)), every_nth(right, ?n)), line(?axis)))) | "
                  "paint(input, only(cells(input, ?bg)), own_colour, of(of(union(itself, ray(right)), "
                  "every_nth(left, 2)), union(itself, ray(?up))))",
        "way": "right",
        "back": "left",
        "n": "2 | 2 | 3",
        "axis": "vertical",
        "up": "up | down",
        "first": "up | down",
        "second": "down | up",
        "ink": "?colour",
    },
    evidence={
        "8403a5d5": {
            "result": _MARKED,
            "bg": "black",
            "way": "right",
            "back": "left",
            "axis": "vertical",
            "first": "up",
            "second": "down",
            "ink": "grey",
        },
    },
    weight=0.6,
)
