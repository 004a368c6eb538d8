"""Enclosed areas are filled by a property of theirs, all of them or only those that stand out."""
import numpy as np

from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Outlines: squares, and others beside them where the rule asks which are square."""
    if roles.uses("is_square", at="which"):
        family = shapes.one_of(shapes.square_box(3, 6), shapes.box(3, 7))
    else:
        family = shapes.square_box(3, 6)
    return sparse(family, count=(4, 8), colours=(1, 2), least=13)(rng, roles)


_HOLES = "holes(input, ?bg)"
_ALL = f"paint(input, {_HOLES}, ?ink, itself)"
_TABLE = "by_value(size, case(1, ?colour1), case(4, ?colour2), case(9, ?colour3), case(16, ?colour4))"

CONCEPT = Concept(
    name="fill-holes-by-kind",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_ALL} | {_ALL} | paint(input, where({_HOLES}, ?which), ?colour, itself) | "
                  f"paint(input, where({_HOLES}, ?which), ?colour, itself)",
        "ink": f"choose(?which, ?colour1, ?colour2) | choose(?which, ?colour1, ?colour2) | {_TABLE} | {_TABLE} | "
               "by_rank(size, ?colour1, ?colour2, ?colour3)",
        "which": "most(size) | least(size) | is_square",
    },
    evidence={
        "868de0fa": {
            "result": _ALL,
            "bg": "black",
            "ink": "choose(?which, ?colour1, ?colour2)",
            "which": "even(extent(horizontal))",
            "colour1": "red",
            "colour2": "orange",
        },
        "c0f76784": {
            "result": _ALL,
            "bg": "black",
            "ink": "by_value(size, case(1, ?colour1), case(4, ?colour2), case(9, ?colour3))",
            "colour1": "magenta",
            "colour2": "orange",
            "colour3": "cyan",
        },
    },
)
