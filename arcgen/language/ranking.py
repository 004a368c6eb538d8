"""The few largest of the objects, and the largest of each kind."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .registry import word
from .traits import Need


@word("among the {n} with the largest {property}", weight=0.5, needs=Need.ALL_DIFFERENT)
def top(objs, property: Measure, n: Int) -> Predicate:
    """The n objects of the largest values. Undefined when there are no more than n, or when a tie leaves open
    which they are."""
    values = property(objs)
    if not 1 <= n < len(values):
        raise RuleError("a number out of range")
    falling = np.sort(values)[::-1]
    if falling[n - 1] == falling[n]:
        raise RuleError("a tie in the order")
    return values >= falling[n - 1]


@word("that [is|are] the first or every {n}th after it, in order of {property} (largest first)", weight=0.4,
      needs=(Need.ALL_DIFFERENT, Need.SEVERAL))
def every_nth_thing(objs, property: Measure, n: Int) -> Predicate:
    """The first, the (n + 1)th, the (2 n + 1)th ... Undefined in a tie, and unless n is at least two."""
    values = property(objs)
    if n < 2:
        raise RuleError("every one of them")
    if len(np.unique(values)) < len(values):
        raise RuleError("a tie in the order")
    return (-values).argsort(kind="stable").argsort(kind="stable") % n == 0


def _ahead_in_kind(values: np.ndarray, kinds: np.ndarray) -> np.ndarray:
    """Whether no object of the same kind has a larger value, bool (n,). Undefined where a kind has several such."""
    alike = kinds[:, None] == kinds[None]
    first = ~(alike & (values[None] > values[:, None])).any(1)
    if (alike & first[None] & first[:, None]).sum() > first.sum():
        raise RuleError("a tie within a kind")
    return first


@word("with the largest {property} among those of its {kind}", weight=0.5, needs=(Need.SEVERAL, Need.COPIES))
def most_of_kind(objs, property: Measure, kind: Property) -> Predicate:
    """The first of each kind. Undefined where two of a kind share that place."""
    return _ahead_in_kind(property(objs), kind(objs))


@word("with the smallest {property} among those of its {kind}", weight=0.5, needs=(Need.SEVERAL, Need.COPIES))
def least_of_kind(objs, property: Measure, kind: Property) -> Predicate:
    return _ahead_in_kind(-property(objs), kind(objs))


@word("the colour of the one of {others:all} of the same rank, in order of {property} here and of {key} there",
      weight=0.4, needs=(Need.ALL_DIFFERENT, Need.SEVERAL))
def of_same_rank(objs, property: Measure, others: Objects, key: Measure) -> Ink:
    """The smallest takes the colour of the smallest of the others, and so on: what a list hands out. Undefined in a
    tie, and unless there are as many of both."""
    ranks, values = property(objs), key(others)
    if len(ranks) != len(values) or len(ranks) < 2:
        raise RuleError("not as many of both")
    if len(np.unique(ranks)) < len(ranks) or len(np.unique(values)) < len(values):
        raise RuleError("a tie in the order")
    out = np.empty(len(objs), np.uint8)
    out[ranks.argsort()] = others.colours[values.argsort()]
    return out
