"""Dots shoot until something stands in the way, which may take their colour."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Dots, and walls and blocks of one colour, some of which stand in their way. Where dots shoot one way each has a
    colour of its own and its own line; where they shoot to all sides there are few, all of one colour."""
    many = roles.uses("straight", "diagonally", "all_ways", at="ways")
    size, wall = sizes(rng, 10, 24), roles.free(rng, 1)[0]
    family = shapes.one_of(shapes.bar(2, 6), shapes.rectangle(1, 3), shapes.bar(3, 7))
    one = many or rng.random() < 0.3
    low = int(rng.integers(1, 4)) if many else int(rng.integers(3, 7))

    def draw(rng):
        board = Board(*size(rng), roles.background)
        inks = [c for c in roles.need(rng, 5) if c != wall]
        masks = [family(rng) for _ in range(int(rng.integers(3, 6)) + board.grid.size // 100)]
        board.scatter(rng, masks, [wall] * len(masks), 1, least=2)
        lines = np.zeros(board.grid.shape, bool)
        cell, done = np.ones((1, 1), bool), 0
        for k in range(low):
            at = board.spot(rng, cell, 1, 0, ~lines)
            if at is not None:
                board.put(cell, at, inks[0 if one else k % len(inks)])
                y, x = np.indices(lines.shape)
                lines |= (y == at[0]) | (x == at[1]) | (y - x == at[0] - at[1]) | (y + x == sum(at))
                done += 1
        if not done:
            raise RuleError("no room for the dots")
        return board.grid
    return draw


_DOTS = "where(objects(input, ?bg, by_side), is_dot)"
_WALLS = "objects(input, ?bg, by_side)"

CONCEPT = Concept(
    name="rays-until-stopped",
    sketch="paint(?base, ?dots, own_colour, ray_until(?ways, ?walls))",
    scene=_scene,
    holes={
        "base": "input | input | paint(input, ?dots, own_colour, first_met(?ways, ?walls))",
        "dots": _DOTS,
        "walls": _WALLS,
        "ways": "down | left | straight | diagonally | down_right | all_ways",
    },
    evidence={"d037b0a7": {"base": "input", "bg": "black", "dots": "cells(input, ?bg)", "walls": "cells(input, ?bg)",
                           "ways": "down"}},
)
