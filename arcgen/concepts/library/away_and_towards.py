"""Dots shoot rays away from the big thing, or towards it and beyond."""
import numpy as np

from ...scenes import shapes
from ...scenes.dots import satellites
from ...scenes.priors import Roles
from ...scenes.single import arrow
from ..base import Concept
from ..choices import INK

_BESIDE_A_BLOCK = satellites(shapes.one_of(shapes.rectangle(1, 3), shapes.rectangle(2, 4)), facing=(2, 6), stray=(0, 0),
                             touching=True, colours=(1, 2))


def _scene(rng: np.random.Generator, roles: Roles):
    """Dots beside a block; in some tasks one in a triangle, where the rule goes from dots through everything."""
    through = roles.uses("is_dot", at="things") and roles.uses("everything", at="ray")
    return (arrow() if through and rng.random() < 0.7 else _BESIDE_A_BLOCK)(rng, roles)


CONCEPT = Concept(
    name="away-and-towards",
    sketch="paint_under(input, ?things, ?ink, ?ray, ?bg)",
    scene=_scene,
    holes={
        "things": "objects(input, ?bg, by_side) | where(objects(input, ?bg, by_side), is_dot)",
        "ink": INK,
        "ray": ("ray_away(the(objects(input, ?bg, by_side), most(size))) | "
                "ray_towards(the(objects(input, ?bg, by_side), most(size))) | "
                "ray_towards(everything(input, ?bg)) | ray_away(the(objects(input, ?bg, by_side), "
                "most(size)))"),
    },
    evidence={
        "7ddcd7ec": {
            "bg": "black",
            "things": "objects(input, ?bg, by_side)",
            "ink": "own_colour",
            "ray": "ray_away(the(objects(input, ?bg, by_side), most(size)))",
        },
        "25d487eb": {"bg": "black", "things": "where(objects(input, ?bg, by_side), is_dot)", "ink": "own_colour",
                     "ray": "ray_towards(everything(input, ?bg))"},
    },
)
