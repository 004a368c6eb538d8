"""The few largest of the objects."""
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
