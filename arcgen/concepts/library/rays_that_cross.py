"""Where rays from the marks on two borders cross, a cell is coloured; the rays are drawn, too, or not."""
from ...scenes.dots import border_marks
from ..base import Concept

_CROSSED = "paint_under(input, all_of_colour(input, ?mark), ?ink, overlap(ray(?way1), ray(?way2)), ?bg)"
_RAYS = "paint(input, all_of_colour(input, ?mark), own_colour, union(ray(?way1), ray(?way2)))"
_EITHER = ("paint_under(input, all_of_colour(input, ?mark), ?colour, without(union(ray(?way1), ray(?way2)), "
           "overlap(ray(?way1), ray(?way2))), ?bg)")

CONCEPT = Concept(
    name="rays-that-cross",
    sketch="?result",
    scene=border_marks(),
    holes={
        "result": f"{_CROSSED} | {_CROSSED} | paint({_RAYS}, all_of_colour(input, ?mark), ?ink, overlap(ray(?way1), "
                  f"ray(?way2))) | {_EITHER}",
        "ink": "?colour | ?mark",
        "way1": "down",
        "way2": "left",
    },
    evidence={
        "2281f1f4": {"result": _CROSSED, "mark": "grey", "ink": "red", "way1": "down", "way2": "left", "bg": "black"},
    },
    weight=0.4,
)
