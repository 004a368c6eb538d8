"""Slanted strokes lean one way or the other, which tells their colour, or which of them stay."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Strokes that rise and strokes that fall, apart from each other, all of one colour or in several; in some tasks
    lying and standing ones too."""
    size, kinds = sizes(rng, 9, 16), 4 if roles.uses("horizontal", "vertical") else 2
    fixed, vary = roles.several(rng, 3, one=0.6), rng.random() < 0.5
    low = int(rng.integers(4, 7))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        inks = roles.free(rng, len(fixed)) if vary else fixed
        done = np.zeros(kinds, int)
        for k in range(int(rng.integers(low, low + 3))):
            kind, n = k if k < kinds else int(rng.integers(kinds)), int(rng.integers(2, 6))
            falling, lying = np.eye(n, dtype=bool), np.ones((1, n), bool)
            stroke = (falling, falling[::-1], lying, lying.T)[kind]
            done[kind] += board.fit(rng, stroke, inks[int(rng.integers(len(inks)))]) is not None
        if not done.all():
            raise RuleError("strokes of one slant only")
        return board.grid
    return draw


_ALL = "objects(input, ?bg, by_corner)"

CONCEPT = Concept(
    name="strokes-by-their-slant",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_ALL}, choose(is_line(?slant), ?colour, ?colour2), itself) | "
                  f"paint(input, {_ALL}, choose(is_line(?slant), ?colour, ?colour2), itself) | "
                  f"paint(input, where({_ALL}, is_line(?slant)), ?colour, itself) | "
                  f"erase(input, where({_ALL}, is_line(?slant)), ?bg) | "
                  f"paint(input, {_ALL}, choose(is_line(?slant), ?colour, ?otherwise), itself)",
        "otherwise": "choose(is_line(horizontal), ?colour2, choose(is_line(vertical), ?colour3, own_colour))",
        "slant": "falling | rising",
    },
)
