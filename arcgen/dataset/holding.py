"""About how many distinct tasks an endless source holds, and which draws it takes to find some of them."""
from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from ..tasks.source import Source
from .epochs import epoch, told_until

TWICE = 0.1
"""Of any two extensions of a concept's rules, how often one rule takes both: of grow-by-a-measure, whose one rule takes
some 66, 214 tasks were found in the first 384 draws, as many as 500 tasks give (`found`)."""
RARE = 4.0
"""Rules of a concept, for each that its first visits give (arcgen.synthesis.capacity.stock) and for each of these in
framings of any size, that are found by who goes on long enough: of turn-grid 60 visits tell 8, and 287 draws found 40,
20 attempts each."""
ENDLESS = 1e6
"""Of a source that holds so many times the tasks that are wanted, hardly one is met twice."""


def holds(source: Source) -> float:
    """Distinct tasks that an endless source is taken to hold; infinite for one that does not tell its concepts. A rough
    figure, for a few concepts."""
    concepts = getattr(source, "concepts", None)
    if not concepts or source.limit is not None:
        return math.inf
    from ..synthesis.capacity import capacity, extensible, stock
    from ..synthesis.policy import POLICY
    extended = [POLICY.drawing.added * extensible(c) for c in concepts]
    rare = RARE * POLICY.drawing.of_any_size
    return sum(rare * stock(c) + capacity(c) * (once + TWICE * once ** 2)
               for c, once in zip(concepts, extended, strict=True))


def found(draws: float, held: float) -> float:
    """The distinct tasks that so many draws give of those that a source holds. They are not equally likely: this is
    what chances give that are themselves drawn from an exponential distribution (the curve of Michaelis and Menten).
    Of turn-grid, where 75 are counted, 46 were found in 128 draws and 70 in 256, which gives 47 and 58; equally likely
    ones would have been 61 and 73."""
    return held * draws / (held + draws)


def draws_for(tasks: float, held: float) -> float:
    """The draws that give so many distinct tasks (`found`)."""
    return held * tasks / (held - tasks)


class Stretch(NamedTuple):
    """Draws of a plan from `start` until `stop`, and the share of all tasks that each of them is told of."""
    start: float
    stop: float
    told: float


def course(tasks: int, held: float, good: float = 1.0, patience: int = 0) -> Iterator[Stretch]:
    """The draws, epoch by epoch, until so many distinct tasks are found among those that a source holds; where there
    are no more, until all but one are, and `patience` draws on.

    good: share of the draws that give a task at all. What a draw is told of (arcgen.dataset.epochs) it does not give
    again, and what others before it found meanwhile it may.
    """
    held = min(held, tasks * ENDLESS)
    goal, wait = (tasks, 0) if tasks <= held - 1 else (max(0.0, held - 1), patience)
    known, end, start = {0: 0.0}, math.inf, 0
    while start < end:
        span, told = epoch(start), known[told_until(start)]
        left = max(held - told, 1e-6)
        before = draws_for(min(known[start] - told, left * (1 - 1e-9)), left)
        if math.isinf(end) and (needed := (draws_for(max(goal - told, 0.0), left) - before) / good) <= len(span):
            end = start + max(0.0, needed) + wait
        yield Stretch(start, min(end, span.stop), told / held)
        start = span.stop
        known[start] = min(held, told + found(before + good * len(span), left))


def too_narrow(spec: str, held: float, share: int) -> str:
    """What is said where a source is asked for more tasks than it seems to hold."""
    return (f"source {spec}: its concepts are estimated to hold some {held:,.0f} distinct tasks, and {share:,} are "
            "asked for; a build that finds no more says how many there are")
