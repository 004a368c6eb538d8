"""Putting things together: over a shared part, or side by side into a rectangle."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .layer import CLEAR, cells_of, draw
from .registry import word
from .steps import doubled_centres
from .traits import Need
from .whole import checked


@word("lay {things:all} over each other with {region} in one place, and crop to the result "
      "(other cells {background})", weight=0.7, needs=Need.FITTING)
def assemble(things: Objects, region: Region, background: Colour) -> Grid:
    """The objects are moved so that the centres of the boxes of their regions meet. Undefined when
    a region is empty, when a centre falls between cells, or when two objects disagree."""
    if not len(things):
        raise RuleError("nothing to assemble")
    parts = type(things)(region(things), things.grid)
    if not parts.sizes.all():
        raise RuleError("an object without that part")
    height, width = things.grid.shape
    centres = doubled_centres(parts)
    if ((centres - centres[0]) % 2).any():
        raise RuleError("parts that cannot meet")
    shape = (2 * height, 2 * width)
    move = (centres[0] - centres) // 2 + (height // 2, width // 2)
    cells = cells_of(things)
    out = draw(np.full(shape, CLEAR, np.uint8), cells.y + move[cells.owner, 0], cells.x + move[cells.owner, 1],
               cells.colour)
    rows, cols = np.flatnonzero((out != CLEAR).any(1)), np.flatnonzero((out != CLEAR).any(0))
    out = out[rows[0]:rows[-1] + 1, cols[0]:cols[-1] + 1]
    checked(*out.shape)
    return np.where(out == CLEAR, np.uint8(background), out)


@word("fit {things:all} together into a full rectangle, without turning them, and output that",
      weight=0.7, needs=Need.FITTING)
def fit_together(things: Objects) -> Grid:
    """The one rectangle that two to five objects fill by moving only. Undefined when there is
    none or more than one."""
    if not 2 <= len(things) <= 5 or not things.sizes.all():
        raise RuleError("a number of pieces out of range")
    pieces = list(things.pictures)
    area = int(things.sizes.sum())
    found: dict[tuple, np.ndarray] = {}
    for height in range(1, min(area, 30) + 1):
        if area % height == 0 and area // height <= 30:
            _pack(np.full((height, area // height), CLEAR, np.uint8), pieces, found)
    if len(found) != 1:
        raise RuleError(f"{len(found)} ways to fit")
    return next(iter(found.values()))


def _pack(board: np.ndarray, pieces: list[np.ndarray], found: dict) -> None:
    """Every way to fill the empty cells with the pieces: the first empty cell in reading order is
    the first cell of one of them."""
    if not pieces:
        found[board.shape, board.tobytes()] = board
        return
    y, x = np.argwhere(board == CLEAR)[0]
    for i, piece in enumerate(pieces):
        left = x - int((piece[0] != CLEAR).argmax())
        window = board[y:y + piece.shape[0], max(left, 0):left + piece.shape[1]]
        if left >= 0 and window.shape == piece.shape and (window[piece != CLEAR] == CLEAR).all():
            new = board.copy()
            part = new[y:y + piece.shape[0], left:left + piece.shape[1]]
            part[piece != CLEAR] = piece[piece != CLEAR]
            _pack(new, pieces[:i] + pieces[i + 1:], found)
