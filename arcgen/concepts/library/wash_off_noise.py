"""Specks in the rarest colour lie over everything and are removed; blocks are made whole."""
from ...scenes.noise import speckled_over
from ..base import Concept

CONCEPT = Concept(
    name="wash-off-noise",
    sketch="r = recolour(input, ?noise, other_colour(input, ?bg, ?noise)); o = objects(r, ?bg, by_corner); "
           "paint(erase(r, o, ?bg), o, own_colour, thick_part(2))",
    scene=speckled_over(),
    holes={"noise": "rarest(input) | ?dirt"},
    evidence={
        "7e0986d6": {"bg": "black", "noise": "rarest(input)"},
    },
)
