"""Closed outlines are filled in with a colour, or it is they (or the open ones) that change or stay."""
from ...scenes import shapes
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ...scenes.objects import sparse
from ..base import Concept

_FILLED = "paint(input, holes(input, ?bg), ?ink, itself)"

CONCEPT = Concept(
    name="fill-holes",
    sketch="?result",
    scene=with_a_dot(sparse(shapes.one_of(shapes.box(3, 6), shapes.ring_with_holes(3, 5), shapes.broken_box(3, 6),
                                          shapes.box(4, 7)), count=(3, 7), colours=(1, 3), least=10)),
    holes={"result": f"{_FILLED} | {_FILLED} | paint(input, holes(input, ?bg), ?ink, ?part) | "
                     "paint(input, where(objects(input, ?bg, by_side), ?closed), ?ink, itself) | "
                     "erase(input, where(objects(input, ?bg, by_side), ?closed), ?bg) | "
                     "paint(input, objects(input, ?bg, by_side), choose(is_closed, ?colour, ?colour2), itself)",
           "part": "frame | centre | halo(by_corner) | box_corners",
           "closed": "is_closed | not(is_closed)", "ink": f"?colour | ?colour | {DOT_INK}"},
    evidence={
        "00d62c1b": {"bg": "black", "result": _FILLED, "ink": "yellow"},
        "a5313dff": {"bg": "black", "result": _FILLED, "ink": "blue"},
    },
)
