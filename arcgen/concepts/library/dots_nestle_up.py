"""Loose dots (or crooked things) go the shortest way to the nearest block and stop when they touch it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_CROOKED = shapes.one_of(shapes.elbow_of_three(), shapes.open_box(3, 4), shapes.plus())


def _landings(walls: np.ndarray) -> np.ndarray:
    """For each cell the index of the cell to which a dot there goes and that of the nearest cell of the walls, int
    (2, H, W); -1 where there are several such cells, or ways."""
    cells = np.indices(walls.shape).reshape(2, -1).T
    gaps = np.argwhere(walls)[None] - cells[:, None]
    ways = np.sign(gaps) * np.maximum(np.abs(gaps) - 1, 0)
    far, near = np.abs(ways).sum(2), np.abs(gaps).sum(2)
    first = ways[np.arange(len(cells)), far.argmin(1)]
    unclear = ((far == far.min(1, keepdims=True)) & (ways != first[:, None]).any(2)).any(1)
    unclear |= (near == near.min(1, keepdims=True)).sum(1) > 1
    there = (cells + first) @ [walls.shape[1], 1]
    return np.where(unclear, -1, [there, near.argmin(1)]).reshape(2, *walls.shape)


def _scene(rng: np.random.Generator, roles: Roles):
    """Blocks of one colour, alike or not, and dots (or things that are not full) of other colours between them; no two
    dots go to one place."""
    size, body = sizes(rng, 10, 20), roles.need(rng, 1)[0]
    family = shapes.rectangle(2, 2) if rng.random() < 0.6 else shapes.one_of(shapes.rectangle(2, 4), shapes.blob(3, 6))
    edged, crooked = rng.random() < 0.5, roles.uses("is_full", at="who")
    mover = _CROOKED if crooked else shapes.dot()
    family = shapes.rectangle(2, 4) if crooked else family

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        n = max(1, board.grid.size // 45)
        blocks = int(rng.integers(1 + n // 3, 2 + n))
        if board.scatter(rng, [family(rng) for _ in range(blocks)], [body] * blocks, 4, int(edged), 1) < 1:
            raise RuleError("no room for the blocks")
        inks = [c for c in roles.free(rng, 5) if c != body]
        done, landings = 0, _landings(board.grid == body)
        free = landings[0] >= 0
        for k in range(int(rng.integers(3, 4 + n // 2))):
            mask = mover(rng)
            at = board.spot(rng, mask, 1, allowed=None if crooked else free)
            if at is not None:
                board.put(mask, at, inks[k % len(inks)])
                free &= (landings != landings[:, at[0], at[1]][:, None, None]).all(0)
                done += 1
        if done < 3:
            raise RuleError("no room for the dots")
        return board.grid
    return draw


_MOVERS, _BLOCKS = "where(objects(input, ?bg, by_side), ?who)", "where(objects(input, ?bg, by_side), not(?who))"
_DOTS, _OTHERS = _MOVERS.replace("?who", "is_dot"), _BLOCKS.replace("?who", "is_dot")
_THERE = f"up_to({_BLOCKS})"

CONCEPT = Concept(
    name="dots-nestle-up",
    sketch="?result",
    scene=_scene,
    holes={
        "who": "is_dot | is_dot | is_dot | not(is_full)",
        "result": f"move(input, {_MOVERS}, {_THERE}, ?bg) | move(input, {_MOVERS}, {_THERE}, ?bg) | "
                  f"copy(input, {_MOVERS}, {_THERE}) | "
                  f"paint(input, {_DOTS}, own_colour, nearest_cells({_OTHERS})) | "
                  f"paint(erase(input, {_DOTS}, ?bg), {_DOTS}, own_colour, nearest_cells({_OTHERS}))",
    },
    evidence={
        "05f2a901": {"bg": "black", "who": "not(is_full)", "result": f"move(input, {_MOVERS}, {_THERE}, ?bg)"},
    },
)
