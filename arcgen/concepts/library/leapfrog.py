"""Frogs jump over the stone next to them and land behind it; the stone stays, changes, or is taken."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Frogs next to stones, straight or (where the rule lets corners count) slantwise too, with a free cell behind; and
    single frogs and stones."""
    size, slanted = sizes(rng, 10, 18), roles.uses("by_corner", at="conn")
    frog, stone = roles.holes["frog"], roles.holes["stone"]
    single = int(rng.integers(2, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        pairs = [np.array([[1, 2, 0]])] + [np.diag([1, 2, 0])] * slanted
        jumps = 0
        for _ in range(int(rng.integers(3, 4 + board.grid.size // 60))):
            kinds = rot90(pairs[rng.integers(len(pairs))], int(rng.integers(4)))
            picture = np.array([roles.background, frog, stone], np.uint8)[kinds]
            jumps += board.fit(rng, np.ones(kinds.shape, bool), picture) is not None
        for k in range(single):
            board.fit(rng, CELL, (frog, stone)[k % 2], 2)
        if jumps < 2:
            raise RuleError("too few jumps")
        return board.grid
    return draw


_FROGS = "where(cells_of(input, ?frog), next_to(cells_of(input, ?stone), ?conn))"
_JUMP = f"move({{}}, {_FROGS}, round_nearest(cells_of(input, ?stone), rotate_180), ?bg)"
_MET = "where(cells_of(input, ?stone), next_to(cells_of(input, ?frog), ?conn))"
_PLAIN, _TAKEN = _JUMP.format("input"), _JUMP.format(f"erase(input, {_MET}, ?bg)")

CONCEPT = Concept(
    name="leapfrog",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_PLAIN} | {_TAKEN} | {_TAKEN} | {_JUMP.format(f'paint(input, {_MET}, ?colour, itself)')}",
        "conn": "by_side | by_corner",
    },
)
