"""Dots that see the big thing send their ray the other way, from it to the border."""
from ...scenes import shapes
from ...scenes.dots import satellites
from ..base import Concept

_BIG = "the(objects(input, ?bg, by_corner), most(size))"
_AWAY = f"of(reach(?way, {_BIG}), union(itself, ray(?back)))"

CONCEPT = Concept(
    name="rays-from-below",
    sketch="paint(input, objects(input, ?bg, by_corner), ?ink, ?where)",
    scene=satellites(shapes.one_of(shapes.roof(), shapes.rectangle(2, 4)), facing=(3, 6), stray=(1, 5),
                     colours=(1, 1), least=10, below=True),
    holes={
        "ink": "own_colour | own_colour | ?colour",
        "where": f"{_AWAY} | {_AWAY} | reach(?way, {_BIG}) | within(ray(?way), {_BIG})",
        "way": "up",
        "back": "down",
    },
    evidence={
        "6d58a25d": {"bg": "black", "ink": "own_colour", "where": _AWAY, "way": "up", "back": "down"},
    },
)
