"""A picture is seen from one side: of each row only the first cell is seen, which is listed, stays, goes or changes."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Cells in a few colours on a ground, some of them in each row (in most tasks) and mostly several, the first of
    which lie at different distances from the side. Seen from both sides there are rows with a single cell, too."""
    high, wide, vary = int(rng.integers(3, 8)), int(rng.integers(4, 8)), rng.random() < 0.5
    share, blank = rng.uniform(0.3, 0.5), rng.random() < 0.3
    n, fixed = int(rng.integers(2, 5)), roles.free(rng, 4)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = np.array((roles.free(rng, 4) if vary else fixed)[:n], np.uint8)
        shape = max(3, high + int(rng.integers(-1, 2))), max(4, wide + int(rng.integers(-1, 2)))
        grid = np.where(rng.random(shape) < share, inks[rng.integers(n, size=shape)], np.uint8(roles.background))
        full = grid != roles.background
        if blank:
            grid[int(rng.integers(shape[0]))] = roles.background
            full = grid != roles.background
        seen = [row[filled][0] for row, filled in zip(grid, full) if filled.any()]
        if len(seen) < shape[0] - blank or len({*seen}) < 2 or full.sum() < 1.7 * shape[0]:
            raise RuleError("too little to be seen")
        if 2 * full[:, 0].sum() > shape[0] or not full[:, 0].any():
            raise RuleError("all in the first column, or none")
        return grid
    return draw


_CELLS = "cells(input, ?bg)"
_SEEN = f"equals(number_ahead(left, {_CELLS}), 0)"
_BEHIND = f"equals(number_ahead(right, {_CELLS}), 0)"


def _first(side: str) -> str:
    """The column of what is seen from a side."""
    return f"crop(the(lines(fall(input, {side}, ?bg), vertical), most(edge({side}))))"


CONCEPT = Concept(
    name="seen-from-the-side",
    sketch="?result",
    scene=patient(_scene, 30),
    holes={
        "result": f"{_first('left')} | {_first('left')} | join({_first('left')}, {_first('right')}, right) | "
                  f"keep(input, where({_CELLS}, ?which), ?bg) | keep(input, where({_CELLS}, ?which), ?bg) | "
                  f"erase(input, where({_CELLS}, ?which), ?bg) | "
                  f"paint(input, where({_CELLS}, ?which), ?ink, itself) | "
                  f"paint(input, where({_CELLS}, {_SEEN}), own_colour, ray(right)) | "
                  f"paint(input, where({_CELLS}, {_SEEN}), own_colour, ray(left)) | "
                  f"paint(input, where({_CELLS}, {_SEEN}), ?ink, ray(left))",
        "which": f"{_SEEN} | {_SEEN} | both({_SEEN}, {_BEHIND}) | either({_SEEN}, {_BEHIND}) | "
                 f"not(either({_SEEN}, {_BEHIND}))",
        "ink": "?colour",
    },
)
