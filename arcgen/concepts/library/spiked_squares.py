"""Squares (or other things told at a glance) get spikes at their corners or sides."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _square(rng: np.random.Generator) -> np.ndarray:
    """A full or hollow square."""
    n = int(rng.integers(2, 6))
    mask = np.ones((n, n), bool)
    if n > 2 and rng.random() < 0.6:
        mask[1:-1, 1:-1] = False
    return mask


def _oblong(rng: np.random.Generator) -> np.ndarray:
    """A full or hollow rectangle that is no square."""
    while True:
        mask = shapes.one_of(shapes.rectangle(1, 5), shapes.box(3, 6))(rng)
        if mask.shape[0] != mask.shape[1]:
            return mask


_LOOSE = shapes.one_of(shapes.blob(2, 6), shapes.broken_box(3, 5), shapes.elbow_of_three())


def _scene(rng: np.random.Generator, roles: Roles):
    """Squares, oblongs and things that are neither, of one colour or a few, with two free cells around each."""
    size, several = sizes(rng, 11, 20), rng.random() < 0.4
    own = roles.free(rng, 1)

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        inks = roles.free(rng, 3) if several else own
        n = max(3, board.grid.size // 40)
        masks = [_square(rng), _square(rng), _oblong(rng), _LOOSE(rng)]
        masks += [(_square, _oblong, _LOOSE)[rng.integers(3)](rng) for _ in range(int(rng.integers(0, n)))]
        if board.scatter(rng, masks, [inks[k % len(inks)] for k in range(len(masks))], 2, 1, 3) < 3:
            raise RuleError("no room for the things")
        return board.grid
    return draw


CONCEPT = Concept(
    name="spiked-squares",
    sketch="paint(input, where(where(objects(input, ?bg, by_side), not(is_dot)), ?which), ?ink, ?spikes)",
    scene=_scene,
    holes={
        "which": "both(is_square, either(is_full, is_closed)) | both(is_square, either(is_full, is_closed)) | "
                 "is_closed | is_full",
        "ink": "?colour | ?colour | own_colour",
        "spikes": "without(of(box_corners, beside(straight)), box) | without(of(box_corners, beside(straight)), box) | "
                  "of(box_halo, box_corners)",
    },
    evidence={
        "14b8e18c": {"bg": "orange", "which": "both(is_square, either(is_full, is_closed))", "ink": "red",
                     "spikes": "without(of(box_corners, beside(straight)), box)"},
    },
)
