"""Areas of one colour that touch a thing of another colour change."""
from ...scenes.rooms import rooms_with_seeds
from ..base import Concept

CONCEPT = Concept(
    name="areas-beside",
    sketch="paint(input, where(pieces(input, ?bg, by_side), ?which), ?ink, itself)",
    scene=rooms_with_seeds(),
    holes={
        "which": ("next_to(all_of_colour(input, ?seed), by_side) | "
                  "not(next_to(all_of_colour(input, ?seed), by_side))"),
        "ink": "?seed | ?colour",
    },
    evidence={
        "9edfc990": {
            "bg": "black",
            "which": "next_to(all_of_colour(input, ?seed), by_side)",
            "seed": "blue",
            "ink": "blue",
        },
    },
)
