"""Dots that see the big thing send their ray the other way, from it to the border."""
from ...scenes import shapes
from ...scenes.dots import satellites
from ..base import Concept

CONCEPT = Concept(
    name="rays-from-below",
    sketch=("paint(input, objects(input, ?bg, by_corner), own_colour, "
            "of(reach(?way, the(objects(input, ?bg, by_corner), most(size))), union(itself, "
            "ray(?back))))"),
    scene=satellites(shapes.one_of(shapes.roof(), shapes.rectangle(2, 4)), facing=(3, 6), stray=(1, 5),
                     colours=(1, 1), least=10),
    holes={
        "way": "up",
        "back": "down",
    },
    evidence={
        "6d58a25d": {"bg": "black", "way": "up", "back": "down"},
    },
)
