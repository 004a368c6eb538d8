"""Blocks move one step towards their marked corner, and the mark goes."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four blocks in colours of their own, each with a mark in one corner and room to move towards it."""
    size = sizes(rng, 10, 16, square=True)
    mark, n, most = roles.holes["mark"], roles.holes["n"], int(rng.integers(2, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        count = int(rng.integers(2, most + 1))
        blocks = sorted((shapes.sides(rng, 2, 5) for _ in range(count)), key=lambda s: -s[0] * s[1])
        for (h, w), ink in zip(blocks, roles.free(rng, count)):
            room = np.ones((h + n, w + n), bool)
            at = board.spot(rng, room, 0)
            if at is None:
                raise RuleError("no room for the blocks")
            down, right = (int(k) for k in rng.integers(0, 2, 2))       # which corner, 1: bottom or right
            y, x = at[0] + (0 if down else n), at[1] + (0 if right else n)
            board.taken[at[0]:at[0] + h + n, at[1]:at[1] + w + n] = True
            board.grid[y:y + h, x:x + w] = ink
            board.grid[y + down * (h - 1), x + right * (w - 1)] = mark
        return board.grid
    return draw


_STEP = "moved(heading(?n, coloured(?mark)))"

CONCEPT = Concept(
    name="towards-the-marked-corner",
    sketch="t = regions_of(where(objects(input, ?bg, by_side), not(is_colour(?mark))), box); "
           "paint(?base, t, own_colour, ?where)",
    scene=_scene,
    holes={"n": "1 | 1 | 2", "base": "blanked(input, ?bg)", "where": f"{_STEP} | {_STEP} | union(itself, {_STEP})"},
    evidence={"470c91de": {"bg": "orange", "mark": "cyan", "n": "1", "where": _STEP, "base": "blanked(input, ?bg)"}},
)
