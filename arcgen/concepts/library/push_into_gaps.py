"""Bars go to the far side until the uneven edge of a block stops them."""
from ...scenes.movers import hanging
from ..base import Concept

_DROPPED = "drop(input, ?things, ?way, ?bg)"
_BLOCK = "where(objects(input, ?bg, by_side), not(is_colour(?mover)))"

CONCEPT = Concept(
    name="push-into-gaps",
    sketch="?result",
    scene=hanging(),
    holes={"result": f"{_DROPPED} | {_DROPPED} | "
                     f"paint(input, cells_of(input, ?mover), ?ink, ray_until(?way, {_BLOCK}))",
           "ink": "own_colour | ?colour", "things": "cells_of(input, ?mover)", "way": "up | down | left | right"},
    evidence={
        "3906de3d": {"result": _DROPPED, "things": "cells_of(input, ?mover)", "mover": "red", "way": "up",
                     "bg": "black"},
    },
)
