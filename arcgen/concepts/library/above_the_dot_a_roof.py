"""Rays leave the top of a thing of the rarest colour, slanted like a roof, straight, or both."""
from ...scenes.lines import tower
from ..base import Concept

_ROOF = "of(shifted(?way, 1), corner_ray(diagonally))"

CONCEPT = Concept(
    name="above-the-dot-a-roof",
    sketch="paint_under(input, all_of_colour(input, rarest(input)), ?ink, ?rays, ?bg)",
    scene=tower(),
    holes={
        "ink": "own_colour | own_colour | other_colour(input, ?bg, rarest(input)) | ?colour",
        "rays": (f"{_ROOF} | {_ROOF} | ray(?way) | union(ray(?way), {_ROOF}) | "
                 "of(shifted(?way, 1), line(horizontal)) | overlap(ray(?way), border_line(?way))"),
        "way": "up",
    },
    evidence={
        "b8cdaf2b": {"bg": "black", "ink": "own_colour", "rays": _ROOF, "way": "up"},
    },
    weight=0.5,
)
