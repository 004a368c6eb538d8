"""In a static of single cells lie clear squares and rectangles: they are filled, framed, or told apart by size."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_CLEAR = "areas(pieces(input, ?bg, by_side), thick_part(3))"
_FILLED = f"paint(input, {_CLEAR}, ?colour, itself)"
_PATCHES = f"pieces({_FILLED}, ?colour, by_side)"


def _wide_open(clear: np.ndarray) -> np.ndarray:
    """The cells of clear squares of three by three: bool (H, W)."""
    corners = np.lib.stride_tricks.sliding_window_view(clear, (3, 3)).all((2, 3))
    out = np.zeros(clear.shape, bool)
    for y in range(3):
        for x in range(3):
            out[y:y + corners.shape[0], x:x + corners.shape[1]] |= corners
    return out


def _scene(rng: np.random.Generator, roles: Roles):
    """Static of one colour or of several over half of the grid, and one to four clear places apart from each other,
    squares of three by three or rectangles up to six long; nowhere else is a square of three by three clear."""
    told = roles.uses("most", "least")
    size, dense = sizes(rng, 11, 20), rng.uniform(0.45, 0.6)
    longest = 6 if told or rng.random() < 0.6 else 3
    inks = roles.need(rng, 1 if rng.random() < 0.35 else int(rng.integers(3, 7)))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        sides = [tuple(rng.integers(3, longest + 1, 2).tolist()) for _ in range(int(rng.integers(1 + told, 5)))]
        areas = sorted(high * wide for high, wide in sides)
        if told and (areas[-1] - areas[-2] < 3 or areas[1] - areas[0] < 3):
            raise RuleError("no one place that is clearly the largest or the smallest")
        for high, wide in sides:
            board.place(rng, np.ones((high, wide), bool), roles.background, 2)
        static = (rng.random(board.grid.shape) < dense) & ~board.taken
        while len(extra := np.argwhere(_wide_open(~static) & ~board.taken)):
            y, x = extra[rng.integers(len(extra))]
            static[y, x] = True
        board.grid[static] = rng.choice(inks, int(static.sum()))
        return board.grid
    return draw


CONCEPT = Concept(
    name="clearings-in-the-static",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("dot-says-the-colour", "in-the-box", "in-each-panel", "in-blocks"),
    holes={
        "result": f"{_FILLED} | {_FILLED} | paint({_FILLED}, {_PATCHES}, ?second, ?part) | "
                  f"paint({_FILLED}, where({_PATCHES}, ?which), ?second, ?part) | "
                  f"paint(input, where({_PATCHES}, ?which), ?colour, itself) | "
                  f"paint(input, {_PATCHES}, ?colour, ?part) | paint(input, {_PATCHES}, ?colour, box_halo) | "
                  f"keep({_FILLED}, {_PATCHES}, ?bg) | keep(paint({_FILLED}, {_PATCHES}, ?second, ?part), "
                  f"{_PATCHES}, ?bg)",
        "part": "frame | box_corners | interior",
        "which": "most(size) | least(size)",
    },
)
