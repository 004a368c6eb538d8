"""Blocks are dressed up: edge, corners, middle and inside take colours of their own."""
from ...scenes import shapes
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ...scenes.objects import sparse
from ..base import Concept

_DRESSED = ("paint(paint(?base, objects(input, ?bg, ?conn), ?ink, ?part1), "
            "objects(input, ?bg, ?conn), ?ink2, ?part2)")

CONCEPT = Concept(
    name="dress-up-blocks",
    sketch="?result",
    scene=with_a_dot(sparse(shapes.rectangle(4, 8), count=(3, 6), colours=(1, 3), least=15), at="result"),
    holes={
        "result": f"{_DRESSED} | {_DRESSED} | {_DRESSED} | "
                  f"paint(input, objects(input, ?bg, ?conn), {DOT_INK}, ?part) | "
                  f"paint(input, objects(input, ?bg, ?conn), {DOT_INK}, ?part)",
        "part": "?part1 | ?part2",
        "base": "input | paint(input, objects(input, ?bg, ?conn), ?colour1, itself)",
        "ink": "?colour2",
        "ink2": "?colour3 | ?colour3 | ?bg",
        "part1": "frame | frame | of(box_inside, frame) | interior",
        "part2": "box_corners | centre | of(box_inside, box_corners) | overlap(of(centre, cross), itself) | "
                 "of(box_inside, of(box_inside, itself))",
        "conn": "by_corner",
    },
    evidence={
        "b6afb2da": {
            "result": _DRESSED,
            "bg": "black",
            "conn": "by_corner",
            "colour1": "red",
            "colour2": "yellow",
            "colour3": "blue",
            "base": "paint(input, objects(input, ?bg, ?conn), ?colour1, itself)",
            "ink": "?colour2",
            "ink2": "?colour3",
            "part1": "frame",
            "part2": "box_corners",
        },
    },
    weight=0.8,
)
