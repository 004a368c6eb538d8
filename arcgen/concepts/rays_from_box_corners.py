"""Slanted rays leave the corners of a thing."""
from ..concept import Concept
from ..scenes import shapes
from ..scenes.objects import sparse

CONCEPT = Concept(
    name="rays-from-box-corners",
    sketch="paint_under(input, ?thing, ?ink, corner_ray(?ways), ?bg)",
    scene=sparse(shapes.one_of(shapes.rectangle(1, 4), shapes.box(3, 4)), count=(1, 2), colours=(1, 2),
                 edge=1, least=8, most=16),
    holes={
        "thing": "objects(input, ?bg, by_corner) | the(objects(input, ?bg, by_side), most(box_area))",
        "ink": "own_colour | ?colour | ?colour",
        "ways": "diagonally | up_left | up_right | down_left | down_right | diagonally",
    },
    evidence={
        "ec883f72": {
            "bg": "black",
            "thing": "the(objects(input, ?bg, by_side), most(box_area))",
            "ink": ("other_colour(input, ?bg, colour_of(the(objects(input, ?bg, by_side), "
                    "most(box_area))))"),
            "ways": "diagonally",
        },
    },
)
