"""Diamonds come about around dots: all that is a few steps away is filled, or only its rim, or ring by ring."""
import numpy as np

from ...scenes import shapes
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to seven dots of the colour of the hole `dot`, or short bars of it, some so close that their diamonds meet;
    in some tasks dots of another colour lie about."""
    size, bars = sizes(rng, 9, 18), rng.random() < 0.25
    others = roles.free(rng, 1) if rng.random() < 0.5 else []
    low, far = int(rng.integers(2, 6)), roles.holes.get("n", 3)

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        n = min(low + int(rng.integers(3)), max(2, board.grid.size // (6 * far * far)))
        masks = [(shapes.bar(1, 4) if bars else shapes.dot())(rng) for _ in range(n)]
        board.scatter(rng, masks, [roles.holes["dot"]] * n, 2, 0, 2)
        for ink in others * int(rng.integers(2, 4)):
            board.place(rng, CELL, ink, 2)
        return board.grid
    return draw


_STEPS = "steps_to(all_of_colour(input, ?dot), ?way)"


def _near(n: str) -> str:
    return f"where(cells_of(input, ?bg), not(at_least({_STEPS}, {n})))"


CONCEPT = Concept(
    name="diamonds-around-dots",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_near('?n')}, ?ink, itself) | "
                  f"paint(input, where(cells_of(input, ?bg), equals({_STEPS}, ?n)), ?ink, itself) | "
                  f"paint(input, {_near('3')}, by_value({_STEPS}, case(1, ?colour), case(2, ?colour2)), itself) | "
                  f"paint(input, {_near('4')}, by_value({_STEPS}, case(1, ?colour), case(2, ?colour2), "
                  "case(3, ?colour)), itself) | "
                  f"paint(input, {_near('4')}, by_value({_STEPS}, case(1, ?colour), case(2, ?colour2), "
                  "case(3, ?colour3)), itself)",
        "n": "3 | 3 | 4", "ink": "?colour | ?colour | ?dot", "way": "by_side | by_side | by_side | by_corner",
    },
    evidence={"dc1df850": {"result": f"paint(input, {_near('?n')}, ?ink, itself)", "n": "2", "way": "by_corner",
                           "dot": "red", "ink": "blue", "bg": "black"}},
)
