"""Every object shoots rays in fixed directions, to the border."""
from dataclasses import replace

from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.priors import FOREGROUNDS, Roles, pick_many
from ..base import Concept
from ..choices import INK


def _scene(rng, roles: Roles):
    """Dots and small blocks; where black shoots, a dot or two on a ground whose colour changes."""
    if not (roles.uses("cells_of", at="things") and roles.uses("black", at="things")):
        family = shapes.one_of(shapes.dot(), shapes.dot(), shapes.rectangle(1, 2))
        return sparse(family, count=(2, 4), colours=(1, 3), least=8)(rng, roles)
    grounds = pick_many(rng, FOREGROUNDS, 4, (0, *roles.inks))
    draws = [sparse(shapes.dot(), (1, 2), (0, 0), 3, 15)(rng, replace(roles, background=g, seen=(0,))) for g in grounds]
    return lambda rng: draws[rng.integers(len(draws))](rng)


CONCEPT = Concept(
    name="shoot-rays",
    sketch="paint(input, ?things, ?ink, ray(?ways))",
    scene=_scene,
    holes={
        "things": "objects(input, ?bg, ?conn) | objects(input, ?bg, ?conn) | cells_of(input, black)",
        "ink": INK,
        "ways": "straight | diagonally | up | down | left | right | diagonally",
    },
    evidence={
        "623ea044": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "black",
            "conn": "by_corner",
            "ink": "own_colour",
            "ways": "diagonally",
        },
        "d037b0a7": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "black",
            "conn": "by_side",
            "ink": "own_colour",
            "ways": "down",
        },
        "ea786f4a": {"things": "cells_of(input, ?target)", "target": "black", "ink": "black", "ways": "diagonally"},
    },
    not_framed=("in-each-panel",),
)
