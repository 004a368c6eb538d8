"""Mirrored copies follow one another, along one axis or both, and share the line where they meet."""
import numpy as np

from ...scenes.fields import woven
from ...scenes.mosaic import either
from ...scenes.priors import Roles
from ...scenes.tiny import tiny
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A small picture, or a woven strip where one copy is put beside it: more would not fit."""
    small = tiny(3, 6, colours=(1, 2), dense=0, density=(0.2, 0.45))
    return (either(small, woven(3, 9)) if len(roles.find("join", at="result")) == 1 else small)(rng, roles)


_REST = "crop(region_of(whole(input), without(itself, box_corner({}))))"
_DOWN, _UP = (f"turn({_REST.format('down')}, flip_up_down)", _REST.format("up"))
_RIGHT, _LEFT = (f"turn({_REST.format('right')}, flip_left_right)", _REST.format("left"))
_FOUR = (f"r = join(input, {_RIGHT}, right); "
         "join(r, turn(crop(region_of(whole(r), without(itself, box_corner(down)))), flip_up_down), down)")

CONCEPT = Concept(
    name="bouncing-copies",
    sketch="?result",
    scene=_scene,
    holes={"result": f"join(input, {_DOWN}, down) | join(input, {_RIGHT}, right) | "
                     f"join(join(input, {_DOWN}, down), {_UP}, down) | "
                     f"join(join(input, {_RIGHT}, right), {_LEFT}, right) | "
                     f"join(join(join(input, {_DOWN}, down), {_UP}, down), {_DOWN}, down) | "
                     f"join(join(join(input, {_RIGHT}, right), {_LEFT}, right), {_RIGHT}, right) | "
                     f"{_FOUR}"},
    evidence={
        "eb281b96": {"result": f"join(join(join(input, {_DOWN}, down), {_UP}, down), {_DOWN}, down)"},
    },
    weight=2.0,
)
