"""Rooms have doors of different colours: those with a key of their colour are opened, filled, shown or gone."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Hollow rooms of several sizes, a door of a colour of its own in the wall of each; and keys, single cells of the
    colours of some doors, or of none."""
    size, wall = sizes(rng, 13, 22), roles.holes["wall"]
    rooms, fixed, vary = int(rng.integers(3, 6)), roles.free(rng, 6), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        inks = [int(c) for c in rng.permutation(roles.free(rng, 6) if vary else fixed)]
        doors = []
        for ink in inks[:rooms]:
            h, w = (int(n) for n in rng.integers(4, 7, 2))
            picture = np.full((h, w), wall, np.uint8)
            picture[1:-1, 1:-1] = roles.background
            view = rot90(picture, int(rng.integers(4)))
            view[0, int(rng.integers(1, view.shape[1] - 1))] = ink
            if board.fit(rng, np.ones((h, w), bool), picture) is not None:
                doors.append(ink)
        if len(doors) < 2:
            raise RuleError("no room for the rooms")
        for ink in [*doors[:int(rng.integers(1, len(doors)))], *inks[rooms:][:int(rng.integers(0, 2))]]:
            board.place(rng, CELL, ink)
        return board.grid
    return draw


_O, _WALLS = "objects(input, ?bg, by_side)", "cells_of(input, ?wall)"
_KEYS = f"where({_O}, both(is_dot, not(next_to({_WALLS}, by_side))))"
_DOORS = f"where({_O}, both(is_dot, next_to({_WALLS}, by_side)))"
_OPENED = f"where({_DOORS}, shares(colour, {_KEYS}))"
_USED = f"where({_KEYS}, shares(colour, {_DOORS}))"
_FILLED = f"paint(input, where(holes(input, ?bg), next_to({_OPENED}, by_side)), of_touching({_DOORS}, by_side), itself)"

_WITH = f"where(pieces(input, ?wall, by_side), next_to({_OPENED}, by_side))"
_ROOMS = f"where(blobs(input, ?bg, by_side), both(has(?wall), holds({_OPENED})))"

CONCEPT = Concept(
    name="keys-open-doors",
    sketch="?result",
    scene=_scene,
    holes={"result": f"erase(input, together({_OPENED}, {_USED}), ?bg) | erase(input, {_OPENED}, ?bg) | {_FILLED} | "
                     f"{_FILLED} | erase(input, {_ROOMS}, ?bg) | keep(input, {_ROOMS}, ?bg) | "
                     f"paint(input, {_WITH}, of_touching({_OPENED}, by_side), itself) | "
                     f"paint(input, where(holes(input, ?bg), not(next_to({_OPENED}, by_side))), ?wall, itself)"},
)
