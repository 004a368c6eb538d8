"""Things fall in one direction until they rest on something."""
from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.movers import loose
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="drop-things",
    sketch="drop(input, ?things, ?way, ?bg)",
    scene=either(loose(), sparse(shapes.one_of(shapes.blob(2, 6), shapes.bar(2, 4), shapes.rectangle(2, 3)), (3, 6),
                                 (1, 3), 8, 14)),
    holes={"things": "cells(input, ?bg) | objects(input, ?bg, by_corner) | pieces(input, ?mover, by_side) | "
                     "where(objects(input, ?bg, by_corner), ?which)",
           "way": "down", "which": "is_dot | not(is_dot) | not(is_colour(?fixed))"},
    evidence={
        "1e0a9b12": {"things": "cells(input, ?bg)", "way": "down", "bg": "black"},
    },
)
