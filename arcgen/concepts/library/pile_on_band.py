"""Loose cells fall on a band from both sides, piling up, and change colour."""
from ...scenes.movers import band
from ..base import Concept

CONCEPT = Concept(
    name="pile-on-band",
    sketch="recolour(gather(input, objects(input, ?bg, by_side), "
           "all_of_colour(input, ?wall), ?bg), other_colour(input, ?bg, ?wall), ?end)",
    scene=band(),
    holes={"end": "?wall | ?wall | ?ink"},
    evidence={
        "4093f84a": {"wall": "grey", "bg": "black", "end": "?wall"},
    },
)
