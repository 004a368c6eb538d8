"""Slanted rays leave the corners of a thing."""
from dataclasses import replace

from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """A thing or two; where one takes the colour of the other, two of different colours and sizes."""
    if roles.uses("other_colour", at="ink"):
        family = shapes.one_of(shapes.rectangle(2, 3), shapes.box(3, 6))
        pairs = [replace(roles, seen=tuple(roles.free(rng, 2))) for _ in range(4)]
        draws = [sparse(family, (2, 2), (0, 0), 8, 16, edge=1)(rng, pair) for pair in pairs]
        return lambda rng: draws[rng.integers(len(draws))](rng)
    return sparse(shapes.one_of(shapes.rectangle(1, 4), shapes.box(3, 4)), count=(1, 2), colours=(1, 2), edge=1,
                  least=8, most=16)(rng, roles)


CONCEPT = Concept(
    name="rays-from-box-corners",
    sketch="paint_under(input, ?thing, ?ink, corner_ray(?ways), ?bg)",
    scene=_scene,
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
