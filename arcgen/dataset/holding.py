"""About how many distinct tasks an endless source holds, and how many draws it takes to find some of them."""
from __future__ import annotations

import math

from ..tasks.source import Source

GENEROUS = 1.5
"""Tasks told for each that a concept is counted to hold with its framings and extensions, so that too many are told
rather than too few: of turn-grid, a narrow one, 67 were found in 680 draws, hardly any of them in the last hundreds,
where 75 are counted (`arcgen build --concepts turn-grid --tasks 120`). A few draws show too few as well, since tasks
are not equally likely."""


def holds(source: Source) -> float:
    """Distinct tasks that an endless source is taken to hold; infinite for one that does not tell its concepts. A rough
    figure, for a few concepts: it errs on the side of too many."""
    concepts = getattr(source, "concepts", None)
    if not concepts or source.limit is not None:
        return math.inf
    from ..synthesis.capacity import capacity, extensible
    from ..synthesis.policy import POLICY
    each = (capacity(c) * (1 + POLICY.framing.rules + POLICY.drawing.added * extensible(c)) for c in concepts)
    return GENEROUS * sum(each)


def draws_for(tasks: int, held: float, patience: int) -> float:
    """Draws until so many distinct tasks are found among `held` equally likely ones: all that are there and `patience`
    draws more where that is not enough."""
    if tasks < held:
        return tasks if math.isinf(held) else -held * math.log1p(-tasks / held)
    return held * math.log(max(held, 2)) + patience


def met(draws: int, distinct: int) -> float:
    """The number of equally likely tasks of which so many draws give so many distinct ones; infinite when no two were
    the same."""
    if distinct >= draws:
        return math.inf
    low, high = float(distinct), float(draws) ** 3
    for _ in range(60):             # the expected number of distinct ones grows with the number of tasks
        middle = (low + high) / 2
        low, high = (middle, high) if middle * -math.expm1(-draws / middle) < distinct else (low, middle)
    return high


def too_narrow(spec: str, held: float, share: int) -> str:
    """What is said where a source is asked for more tasks than it seems to hold."""
    return (f"source {spec}: its concepts are estimated to hold some {held:,.0f} distinct tasks, and {share:,} are "
            "asked for; a build that finds no more says how many there are")
