"""What a rule always does, in features that no disguise changes.

A feature is a small value read off one pair, the same for every image of the pair under
D4 x colours. The *habits* of a rule are, for each feature, the values seen over its examples.
A task of which some pair shows a value outside the rule's habits is not a task of that rule, as
far as the examples go; that spares running the rule on it.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from .task import Pair

Habits = tuple[frozenset, ...]


def features(pair: Pair) -> tuple:
    """The features of a pair: how the sides change, what happens to the palette, and, when the
    shape stays, which colours are painted over and with how many, whether each with one, whether
    with colours that were there, and whether up to the border; else how much smaller it gets, and
    whether the commonest colour stays."""
    given, made = pair.input, pair.output
    sizes = (given.shape, made.shape)
    (h, w), (y, x) = sizes
    before = np.bincount(given.ravel(), minlength=10)
    after = np.bincount(made.ravel(), minlength=10)
    scale = tuple(sorted((y // h if y % h == 0 else 0, x // w if x % w == 0 else 0)))
    new, lost = int(((after > 0) & (before == 0)).sum()), int(((before > 0) & (after == 0)).sum())
    plain = int((after > 0).sum()) == 1
    if given.shape == made.shape:
        changed = given != made
        old, painted = np.unique(given[changed]), np.unique(made[changed])
        steps = np.unique(given[changed].astype(np.int16) * 10 + made[changed])
        edit = (min(len(old), 2), min(len(painted), 3), bool(len(old) and before[old].max() == before.max()),
                bool(len(painted) and before[painted].max() == before.max()), len(steps) == len(old),
                tuple(np.unique(before[painted] > 0).tolist()),
                bool(changed[[0, -1]].any() or changed[:, [0, -1]].any()))
    else:
        edit = (y * x > h * w, y * x == 1, (y, x) in ((h, w), (w, h)), (y == x),
                bool(((before == before.max()) & (after == after.max())).any()), 4 * y * x < h * w, min(y, x, 4))
    return (given.shape == made.shape, scale, min(new, 3), min(lost, 3), plain, *edit)


def habits(pairs: Iterable[Pair]) -> Habits:
    """For each feature the values that occur over the pairs."""
    columns = zip(*(features(p) for p in pairs), strict=True)
    return tuple(frozenset(column) for column in columns)


EXCEPTIONS = 1
"""Features in which a task may leave the habits that a couple of dozen examples show."""


class Census:
    """The habits of many tasks, to be compared with a rule's all at once."""

    def __init__(self, tasks: Sequence[Habits]):
        self._shows: list[dict] = []
        """For each feature, its values with the tasks that show them, bool (n,)."""
        for column in zip(*tasks, strict=True):
            values = set().union(*column)
            self._shows.append({v: np.array([v in shown for shown in column]) for v in values})
        self._n = len(tasks)

    def departures(self, rule: Habits) -> np.ndarray:
        """In how many features each task shows something that the rule never does, int64 (n,). With more
        than EXCEPTIONS it is not tried, which spares nine of ten runs of a rule (measured on the concepts'
        own evidence, with ARC-1 training in the place of what is held out: benchmarks/held_out.py)."""
        found = np.zeros(self._n, np.int64)
        for shows, usual in zip(self._shows, rule, strict=True):
            strange = [tasks for value, tasks in shows.items() if value not in usual]
            if strange:
                found += np.logical_or.reduce(strange)
        return found
