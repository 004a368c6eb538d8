"""From a dot on, everything that can be walked to in a maze is coloured by turns."""
from ...scenes.ways import maze
from ..base import Concept

CONCEPT = Concept(
    name="walk-through-the-maze",
    sketch="?all",
    scene=maze(),
    holes={
        "all": ("paint(input, ?two, own_colour, paces(?walls)) | paint(input, ?two, own_colour, paces(?walls)) | "
                "paint(input, ?one, ?ink, paces(?known)) | "
                "paint(paint(input, ?one, ?colour, flooded(?bg, by_side)), ?one, own_colour, paces(?known)) | "
                "paint(input, ?one, own_colour, flooded(?bg, by_side))"),
        "two": "where(layers(input, ?bg), not(most(size)))",
        "walls": "the(layers(input, ?bg), most(size))",
        "one": "cells_of(input, ?seed)",
        "known": "pieces(input, ?wall, by_side)",
        "ink": "own_colour | ?colour",
    },
    evidence={
        "b782dc8a": {
            "all": "paint(input, ?two, own_colour, paces(?walls))",
            "two": "where(layers(input, ?bg), not(most(size)))",
            "walls": "the(layers(input, ?bg), most(size))",
            "bg": "black",
        },
    },
)
