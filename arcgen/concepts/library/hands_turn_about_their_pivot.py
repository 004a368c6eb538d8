"""A hand hangs on each pivot and turns about it, by a quarter or by a half, or there is one more hand on each side."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Pivots of one colour, apart from each other, with a hand at one of their sides, straight or bent, in one colour
    or in a colour for each; there is room for it on all sides."""
    pivot, most = roles.holes["pivot"], int(rng.integers(3, 6))
    size, bent, one = sizes(rng, 11, 18), rng.random() < 0.4, rng.random() < 0.6
    fixed, vary = roles.free(rng, 4), rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        taken, done = np.zeros((height, width), bool), 0
        inks = roles.free(rng, 4) if vary else fixed
        for _ in range(80):
            n = int(rng.integers(2, 5))
            y, x = (int(rng.integers(n, side - n)) for side in (height, width))
            around = slice(max(0, y - n - 1), y + n + 2), slice(max(0, x - n - 1), x + n + 2)
            if taken[around].any():
                continue
            clock = grid[y - n:y + n + 1, x - n:x + n + 1]
            view = rot90(clock, int(rng.integers(4)))
            ink = inks[0 if one else done % len(inks)]
            view[:n, n] = ink
            if bent:
                view[0, n + 1:n + 1 + int(rng.integers(1, n))] = ink
            grid[y, x] = pivot
            taken[y - n:y + n + 1, x - n:x + n + 1] = True
            done += 1
            if done == most:
                break
        if done < 2:
            raise RuleError("too few clocks")
        return grid
    return draw


_HANDS, _PIVOTS = "where(objects(input, ?bg, by_side), not(is_colour(?pivot)))", "cells_of(input, ?pivot)"
_TURNED, _ALL = f"turned_about({_PIVOTS}, ?turn)", [f"turned_about({_PIVOTS}, rotate_{n})" for n in (90, 180, 270)]

CONCEPT = Concept(
    name="hands-turn-about-their-pivot",
    sketch="?result",
    scene=_scene,
    not_framed=("in-the-box",),
    holes={
        "result": f"paint(erase(input, {_HANDS}, ?bg), {_HANDS}, own_colour, {_TURNED}) | "
                  f"paint(erase(input, {_HANDS}, ?bg), {_HANDS}, own_colour, {_TURNED}) | "
                  f"paint(input, {_HANDS}, ?ink, {_TURNED}) | "
                  f"paint(input, {_HANDS}, ?ink, union({_ALL[0]}, union({_ALL[1]}, {_ALL[2]})))",
        "turn": "rotate_90 | rotate_90 | rotate_270 | rotate_180",
        "ink": "own_colour | own_colour | ?colour",
    },
)
