"""The order of things by a measure tells their new colours."""
from ...scenes import shapes
from ...scenes.fields import bars
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ...scenes.mosaic import either
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="colour-by-rank",
    sketch="paint(input, ?things, ?ink, itself)",
    scene=with_a_dot(either(bars(count=(3, 5), least=8, most=15),
                            sparse(shapes.one_of(shapes.rectangle(2, 6), shapes.bar(2, 7)), (3, 4), (1, 1), 10))),
    holes={
        "ink": ("by_rank(?key, ?colour1, ?colour2, ?colour3) | by_rank(?key, ?colour1, ?colour2, "
                "?colour3, ?colour4) | choose(most(?key), ?colour1, ?colour2) | "
                f"choose(most(?key), {DOT_INK}, own_colour) | "
                "choose(most(?key), ?colour1, own_colour) | choose(least(?key), ?colour1, own_colour) | "
                "choose(most(?key), ?colour1, choose(least(?key), ?colour2, own_colour))"),
        "things": "objects(input, ?bg, by_corner)",
        "key": "size | size | extent(vertical)",
    },
    evidence={
        "ea32f347": {
            "bg": "black",
            "things": "objects(input, ?bg, by_corner)",
            "ink": "by_rank(?key, ?colour1, ?colour2, ?colour3)",
            "key": "size",
            "colour1": "red",
            "colour2": "yellow",
            "colour3": "blue",
        },
        "08ed6ac7": {
            "bg": "black",
            "things": "objects(input, ?bg, by_corner)",
            "ink": "by_rank(?key, ?colour1, ?colour2, ?colour3, ?colour4)",
            "key": "size",
            "colour1": "yellow",
            "colour2": "green",
            "colour3": "red",
            "colour4": "blue",
        },
    },
)
