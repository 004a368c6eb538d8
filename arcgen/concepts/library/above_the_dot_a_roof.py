"""Slanted rays leave the cell next to the top of a thing of the rarest colour."""
from ...scenes.lines import tower
from ..base import Concept

CONCEPT = Concept(
    name="above-the-dot-a-roof",
    sketch=("paint_under(input, all_of_colour(input, rarest(input)), own_colour, of(shifted(?way, "
            "1), corner_ray(?slants)), ?bg)"),
    scene=tower(),
    holes={
        "way": "up",
        "slants": "diagonally",
    },
    evidence={
        "b8cdaf2b": {"bg": "black", "way": "up", "slants": "diagonally"},
    },
    weight=0.5,
)
