"""Things are counted, and so many cells of a small grid are coloured in reading order."""
import numpy as np

from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept

_SMALL = shapes.one_of(shapes.rectangle(2, 2), shapes.rectangle(2, 2), shapes.dot(), shapes.blob(3, 4))
_OUTLINES = shapes.one_of(shapes.box(3, 4), shapes.box(3, 4), shapes.broken_box(3, 4), shapes.rectangle(2, 3))


def _scene(rng: np.random.Generator, roles: Roles):
    """Small things of one colour or two, or outlines and other things where the closed ones are counted."""
    if roles.uses("is_closed", at="number"):
        return sparse(_OUTLINES, (3, 8), (1, 2), 13, 20)(rng, roles)
    return sparse(_SMALL, (1, 8), (1, 2), 8, 16)(rng, roles)


CONCEPT = Concept(
    name="count-to-cells",
    sketch="paint(?sheet, where(?places, first(?number)), ?ink, itself)",
    scene=_scene,
    holes={"sheet": "square(?side, ?bg)", "side": "3 | 3 | 4",
           "places": "cells_of(?sheet, ?bg)",
           "number": "count(objects(input, ?bg, by_side)) | count(objects(input, ?bg, by_side)) | "
                     "count(pieces(input, ?colour, by_side)) | colours_in(input, ?bg) | "
                     "count(where(objects(input, ?bg, by_corner), is_closed)) | "
                     "count(where(objects(input, ?bg, by_side), not(is_dot)))",
           "ink": "?colour2 | colour_of(everything(input, ?bg))"},
    evidence={
        "ff28f65a": {"sheet": "square(3, black)", "places": "where(cells_of(?sheet, ?bg), even(edge(down_right)))",
                     "bg": "black", "number": "count(objects(input, black, by_side))", "ink": "blue"},
    },
)
