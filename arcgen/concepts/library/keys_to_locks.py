"""Each loose piece goes to the notched block with which it makes a full rectangle, or the block to the piece."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _cuts(rng: np.random.Generator, n: int, side: int, deepest: int) -> list[tuple[int, ...]]:
    """n different profiles: for each line of a block how many cells it lacks, at least one and not all the same."""
    found: list[tuple[int, ...]] = []
    for _ in range(60):
        cut = tuple(int(c) for c in rng.integers(1, deepest + 1, side))
        if len(set(cut)) > 1 and cut not in found and cut[::-1] not in found:
            found.append(cut)
        if len(found) == n:
            return found
    raise RuleError("too few different blocks")


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four blocks of the hole `lock`'s colour, each notched at the same side in its own way, and the pieces
    that fill them, each in a colour of its own: across from them at the other border, or anywhere."""
    turn, side, deep = int(rng.integers(4)), int(rng.integers(2, 5)), int(rng.integers(2, 4))
    ordered, size = rng.random() < 0.5, sizes(rng, 16, 24)
    low, to_keys = int(rng.integers(2, 4)), "there" in roles.holes

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = int(rng.integers(low, 5))
        cuts, inks = _cuts(rng, n, side, deep), roles.need(rng, n)
        wide, x = 2 * deep, np.arange(2 * deep)
        blocks = [x < wide - np.array(cut)[:, None] for cut in cuts]
        locks = [np.ascontiguousarray(b[:, :wide - 1]) for b in blocks]
        keys = [np.ascontiguousarray(~b[:, wide - max(cut):]) for b, cut in zip(blocks, cuts)]
        if ordered:
            width = int(rng.integers(2 * wide + 2, 2 * wide + 6))
            grid = np.full((n * (side + 1) + 1, width), roles.background, np.uint8)
            for k, other in enumerate(rng.permutation(n)):
                top = 1 + k * (side + 1)
                grid[top:top + side, :wide - 1][locks[k]] = roles.holes["lock"]
                key = keys[other]
                grid[top:top + side, width - key.shape[1]:][key] = inks[other]
            return np.ascontiguousarray(rot90(grid, turn))
        board = Board(*size(rng), roles.background)
        if to_keys:                                         # there is room for a block at each piece
            for key, ink in zip(keys, inks):
                top, left = board.place(rng, np.ones((side, wide), bool), roles.background, 1)
                board.grid[top:top + side, left + wide - key.shape[1]:left + wide][key] = ink
            board.scatter(rng, locks, [roles.holes["lock"]] * n, 1)
            return np.ascontiguousarray(rot90(board.grid, turn))
        for block, lock in zip(blocks, locks):
            at = board.place(rng, np.ones(block.shape, bool), roles.background, 1)
            board.grid[at[0]:at[0] + side, at[1]:at[1] + wide - 1][lock] = roles.holes["lock"]
        board.scatter(rng, keys, inks, 1)
        return np.ascontiguousarray(rot90(board.grid, turn))
    return draw


_KEYS = "where(objects(input, ?bg, by_side), not(is_colour(?lock)))"
_LOCKS = "pieces(input, ?lock, by_side)"

CONCEPT = Concept(
    name="keys-to-locks",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"move(input, {_KEYS}, into_lock({_LOCKS}), ?bg) | move(input, {_KEYS}, into_lock({_LOCKS}), ?bg) | "
                  f"copy(input, {_KEYS}, into_lock({_LOCKS})) | move(input, {_LOCKS}, ?there, ?bg)",
        "there": f"into_lock({_KEYS})",
    },
    evidence={
        "fe45cba4": {"bg": "orange", "result": "move(input, where(objects(input, ?bg, by_side), touches_side(left)), "
                                               "into_lock(where(objects(input, ?bg, by_side), touches_side(right))), "
                                               "?bg)"},
        "18447a8d": {"bg": "orange", "lock": "cyan", "result": f"move(input, {_KEYS}, into_lock({_LOCKS}), ?bg)"},
    },
)
