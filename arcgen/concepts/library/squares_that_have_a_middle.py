"""Squares of an odd side have a middle cell, which is marked; those of an even side have none, and stay or go."""
import numpy as np

from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Squares of two to seven cells a side, at least two with a middle cell and one without, mostly of one colour."""
    size = sizes(rng, 11, 18)
    fixed, vary = roles.several(rng, 3, one=0.6), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        inks = roles.free(rng, len(fixed)) if vary else fixed
        sides = [3, 5, 2 * int(rng.integers(1, 3))]
        sides += rng.choice([2, 3, 3, 4, 5, 6, 7], int(rng.integers(0, 5))).tolist()
        colours = [inks[k % len(inks)] for k in rng.permutation(len(sides))]
        board.scatter(rng, [np.ones((n, n), bool) for n in sides], colours, least=3)
        return board.grid
    return draw


_ALL = "objects(input, ?bg, by_corner)"
_ODD, _EVEN = f"where({_ALL}, not(even(extent(horizontal))))", f"where({_ALL}, even(extent(horizontal)))"
_MARKED = f"paint({{}}, {_ODD}, ?ink, ?mark)"

CONCEPT = Concept(
    name="squares-that-have-a-middle",
    sketch="?result",
    scene=_scene,
    not_framed=("in-each-panel", "in-blocks"),      # a square of blocks has an even side
    holes={
        "result": f"{_MARKED.format('input')} | {_MARKED.format('input')} | "
                  f"{_MARKED.format(f'erase(input, {_EVEN}, ?bg)')} | "
                  f"{_MARKED.format(f'paint(input, {_EVEN}, ?colour2, itself)')}",
        "mark": "centre | centre | overlap(of(centre, cross), itself)",
        "ink": "?colour | ?colour | ?bg",
    },
)
