"""Figures of one size lie about: they are put next to each other, in order, all or only the mirrored ones."""
import numpy as np

from ...core.errors import RuleError
from ...language.objects import CORNERS, components
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _figure(rng: np.random.Generator, cells: int, mirrored: bool | None) -> np.ndarray:
    """A figure of so many cells that hangs together and spans three by three; one that is its own mirror image, or is
    not, where that is asked for."""
    for _ in range(300):
        mask = np.zeros((3, 3), bool)
        mask.flat[rng.permutation(9)[:cells]] = True
        if mask.any(0).all() and mask.any(1).all() and len(components(mask, CORNERS)) == 1 and mirrored in (
                None, np.array_equal(mask, mask[:, ::-1])):
            return mask
    raise RuleError("no figure of three by three")


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to five figures of three by three cells, each in a colour of its own, no two with as many cells. Where they
    are taken as they lie, no two end in the same line; where the mirrored ones are told from the others, there are
    some of each."""
    told = roles.uses("symmetric", at="figures")
    size, most, vary = sizes(rng, 9, 16), int(rng.integers(4 if told else 3, 6)), rng.random() < 0.7
    fixed = roles.free(rng, most)
    axis = 1 if roles.uses("right", at="order") else 0 if roles.uses("down", at="order") else None

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        n = int(rng.integers(4 if told else 2, min(most, len(fixed)) + 1))
        inks = roles.need(rng, n) if vary else rng.permutation(fixed)[:n].tolist()
        allowed = np.ones(board.grid.shape, bool)
        ways = rng.permutation(np.arange(n) < rng.integers(2, n - 1)).tolist() if told else [None] * n
        for cells, ink, mirrored in zip(rng.permutation(np.arange(4, 9))[:n].tolist(), inks, ways):
            at = board.place(rng, _figure(rng, cells, mirrored), ink, 1, allowed=allowed)
            if axis is not None:
                np.swapaxes(allowed, 0, axis)[at[axis]] = False
        return board.grid
    return draw


_ALL = "objects(input, ?bg, by_corner)"

CONCEPT = Concept(
    name="figures-in-a-row",
    sketch="pictures(?figures, itself, ?order, ?way, ?bg)",
    scene=_scene,
    holes={"figures": f"{_ALL} | {_ALL} | where({_ALL}, ?which)",
           "which": "symmetric(flip_left_right) | not(symmetric(flip_left_right))",
           "order": "size | size | edge(right) | edge(down)", "way": "right | right | down"},
)
