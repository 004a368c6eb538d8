"""Boxes take a colour by the colour of what they hold."""
from dataclasses import replace

import numpy as np

from ...scenes.keyed import cells_with_key
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Cells with a key each; where any colour may be one, three of them in a task."""
    if roles.uses("main_colour", at="told"):
        roles = replace(roles, seen=(*roles.seen, *roles.free(rng, 3)))
    return cells_with_key("gap", (3, 5), (2, 4))(rng, roles)


_TABLE = "choose(has(?k1), ?colour1, choose(has(?k2), ?colour2, choose(has(?k3), ?colour3, ?colour4)))"

CONCEPT = Concept(
    name="what-it-holds-tells",
    sketch=("paint(input, blobs(input, ?gap, by_side), ?told, ?region)"),
    scene=_scene,
    holes={
        "told": f"{_TABLE} | {_TABLE} | main_colour(?bg) | choose(has(?k1), ?colour1, ?colour2)",
        "region": "itself | itself | frame",
    },
    evidence={
        "54d9e175": {
            "gap": "grey",
            "told": _TABLE,
            "k1": "blue",
            "colour1": "magenta",
            "k2": "red",
            "colour2": "orange",
            "k3": "green",
            "colour3": "cyan",
            "colour4": "maroon",
            "region": "itself",
        },
    },
    weight=0.7,
)
