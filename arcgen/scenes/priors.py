"""Sizes, colours and numbers of pairs as ARC-1's training tasks have them.

Every figure here is a count over the 400 training tasks and nothing else (tests/test_priors.py
counts again). What a task fixes and what varies within it matters as much as the marginals:
204 of the 400 keep one input size, most have one to three colours with fixed roles.
"""
from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import accumulate
from typing import Any

import numpy as np

from ..core.errors import RuleError
from ..core.grid import MAX_SIDE
from ..language.engine import ENGINE
from ..language.program import Node, walk
from ..language.registry import WORDS
from ..language.requirements import Requirement, requirements
from ..language.traits import Need

DEMONSTRATIONS = {2: 56, 3: 237, 4: 78, 5: 18, 6: 5, 7: 3, 8: 2, 10: 1}
"""Demonstrations per task -> tasks."""

SQUARE_SIDES = {2: 1.4, 3: 39, 4: 3.3, 5: 11.5, 6: 7.3, 7: 8.8, 8: 6.5, 9: 21.2, 10: 68.4, 11: 8.4, 12: 11.9, 13: 9.2,
                14: 4, 15: 11, 16: 7.2, 17: 3.7, 18: 3.5, 19: 2.8, 20: 7.9, 21: 5.3, 22: 1.5, 23: 2.8, 24: 2.3, 25: 1,
                26: 1, 27: 1.4, 28: 0.7, 29: 2.1, 30: 4.5}
"""Side of the square inputs -> tasks (a task with several sizes is shared out among them)."""

AREAS = {9: 41, 16: 11, 25: 25, 36: 26, 49: 15, 64: 17, 81: 34, 100: 77, 121: 11, 144: 19, 169: 18, 196: 11, 225: 27,
         256: 18, 324: 13, 400: 13, 576: 16, 900: 8}
"""Cells of a task's inputs (the median of its demonstrations), at most -> tasks."""

SQUARE_SHARE = 0.64
CONSTANT_SIZE_SHARE = 0.51
SPREAD = 0.51
"""Standard deviation of the logarithm of the sides of squares within a task whose grids vary in size, before the bounds
of scenes take a part of it away. With 0.3 the areas of a task's inputs (log2) had a standard deviation of 0.17, with
this they have 0.22, in ARC-1 training 0.25."""

BACKGROUNDS = {0: 318, 1: 8.5, 5: 7, 8: 5.5, 3: 5, 4: 4.5, 2: 4.5, 6: 2.5, 7: 2, 9: 1.5}
"""Most frequent colour of the inputs -> tasks; of colours other than black half of them, for in at least as many it is
no background: in all inputs of a task it covers 40 % of the cells 291 times when it is black, and 13 times when not."""

FOREGROUNDS = {0: 200, 1: 169, 2: 259, 3: 160, 4: 127, 5: 61, 6: 73, 7: 50, 8: 163, 9: 22}
"""Weights of the colours beside the background, by which they are in the inputs of as many tasks as in ARC-1 training:
blue 64 %, red 72, green 62, yellow 57, grey 42, magenta 45, orange 34, cyan 65, maroon 21. A task draws several, and a
framing one more: drawn by these shares themselves, grey was in 54 % and maroon in 33 (1,500 tasks). Of black half of
the inputs in which it is not the background, which is so many of all."""

INKS = {0: 5, 1: 28, 2: 37, 3: 28, 4: 21, 5: 11, 6: 8, 7: 5, 8: 22, 9: 1}
"""Colour of every output that no input has -> tasks."""


def _pick(rng: np.random.Generator, weights: dict, without: Container = ()) -> Any:
    """A key drawn with probability proportional to its weight, those in `without` left out. Raises
    RuleError when that leaves none."""
    keys = [k for k in weights if k not in without] if without else list(weights)
    if not keys:
        raise RuleError("the rule leaves too few colours")
    return keys[_at([weights[k] for k in keys], rng.random())]


def _at(weights: list, share: float) -> int:
    """The index of the weight below which this share of all of them lies."""
    bounds = list(accumulate(weights))                          # ten times as quick as rng.choice(p=...)
    return bisect(bounds, share * bounds[-1], hi=len(bounds) - 1)


def _pick_many(rng: np.random.Generator, weights: dict, n: int, without: Container = ()) -> list:
    """n different keys, each drawn as `_pick` does."""
    left = {k: weight for k, weight in weights.items() if k not in without}
    out: list = []
    for _ in range(n):
        out.append(_pick(rng, left))
        del left[out[-1]]
    return out


if ENGINE == "native":          # the same keys of the same random numbers (arcgen/native/draws.cpp)
    from .._native import pick, pick_many
else:
    pick, pick_many = _pick, _pick_many

AT_LEAST = 4
"""Colours that a scene can count on when it asks for as many or more."""


def _of_hole(found: Mapping[str, Sequence[Any]], at: str) -> list:
    """What was found in the filling of the hole `at`, or of any hole."""
    return [each for name, all_ in found.items() if at in ("", name) for each in all_]


@dataclass(frozen=True)
class Roles:
    """What a drawn rule asks of its scene. A scene asks for what the rule needs, or which words it has, and never
    reads the text of a rule.

    background: the colour that the rule treats as empty. seen: colour constants that the rule
    looks for, which must occur. inks: colour constants that it paints with, which inputs do not
    need and mostly do not have. holes: the filling of the sketch's holes by name: a colour
    number, an int, or for anything else the expression (Node).
    """
    background: int = 0
    seen: tuple[int, ...] = ()
    inks: tuple[int, ...] = ()
    holes: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def _walked(self) -> dict[str, list[Node]]:
        """The expressions in what fills each hole; numbers and plain colours are none. Walked once for all scenes."""
        return {name: list(walk(value)) for name, value in self.holes.items() if isinstance(value, Node)}

    @cached_property
    def _required(self) -> dict[str, tuple[Requirement, ...]]:
        """What the filling of each hole needs of a scene."""
        return {name: requirements(nodes[0]) for name, nodes in self._walked.items()}

    def find(self, *words: str, at: str = "") -> list[Node]:
        """Where some of these words stand, in the filling of the hole `at` or (without it) of any hole: each of
        these expressions, left to right. KeyError for a word that the language does not have."""
        wanted = {WORDS[name] for name in words}
        return [node for node in _of_hole(self._walked, at) if node.word in wanted]

    def uses(self, *words: str, at: str = "") -> bool:
        """Whether one of these words stands there (see `find`)."""
        return bool(self.find(*words, at=at))

    def requirements(self, at: str = "") -> list[Requirement]:
        """What the filling of the hole `at`, or of any hole, needs of a scene."""
        return _of_hole(self._required, at)

    def asks(self, need: Need, at: str = "", by: str = "") -> bool:
        """Whether the filling of the hole `at`, or of any hole, has this need; with `by` only if things are
        compared by the property of that name (KeyError for a word that the language does not have)."""
        key = WORDS[by] if by else None
        return any(found.need is need and (key is None or (found.key is not None and found.key.word is key))
                   for found in self.requirements(at))

    @cached_property
    def _taken(self) -> tuple[tuple[int, ...], int]:
        """The colours that have a role in the rule, black always, and how many others there are."""
        taken = (self.background, *self.seen, *self.inks, *(() if self.background != 0 else (0,)))
        return taken, sum(c not in taken for c in FOREGROUNDS)

    def free(self, rng: np.random.Generator, n: int) -> list[int]:
        """n different colours without a role in the rule, as frequent as in ARC-1's inputs; of more than
        AT_LEAST perhaps fewer. RuleError when the rule leaves not even so many."""
        taken, left = self._taken
        if left < min(n, AT_LEAST):
            raise RuleError("the rule leaves too few colours")
        return pick_many(rng, FOREGROUNDS, min(n, left), taken)

    def several(self, rng: np.random.Generator, n: int, one: float) -> list[int]:
        """n colours as `free` gives them, or, in a share `one` of all cases, a single one: for things of many colours
        in some tasks, of one in others."""
        found = self.free(rng, n)
        return found[:1] if rng.random() < one else found

    def need(self, rng: np.random.Generator, n: int) -> list[int]:
        """Like `free`, but exactly n: RuleError when the rule leaves fewer colours."""
        found = self.free(rng, n)
        if len(found) < n:
            raise RuleError("the rule leaves too few colours")
        return found


def fits(grid: np.ndarray) -> np.ndarray:
    """The grid. Raises RuleError when it is larger than 30 x 30."""
    if max(grid.shape) > MAX_SIDE:
        raise RuleError("too large a grid")
    return grid


Sizes = Callable[[np.random.Generator], tuple[int, int]]


def sizes(rng: np.random.Generator, least: int = 3, most: int = MAX_SIDE, constant: bool | None = None,
          square: bool | None = None) -> Sizes:
    """How large the grids of one task are: a function that draws (height, width).

    About half of the tasks keep one size; in the others sides vary around the first: those of
    squares among ARC's own sides (10 stays the commonest). `least` and `most` bound both sides.
    """
    constant = bool(rng.random() < CONSTANT_SIZE_SHARE) if constant is None else constant
    square = bool(rng.random() < SQUARE_SHARE) if square is None else square
    allowed = _allowed(least, most)

    def within(side: float) -> int:
        return min(max(round(side), least), most)

    def shape(rng: np.random.Generator) -> tuple[int, int]:
        height = pick(rng, allowed)
        if square:
            return height, height
        return height, within(height * math.exp(rng.normal(0, 0.35)))
    first = shape(rng)
    if constant:
        return lambda rng: first

    def vary(rng: np.random.Generator) -> tuple[int, int]:
        if square:
            side = pick(rng, _near(least, most, first[0]))
            return side, side
        scale = math.exp(rng.normal(0.0, 0.4))
        return within(first[0] * scale), within(first[1] * scale * math.exp(rng.normal(0, 0.3)))
    return vary


@cache
def _allowed(least: int, most: int) -> dict[int, float]:
    """The sides of squares within bounds, with their weights."""
    return {s: w for s, w in SQUARE_SIDES.items() if least <= s <= most} or {least: 1.0}


@cache
def _near(least: int, most: int, side: int) -> dict[int, float]:
    """The sides of squares within bounds, with their weights in a task that has squares of this side."""
    return {s: w * math.exp(-0.5 * (math.log(s / side) / SPREAD) ** 2) for s, w in _allowed(least, most).items()}


def number(share: float, counts: Mapping[int, int]) -> int:
    """A number, say of demonstrations, such that this share of all tasks, 0 to 1, has fewer or as many. counts: how
    many tasks have each number."""
    return list(counts)[_at(list(counts.values()), share)]


def demonstrations(share: float, pairs: tuple[int, int] | None = None) -> int:
    """A number of demonstrations: as `number` gives it for ARC-1's counts, or from pairs[0] to pairs[1]."""
    return number(share, DEMONSTRATIONS if pairs is None else dict.fromkeys(range(pairs[0], pairs[1] + 1), 1))
