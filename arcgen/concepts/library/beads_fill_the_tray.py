"""Loose beads and a tray with compartments: as many of these are filled, in order, as there are beads."""
import numpy as np

from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import whole
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A tray of one to three rows of compartments, each a single free cell, and fewer loose beads than it has."""
    size, free = sizes(rng, 9, 13), roles.free(rng, 2)
    tray, bead = roles.holes.get("colour_tray", free[0]), roles.holes.get("colour_bead", free[1])
    most = int(rng.integers(1, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        height, width = board.grid.shape
        rows = min(most, (height - 4) // 2)
        across = int(rng.integers(3, 1 + min(4 if rows > 1 else 6, (width - 1) // 2)))
        picture = np.full((2 * rows + 1, 2 * across + 1), tray, np.uint8)
        picture[1::2, 1::2] = roles.background
        board.place(rng, whole(*picture.shape), picture)
        for _ in range(int(rng.integers(1 + (rows > 1), min(rows * across, 9)))):
            board.place(rng, whole(1, 1), bead)
        return board.grid
    return draw


_ROOMS, _BEADS = "holes(input, ?bg)", "cells_of(input, ?colour_bead)"
_FIRST = f"first(count({_BEADS}))"
_TRAY = "only(pieces(input, ?colour_tray, by_side))"
_FILLED = f"paint(?base, where({_ROOMS}, ?which), ?ink, itself)"

CONCEPT = Concept(
    name="beads-fill-the-tray",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"{_FILLED} | {_FILLED} | crop_at(paint(input, where({_ROOMS}, ?which), ?ink, itself), {_TRAY}) | "
                  f"paint(?base, {_ROOMS}, choose({_FIRST}, ?colour_bead, ?colour), itself) | "
                  f"crop_at(paint(input, {_ROOMS}, choose({_FIRST}, ?colour_bead, ?colour), itself), {_TRAY})",
        "base": f"input | erase(input, {_BEADS}, ?bg)",
        "which": f"{_FIRST} | {_FIRST} | not({_FIRST})",
        "ink": "?colour_bead | ?colour_tray | ?colour",
    },
)
