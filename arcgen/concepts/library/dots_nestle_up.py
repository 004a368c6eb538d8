"""Loose dots go the shortest way to the nearest block and stop when they touch it (the idea of 1b8318e3, where they
also make room for each other)."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_CELL = np.ones((1, 1), bool)


def _scene(rng: np.random.Generator, roles: Roles):
    """Blocks of one colour, alike or not, and dots of many colours between them, some touching a block already."""
    size, body = sizes(rng, 10, 20), roles.need(rng, 1)[0]
    family = shapes.rectangle(2, 2) if rng.random() < 0.6 else shapes.one_of(shapes.rectangle(2, 4), shapes.blob(3, 6))
    edged = rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        n = max(1, board.grid.size // 45)
        blocks = int(rng.integers(1 + n // 3, 2 + n))
        if board.scatter(rng, [family(rng) for _ in range(blocks)], [body] * blocks, 4, int(edged), 1) < 1:
            raise RuleError("no room for the blocks")
        inks = [c for c in roles.free(rng, 5) if c != body]
        done = 0
        for k in range(int(rng.integers(3, 4 + n // 2))):
            at = board.spot(rng, _CELL, 1)
            if at is not None:
                board.put(_CELL, at, inks[k % len(inks)])
                done += 1
        if done < 3:
            raise RuleError("no room for the dots")
        return board.grid
    return draw


_DOTS = "where(objects(input, ?bg, by_side), is_dot)"
_BLOCKS = "where(objects(input, ?bg, by_side), not(is_dot))"
_THERE = f"up_to({_BLOCKS})"

CONCEPT = Concept(
    name="dots-nestle-up",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"move(input, {_DOTS}, {_THERE}, ?bg) | move(input, {_DOTS}, {_THERE}, ?bg) | "
                  f"copy(input, {_DOTS}, {_THERE}) | "
                  f"move(input, {_DOTS}, up_to(the({_BLOCKS}, most(size))), ?bg) | "
                  f"paint(input, {_DOTS}, own_colour, nearest_cells({_BLOCKS})) | "
                  f"paint(erase(input, {_DOTS}, ?bg), {_DOTS}, own_colour, nearest_cells({_BLOCKS}))",
    },
)
