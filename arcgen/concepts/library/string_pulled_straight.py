"""A crooked string of beads begins at the left border: it is pulled straight, or tells its end, stripes or length."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ...scenes.tiny import A_PATTERN
from ..base import Concept


def _walk(rng: np.random.Generator, height: int, width: int, long: int) -> list[tuple[int, int]]:
    """The cells of a string from the left border on, which does not come back there and nowhere touches itself."""
    path = [(int(rng.integers(height)), 0)]
    while len(path) < long:
        y, x = path[-1]
        free = [(a, b) for a, b in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1))
                if 0 <= a < height and 1 <= b < width and (a, b) not in path
                and sum(abs(a - c) + abs(b - d) == 1 for c, d in path) == 1]
        if not free:
            raise RuleError("a string that is stuck")
        path.append(free[int(rng.integers(len(free)))])
    return path


def _scene(rng: np.random.Generator, roles: Roles):
    """A string of single beads in several colours (in one, where only its length is told; in stripes, where these are),
    or of thread in one colour with a few beads on it. It bends at least twice."""
    thread, striped = roles.holes.get("thread"), roles.uses("condensed", at="result")
    plain, ringed = roles.uses("bar", at="result"), roles.uses("nested", at="result")
    high, wide, vary = int(rng.integers(4, 8)), int(rng.integers(5, 9)), rng.random() < 0.5
    length, fixed = int(rng.integers(4, 6) if ringed else rng.integers(5, 10)), roles.free(rng, 4)
    n = int(rng.integers(2, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = (roles.free(rng, 4) if vary else fixed)[:1 if plain else n]
        height, width = max(3, high + int(rng.integers(-1, 2))), max(4, wide + int(rng.integers(-1, 2)))
        if height * width <= A_PATTERN:
            raise RuleError("so small that it may be mirrored, and the string made two")
        path = _walk(rng, height, width, max(4, length + int(rng.integers(-1, 2))))
        if len({y for y, _ in path}) < 2 or len({x for _, x in path}) < 3:
            raise RuleError("a straight string")
        beads = np.array(inks)[rng.integers(len(inks), size=len(path))]
        if striped:
            beads = np.repeat(beads, rng.integers(1, 4, len(path)))[:len(path)]
        if thread is not None:
            beads = np.where(rng.random(len(path)) < 0.6, thread, beads)
            if not 2 <= (beads != thread).sum() < len(path) - 1:
                raise RuleError("too many beads, or too few")
        elif not plain and (len({*beads.tolist()}) < 2 or (striped and (beads[1:] != beads[:-1]).all())):
            raise RuleError("beads of one colour")
        if (beads == beads[::-1]).all() and not plain:
            raise RuleError("the same from both ends")
        grid = np.full((height, width), roles.background, np.uint8)
        for (y, x), bead in zip(path, beads):
            grid[y, x] = bead
        return grid
    return draw


_CELLS = "cells(input, ?bg)"
_ALONG = f"links(where({_CELLS}, touches_side(left)), halo(by_side))"
_END = f"the({_CELLS}, equals({_ALONG}, largest({_CELLS}, {_ALONG})))"
_LIST = f"colour_list({_CELLS}, {_ALONG}, right)"

CONCEPT = Concept(
    name="string-pulled-straight",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={
        "result": f"{_LIST} | {_LIST} | {_LIST} | condensed({_LIST}) | square(?n, colour_of({_END})) | "
                  f"bar(count({_CELLS}), count({_CELLS}), right, ?ink, ?bg) | "
                  f"closed_up({_LIST}, where(lines({_LIST}, vertical), is_colour(?thread))) | "
                  f"nested({_CELLS}, {_ALONG}) | keep(input, {_END}, ?bg) | "
                  f"erase(input, {_END}, ?bg) | "
                  f"paint(input, {_CELLS}, colour_of({_END}), itself) | "
                  f"paint(input, {_CELLS}, choose(even({_ALONG}), own_colour, ?ink), itself)",
        "n": "1 | 2",
        "thread": "?colour2",
        "ink": "?colour",
    },
)
