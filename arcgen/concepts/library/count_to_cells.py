"""Things are counted, and so many cells of a small grid are coloured in reading order."""
import numpy as np

from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept

_SMALL = shapes.one_of(shapes.rectangle(2, 2), shapes.rectangle(2, 2), shapes.dot(), shapes.blob(3, 4))
_OUTLINES = shapes.one_of(shapes.box(3, 4), shapes.box(3, 4), shapes.broken_box(3, 4), shapes.rectangle(2, 3))


def _scene(rng: np.random.Generator, roles: Roles):
    """Small things of one colour, or outlines and other things where the closed ones are counted; of several colours
    only where one of these, or the colours, are counted."""
    if roles.uses("is_closed", at="result"):
        return sparse(_OUTLINES, (3, 8), (1, 1), 13, 20)(rng, roles)
    several = 2 if roles.uses("pieces", at="result") else 6 if roles.uses("colours_in", at="result") else 1
    return sparse(_SMALL, (2, 9), (1 + (several > 2), several), 8, 16)(rng, roles)


def _drawn(number: str, ink: str) -> str:
    return f"paint(?sheet, where(?places, first({number})), {ink}, itself)"


_ALL, _CLOSED = "count(objects(input, ?bg, by_side))", "count(where(objects(input, ?bg, by_corner), is_closed))"
_ITS_COLOUR = "colour_of(everything(input, ?bg))"


CONCEPT = Concept(
    name="count-to-cells",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join([_drawn(_ALL, "?colour"), _drawn(_ALL, _ITS_COLOUR),
                                 _drawn("count(pieces(input, ?colour, by_side))", "?colour"),
                                 _drawn("colours_in(input, ?bg)", "?colour"),
                                 _drawn(_CLOSED, "?colour"), _drawn(_CLOSED, _ITS_COLOUR)]),
           "sheet": "square(?side, ?bg)", "side": "3 | 3 | 4", "places": "cells_of(?sheet, ?bg)"},
    evidence={
        "ff28f65a": {"result": _drawn(_ALL, "blue"),
                     "sheet": "square(3, black)", "places": "where(cells_of(?sheet, ?bg), even(edge(down_right)))",
                     "bg": "black"},
    },
)
