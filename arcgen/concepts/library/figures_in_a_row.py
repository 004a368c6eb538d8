"""Figures of one size lie about: they are put next to each other, in order of their cells or as they lie."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _figure(rng: np.random.Generator, cells: int) -> np.ndarray:
    """A figure of so many cells that hangs together and spans three by three."""
    for _ in range(40):
        mask = shapes.polyomino(rng, cells, corners=True, most=3)
        if mask.shape == (3, 3):
            return mask
    raise RuleError("no figure of three by three")


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to five figures of three by three cells, each in a colour of its own, no two with as many cells. Where they
    are taken as they lie, no two end in the same line."""
    size, most, vary = sizes(rng, 9, 16), int(rng.integers(3, 6)), rng.random() < 0.7
    fixed = roles.free(rng, most)
    axis = 1 if roles.uses("right", at="order") else 0 if roles.uses("down", at="order") else None

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        n = int(rng.integers(2, min(most, len(fixed)) + 1))
        inks = roles.need(rng, n) if vary else rng.permutation(fixed)[:n].tolist()
        allowed = np.ones(board.grid.shape, bool)
        for cells, ink in zip(rng.permutation(np.arange(4, 9))[:n].tolist(), inks):
            at = board.place(rng, _figure(rng, cells), ink, 1, allowed=allowed)
            if axis is not None:
                np.swapaxes(allowed, 0, axis)[at[axis]] = False
        return board.grid
    return draw


CONCEPT = Concept(
    name="figures-in-a-row",
    sketch="pictures(objects(input, ?bg, by_corner), itself, ?order, ?way, ?bg)",
    scene=_scene,
    holes={"order": "size | size | edge(right) | edge(down)", "way": "right | right | down"},
)
