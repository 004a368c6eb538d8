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
