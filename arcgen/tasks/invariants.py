"""What a rule always does, in features that no disguise changes.

A feature is a small value read off one pair, the same for every image of the pair under
D4 x colours; or off one colour of a pair, the same under D4 and whatever the colour is called.
The *invariants* of a rule are, for each feature, the values seen over its examples. A task of which
some pair shows a value outside the rule's invariants is not a task of that rule, as far as the
examples go, nor can one of its colours stand for a colour of the rule that never did the same;
that spares running the rule on it.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

import numpy as np

from ..core.grid import COLOURS
from ..core.task import Pair


class Invariants(NamedTuple):
    """For each feature the values that occur over the pairs, and the same for each colour, as bits."""
    features: tuple[frozenset, ...]
    colours: tuple[int, ...]


def features(pair: Pair) -> tuple[tuple, tuple[int, ...]]:
    """The features of a pair: how the sides change, what happens to the palette, and, when the
    shape stays, which colours are painted over and with how many, whether each with one, whether
    with colours that were there, and whether up to the border; else how much smaller it gets, and
    whether the commonest colour stays. And those of each colour, as bits: whether the output has
    less, as much or more of it than the input, and, when the shape stays, whether it is painted
    and whether it is painted over."""
    given, made = pair.input, pair.output
    (h, w), (y, x) = given.shape, made.shape
    before = np.bincount(given.ravel(), minlength=COLOURS).tolist()
    after = np.bincount(made.ravel(), minlength=COLOURS).tolist()
    palette = list(zip(before, after, strict=True))
    scale = tuple(sorted((y // h if y % h == 0 else 0, x // w if x % w == 0 else 0)))
    new, lost = sum(a > b == 0 for b, a in palette), sum(b > a == 0 for b, a in palette)
    colours = [1 << (a >= b) + (a > b) for b, a in palette]
    most = max(before)
    if given.shape == made.shape:
        changed = given != made
        steps = np.flatnonzero(np.bincount(given[changed] * COLOURS + made[changed])).tolist()
        old, painted = {s // COLOURS for s in steps}, {s % COLOURS for s in steps}
        edit = (min(len(old), 2), min(len(painted), 3), any(before[c] == most for c in old),
                any(before[c] == most for c in painted), len(steps) == len(old),
                frozenset(before[c] > 0 for c in painted), bool(changed[[0, -1]].any() or changed[:, [0, -1]].any()))
        colours = [bits | (16 if c in painted else 8) | (64 if c in old else 32) for c, bits in enumerate(colours)]
    else:
        edit = (y * x > h * w, y * x == 1, (y, x) in ((h, w), (w, h)), y == x, (most, max(after)) in palette,
                4 * y * x < h * w, min(y, x, 4))
    plain = after.count(0) == COLOURS - 1
    return (given.shape == made.shape, scale, min(new, 3), min(lost, 3), plain, *edit), tuple(colours)


def invariants(pairs: Iterable[Pair]) -> Invariants:
    """What each feature is over the pairs."""
    columns, colours = zip(*map(features, pairs), strict=True)
    return Invariants(tuple(map(frozenset, zip(*columns, strict=True))),
                  tuple(reduce(or_, bits) for bits in zip(*colours, strict=True)))


EXCEPTIONS = 1
"""Features in which a task, and each of its colours, may leave the invariants that a couple of dozen
examples show."""


class Census:
    """The invariants of many tasks, to be compared with a rule's all at once."""

    def __init__(self, tasks: Sequence[Invariants]):
        self._shows: list[dict] = []
        """For each feature, its values with the tasks that show them, bool (n,)."""
        for column in zip(*(t.features for t in tasks), strict=True):
            values = set().union(*column)
            self._shows.append({v: np.array([v in shown for shown in column]) for v in values})
        self._n = len(tasks)

    def departures(self, rule: Invariants) -> np.ndarray:
        """In how many features each task shows something that the rule never does, int64 (n,). With more
        than EXCEPTIONS it is not tried, which spares nine of ten runs of a rule (measured on the concepts'
        own evidence, with ARC-1 training in the place of what is held out: benchmarks/held_out.py)."""
        found = np.zeros(self._n, np.int64)
        for shows, usual in zip(self._shows, rule.features, strict=True):
            strange = [tasks for value, tasks in shows.items() if value not in usual]
            if strange:
                found += np.logical_or.reduce(strange)
        return found
