"""Loose cells fall on a band from both sides, piling up, and change colour."""
from ...scenes.movers import band
from ..base import Concept

_PILED = "gather(input, objects(input, ?bg, by_side), all_of_colour(input, ?wall), ?bg)"

CONCEPT = Concept(
    name="pile-on-band",
    sketch="?result",
    scene=band(),
    holes={"result": f"recolour({_PILED}, other_colour(input, ?bg, ?wall), ?end) | {_PILED} | "
                     "paint(input, cells_of(input, other_colour(input, ?bg, ?wall)), own_colour, "
                     "reach(straight, all_of_colour(input, ?wall))) | "
                     "paint(input, cells_of(input, other_colour(input, ?bg, ?wall)), own_colour, "
                     "ray_away(all_of_colour(input, ?wall)))",
           "end": "?wall | ?wall | ?ink"},
    evidence={
        "4093f84a": {"result": f"recolour({_PILED}, other_colour(input, ?bg, ?wall), ?end)", "wall": "grey",
        "bg": "black", "end": "?wall"},
    },
)
