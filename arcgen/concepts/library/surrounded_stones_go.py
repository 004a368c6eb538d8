"""Stones with no free cell beside them are taken off the board, or change; a single gap saves a group."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rimmed
from ...scenes import shapes
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Groups of stones in one colour, some shut in on all sides by stones of another, some with one or two gaps left;
    and loose stones of both colours."""
    size, fixed = sizes(rng, 11, 20), roles.need(rng, 2)
    vary, loose = rng.random() < 0.4, int(rng.integers(2, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        stone, wall = roles.need(rng, 2) if vary else fixed
        shut = opened = 0
        for k in range(3 + board.grid.size // 70):
            group = rimmed(shapes.polyomino(rng, int(rng.integers(1, 6)), most=3))
            ring = shapes.beside(group)
            if k % 2:
                for y, x in rng.permutation(np.argwhere(ring))[:int(rng.integers(1, 3))]:
                    ring[y, x] = False                  # a gap
            picture = np.where(group, stone, np.where(ring, wall, roles.background))
            if board.fit(rng, shapes.whole(*group.shape), picture, 0 if rng.random() < 0.3 else 1) is not None:
                shut, opened = shut + (k % 2 == 0), opened + k % 2
        for k in range(loose):
            board.fit(rng, CELL, (stone, wall)[k % 2])
        if not shut or not opened:
            raise RuleError("no room for the groups")
        return board.grid
    return draw


_SHUT = "where(objects(input, ?bg, by_side), not(next_to(pieces(input, ?bg, by_side), by_side)))"

CONCEPT = Concept(
    name="surrounded-stones-go",
    sketch="?result",
    scene=_scene,
    holes={"result": f"erase(input, {_SHUT}, ?bg) | erase(input, {_SHUT}, ?bg) | paint(input, {_SHUT}, ?ink, itself)",
           "ink": "?colour | ?colour | of_touching(objects(input, ?bg, by_side), by_side)"},
)
