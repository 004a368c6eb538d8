"""Slanted rays leave the corners of a thing."""
from dataclasses import replace

from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """A few things; where one takes the colour of the other, two of different colours and sizes."""
    if roles.uses("other_colour", at="ink"):
        family = shapes.one_of(shapes.rectangle(2, 3), shapes.box(3, 6))
        pairs = [replace(roles, seen=tuple(roles.free(rng, 2))) for _ in range(4)]
        draws = [sparse(family, (2, 2), (0, 0), 8, 16, edge=1)(rng, pair) for pair in pairs]
        return lambda rng: draws[rng.integers(len(draws))](rng)
    family = shapes.one_of(shapes.rectangle(1, 4), shapes.box(3, 4))
    return sparse(family, count=(1, 3), colours=(1, 3), edge=2, margin=2,
                  least=10, most=20)(rng, roles)


CONCEPT = Concept(
    name="rays-from-box-corners",
    sketch="paint_under(input, ?thing, ?ink, ?rays, ?bg)",
    scene=_scene,
    holes={
        "thing": "objects(input, ?bg, by_corner)",
        "ink": "own_colour | ?colour",
        "rays": "corner_ray(?ways) | corner_ray(?ways) | union(corner_ray(up_left), corner_ray(down_right))",
        "ways": "diagonally | diagonally | straight",
    },
    evidence={
        "ec883f72": {
            "bg": "black",
            "thing": "the(objects(input, ?bg, by_side), most(box_area))",
            "ink": ("other_colour(input, ?bg, colour_of(the(objects(input, ?bg, by_side), "
                    "most(box_area))))"),
            "rays": "corner_ray(diagonally)",
        },
    },
)
