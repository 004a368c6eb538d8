"""Bars go to the far side until the uneven edge of a block stops them."""
from ...scenes.movers import hanging
from ..base import Concept

CONCEPT = Concept(
    name="push-into-gaps",
    sketch="drop(input, ?things, ?way, ?bg)",
    scene=hanging(),
    holes={"things": "cells_of(input, ?mover)", "way": "up | down | left | right"},
    evidence={
        "3906de3d": {"things": "cells_of(input, ?mover)", "mover": "red", "way": "up", "bg": "black"},
    },
)
