"""Objects move into the holes of their shape."""
from dataclasses import replace

import numpy as np

from ...scenes.fitting import shapes_and_holes
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Blocks with holes, in a colour of their own where the rule names none."""
    holes = {"wall": roles.free(rng, 1)[0], **roles.holes}
    return shapes_and_holes(11, 17)(rng, replace(roles, seen=(*roles.seen, holes["wall"]), holes=holes))


_ALL = "objects(input, ?bg, by_side)"
_FILLED = f"paint(input, holes(input, ?bg), of_alike({_ALL}, shape), itself)"
_LOOSE = f"where({_ALL}, both(not(is_colour(?wall)), unique(colour)))"
_MOVED = f"move(input, {_LOOSE}, to_alike(holes(input, ?bg), shape), ?bg)"

CONCEPT = Concept(
    name="shapes-into-holes",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_MOVED} | {_MOVED} | {_FILLED} | "
                     f"erase({_FILLED}, where({_ALL}, not(is_colour(?wall))), ?bg) | "
                     f"erase({_MOVED}, where({_ALL}, both(not(is_colour(?wall)), not(unique(colour)))), ?bg) | "
                     f"paint(input, where({_ALL}, shares(shape, holes(input, ?bg))), ?wall, itself) | "
                     f"erase(input, where({_ALL}, shares(shape, holes(input, ?bg))), ?bg) | "
                     f"paint(input, where({_ALL}, shares(shape, holes(input, ?bg))), ?colour, itself)",
           "wall": "?colour8"},
    evidence={
        "228f6490": {"result": _MOVED, "bg": "black", "wall": "grey"},
    },
)
