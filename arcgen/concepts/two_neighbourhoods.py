"""Each dot, perhaps erased, is surrounded by one colour here and another there."""
from ..concept import Concept
from ..scenes.dots import points

CONCEPT = Concept(
    name="two-neighbourhoods",
    sketch=("paint(paint(?base, cells_of(input, ?dot), ?ink1, ?near1), cells_of(input, ?dot), "
            "?ink2, ?near2)"),
    scene=points(count=(1, 2), edge=1, repeats=(0, 3), apart=2),
    holes={
        "base": "input | erase(input, cells_of(input, ?dot), ?bg)",
        "ink1": "?colour1",
        "ink2": "own_colour | ?colour2",
        "near1": "beside(straight) | beside(?way) | halo(by_side)",
        "near2": "beside(diagonally) | beside(?way2) | box_halo",
        "way": "up | left | down_right",
        "way2": "down | right | up_right | down_left",
    },
    evidence={
        "b60334d2": {
            "base": "erase(input, cells_of(input, ?dot), ?bg)",
            "bg": "black",
            "dot": "grey",
            "ink1": "blue",
            "ink2": "grey",
            "near1": "beside(straight)",
            "near2": "beside(diagonally)",
        },
    },
)
