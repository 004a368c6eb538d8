"""Dots shoot a line to the block of their colour, which it may hit with a foot, or fly there themselves."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Blocks, each in a colour of its own, and one to three dots of that colour straight across from it, with nothing
    between them and room for what is drawn around."""
    size = sizes(rng, 14, 28)
    most = int(rng.integers(1, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        height, width = board.grid.shape
        n = int(rng.integers(1 + (min(height, width) > 17), 2 + most))
        done = 0
        for ink in roles.need(rng, n):
            block = np.ones((int(rng.integers(2, 8)), int(rng.integers(3, 6))), bool)
            block = block if rng.random() < 0.5 else block.T
            at = board.spot(rng, block, 3, 2)
            if at is None:
                continue
            board.put(block, at, ink)
            done += _dots(rng, board, block, at, ink, int(rng.integers(1, 4)))
        if done < 2:
            raise RuleError("no room for the dots")
        return board.grid
    return draw


def _dots(rng: np.random.Generator, board: Board, block: np.ndarray, at: tuple[int, int], ink: int, n: int) -> int:
    """Places dots straight across from the inner part of a block's sides; the way there counts as taken."""
    (top, left), (high, wide), done = at, block.shape, 0
    for side in rng.permutation(4)[:n]:
        turned, back = rot90(board.taken, side), rot90(board.grid, side)
        mask = np.zeros(board.grid.shape, bool)
        mask[top:top + high, left:left + wide] = True
        ys, xs = np.nonzero(rot90(mask, side))
        inner = np.arange(xs.min() + 1, xs.max())
        if not len(inner) or ys.min() < 5:
            continue
        x, y = int(rng.choice(inner)), int(rng.integers(1, ys.min() - 2))
        lane = turned[y - 1:ys.min(), max(x - 2, 0):x + 3]
        if lane.any():
            continue
        lane[:] = True
        back[y, x] = ink
        done += 1
    return done


_DOTS, _BLOCKS = ("where(objects(input, ?bg, by_side), is_dot)", "where(objects(input, ?bg, by_side), not(is_dot))")
_WAY = f"track(towards_alike({_BLOCKS}, colour))"
_FOOT = f"within(of({_WAY}, halo(by_side)), regions_of({_BLOCKS}, halo(by_side)))"
_FOOTED = f"union(union({_WAY}, halo(by_side)), {_FOOT})"
_SHOT = f"paint(input, {_DOTS}, ?ink, ?arrow)"

CONCEPT = Concept(
    name="arrows-to-the-block",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_SHOT} | {_SHOT} | erase({_SHOT}, {_DOTS}, ?bg) | "
                  f"paint(input, {_DOTS}, own_colour, dotted({_WAY})) | "
                  f"move(input, {_DOTS}, towards_alike({_BLOCKS}, colour), ?bg)",
        "ink": "own_colour | own_colour | own_colour | ?colour",
        "arrow": f"{_WAY} | union({_WAY}, {_FOOT})",
    },
    evidence={
        "a2d730bd": {"bg": "commonest(input)", "arrow": _FOOTED, "ink": "own_colour",
                     "result": f"erase({_SHOT}, {_DOTS}, ?bg)"},
    },
)
