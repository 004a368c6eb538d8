"""Specks go; what is solid stays."""
import numpy as np

from ...scenes import shapes
from ...scenes.fields import specked
from ...scenes.mosaic import either
from ...scenes.priors import Roles
from ..base import Concept

_APART = either(specked(things=(2, 4), least=12), specked())
_DENSE = specked(shapes.blob(2, 6), things=(2, 6), specks=(8, 24), least=9, most=16)


def _scene(rng: np.random.Generator, roles: Roles):
    """Solid things and specks that lie apart; also things half lost in specks, where what is thin goes."""
    dense = roles.uses("thick_part", at="clean") and not roles.uses("crop", at="clean") and rng.random() < 0.4
    return (_DENSE if dense else _APART)(rng, roles)


CONCEPT = Concept(
    name="clean-up",
    sketch="?clean",
    scene=_scene,
    holes={
        "clean": ("erase(input, where(objects(input, ?bg, ?conn), is_dot), ?bg) | "
                  "paint(erase(input, everything(input, ?bg), ?bg), everything(input, ?bg), "
                  "own_colour, thick_part(?n)) | paint(erase(input, objects(input, ?bg, ?conn), "
                  "?bg), the(objects(input, ?bg, ?conn), most(size)), own_colour, thick_part(?n)) "
                  "| crop(region_of(the(objects(input, ?bg, ?conn), most(size)), thick_part(?n))) | "
                  "paint(input, where(objects(input, ?bg, ?conn), is_dot), ?ink, itself) | "
                  "paint_under(input, everything(input, ?bg), ?ink, without(itself, "
                  "thick_part(?n)), ?target)"),
        "n": "2",
    },
    evidence={
        "42a50994": {
            "clean": "erase(input, where(objects(input, ?bg, ?conn), is_dot), ?bg)",
            "bg": "black",
            "conn": "by_corner",
        },
        "7f4411dc": {
            "clean": ("paint(erase(input, everything(input, ?bg), ?bg), everything(input, ?bg), "
                      "own_colour, thick_part(?n))"),
            "bg": "black",
            "n": "2",
        },
        "91714a58": {
            "clean": ("paint(erase(input, objects(input, ?bg, ?conn), ?bg), the(objects(input, "
                      "?bg, ?conn), most(size)), own_colour, thick_part(?n))"),
            "bg": "black",
            "conn": "by_side",
            "n": "2",
        },
    },
)
