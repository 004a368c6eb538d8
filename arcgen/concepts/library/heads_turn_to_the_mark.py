"""The end of each bar that points to a mark becomes its head (as in f341894c)."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bars of one length, with a head at one end or without, and for each a mark of the hole `mark`'s colour at the
    border, in line with it on one side."""
    size, length = sizes(rng, 10, 20), int(rng.choice([2, 2, 3, 4]))
    body, head = roles.holes["body"], roles.holes.get("colour1")

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        height, width = board.grid.shape
        used_rows, used_columns, done = np.zeros(height, bool), np.zeros(width, bool), 0
        for _ in range(int(rng.integers(2, 4 + board.grid.size // 60))):
            lying = rng.random() < 0.5
            mask = np.ones((1, length) if lying else (length, 1), bool)
            at = board.spot(rng, mask, 1, 2)
            if at is None:
                continue
            rows, columns = slice(at[0], at[0] + mask.shape[0]), slice(at[1], at[1] + mask.shape[1])
            if used_rows[rows].any() or used_columns[columns].any():
                continue
            used_rows[rows] = used_columns[columns] = True
            end, far = int(rng.integers(2)), int(rng.integers(2))
            picture = np.full(mask.shape, body, np.uint8)
            if head is not None:
                picture.ravel()[-1 if end else 0] = head
            board.put(mask, at, picture)
            if lying:
                board.grid[at[0], -1 if far else 0] = roles.holes["mark"]
            else:
                board.grid[-1 if far else 0, at[1]] = roles.holes["mark"]
            done += 1
        if done < 2:
            raise RuleError("no room for the bars")
        return board.grid
    return draw


_MARKS = "cells_of(input, ?mark)"
_BARS = "where(blobs(input, ?bg, by_side), has(?body))"
_END = f"end_facing({_MARKS})"

CONCEPT = Concept(
    name="heads-turn-to-the-mark",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(paint(input, {_BARS}, ?body, itself), {_BARS}, ?colour1, {_END}) | "
                  f"paint(paint(input, {_BARS}, ?body, itself), {_BARS}, ?colour1, {_END}) | "
                  f"paint(input, {_BARS}, ?mark, {_END}) | "
                  f"paint(input, {_BARS}, ?ink, of({_END}, reach(straight, {_MARKS})))",
        "ink": "?mark | ?body | ?colour2",
    },
)
