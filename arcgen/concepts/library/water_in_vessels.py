"""Drops fall from above and fill the vessels that they fall into."""
from ...scenes.ways import water_above_vessels
from ..base import Concept

CONCEPT = Concept(
    name="water-in-vessels",
    sketch="?all",
    scene=water_above_vessels(),
    holes={
        "all": ("paint(erase(input, ?drops, ?bg), ?drops, ?ink, ?water) | "
                "paint(erase(input, ?drops, ?bg), ?drops, ?ink, ?water) | paint(input, ?drops, ?ink, ?water) | "
                "paint(input, ?drops, ?ink, union(ray_until(down, ?vessels), ?water))"),
        "drops": "cells_of(input, ?drop) | where(cells(input, ?bg), touches_side(up))",
        "vessels": "cells_of(input, ?wall) | where(cells(input, ?bg), not(touches_side(up)))",
        "water": "pool(down, ?vessels)",
        "ink": "own_colour | own_colour | own_colour | ?colour",
    },
    evidence={
        "db7260a4": {
            "all": "paint(erase(input, ?drops, ?bg), ?drops, ?ink, ?water)",
            "drops": "cells_of(input, ?drop)",
            "vessels": "cells_of(input, ?wall)",
            "water": "pool(down, ?vessels)",
            "drop": "blue",
            "wall": "red",
            "bg": "black",
            "ink": "own_colour",
        },
    },
)
