"""Blocks get a ring that is the wider the larger they are."""
from ...scenes.spreading import blocks_with_room
from ..base import Concept

CONCEPT = Concept(
    name="halo-as-wide",
    sketch="?all",
    scene=blocks_with_room(),
    holes={
        "all": "?rings",
        "rings": "paint_under(input, ?things, ?ink, wide_halo(?width), ?bg)",
        "things": "objects(input, ?bg, by_side)",
        "ink": "?colour | ?colour | own_colour",
        "width": "half_side | half_side | long_side",
    },
    evidence={
        "db93a21d": {
            "all": "paint_under(?rings, ?things, ?colour2, ray(?way), ?bg)",
            "rings": "paint_under(input, ?things, ?ink, wide_halo(?width), ?bg)",
            "things": "objects(input, ?bg, by_side)",
            "bg": "black",
            "ink": "green",
            "width": "half_side",
            "colour2": "blue",
            "way": "down",
        },
    },
)
