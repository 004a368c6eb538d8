"""Things that stand out, or share what they are, take another colour."""
import numpy as np

from ...language.traits import Need
from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept

_BODIES = shapes.one_of(shapes.blob(2, 7), shapes.blob(3, 8), shapes.rectangle(2, 4))


def _scene(rng: np.random.Generator, roles: Roles):
    """Things of many kinds, with room between them; outlines and dots where the rule tells them from others."""
    if roles.asks(Need.OUTLINES, at="which"):
        family = shapes.one_of(shapes.box(3, 5), shapes.broken_box(3, 5), shapes.open_box(4, 5), _BODIES)
    elif roles.uses("is_dot", at="which"):
        family = shapes.one_of(shapes.dot(), _BODIES)
    elif roles.uses("hole_count", at="which"):
        family = shapes.one_of(shapes.ring_with_holes(4, 6), shapes.box(3, 5), shapes.ring_with_holes(3, 7))
    elif roles.uses("is_full", "is_square", at="which"):
        family = shapes.one_of(shapes.rectangle(2, 4), shapes.box(3, 5), shapes.blob(4, 8))
    else:
        family = _BODIES
    return sparse(family, count=(5, 11), colours=(1, 2), least=11)(rng, roles)


CONCEPT = Concept(
    name="recolour-the-chosen",
    sketch="paint(input, where(?things, ?which), ?ink, itself)",
    scene=_scene,
    holes={
        "things": "objects(input, ?bg, ?conn)",
        "which": "most(size) | least(size) | either(most(size), least(size)) | most(extent(?axis)) | unique(shape) | "
                 "common(shape) | unique(colour) | is_dot | not(is_dot) | is_closed | is_closed | not(is_closed) | "
                 "is_full | "
                 "is_square | touches_border | not(touches_border) | most(hole_count)",
        "axis": "horizontal | vertical",
        "ink": "?colour",
    },
    evidence={
        "810b9b61": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "black",
            "conn": "by_side",
            "which": "is_closed",
            "ink": "green",
        },
        "b2862040": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "maroon",
            "conn": "by_side",
            "which": "is_closed",
            "ink": "cyan",
        },
        "67385a82": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "black",
            "conn": "by_side",
            "which": "at_least(size, 2)",
            "ink": "cyan",
        },
        "aedd82e4": {
            "things": "pieces(input, ?target, ?conn)",
            "target": "red",
            "conn": "by_side",
            "which": "is_dot",
            "ink": "blue",
        },
    },
    weight=2,
    not_framed=("in-each-panel",),
)
