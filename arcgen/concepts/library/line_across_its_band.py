"""Dots on broad bands draw a line across (or along) the band that they lie on."""
from ...scenes.rooms import stripes
from ..base import Concept

_UPRIGHT = "union(ray_over_one_colour(up), ray_over_one_colour(down))"
_LEVEL = "union(ray_over_one_colour(left), ray_over_one_colour(right))"
CONCEPT = Concept(
    name="line-across-its-band",
    sketch=f"u = paint(input, cells_of(input, ?dot), ?ink, {_UPRIGHT}); "
           f"l = paint(input, cells_of(input, ?dot), ?ink, {_LEVEL}); "
           "when(the(regions(input, by_side), most(size)), both(touches_side(left), touches_side(right)), u, l)",
    scene=stripes(bands=(2, 4), dots=(1, 4), least=9),
    holes={"ink": "own_colour | own_colour | ?colour"},
    evidence={
        "855e0971": {"dot": "black", "ink": "own_colour"},
    },
)
