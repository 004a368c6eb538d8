"""Beside a whole figure copies of it have begun, and go on in that direction to the border."""
from ...scenes.spreading import whole_and_beginnings
from ..base import Concept

CONCEPT = Concept(
    name="begun-copies-go-on",
    sketch="paint(input, ?starts, ?ink, procession(?whole))",
    scene=whole_and_beginnings(),
    holes={
        "starts": ("where(objects(input, ?bg, by_corner), not(most(size))) | "
                   "where(objects(input, ?bg, by_corner), not(most(size))) | all_of_colour(input, rarest(input))"),
        "whole": "the(objects(input, ?bg, by_corner), most(size)) | all_of_colour(input, ?shape)",
        "ink": "own_colour | own_colour | own_colour | colour_of(?whole)",
    },
    evidence={
        "045e512c": {
            "starts": "where(objects(input, ?bg, by_corner), not(most(size)))",
            "whole": "the(objects(input, ?bg, by_corner), most(size))",
            "bg": "black",
            "ink": "own_colour",
        },
        "e8dc4411": {
            "starts": "all_of_colour(input, rarest(input))",
            "whole": "all_of_colour(input, ?shape)",
            "shape": "black",
            "ink": "own_colour",
        },
    },
)
