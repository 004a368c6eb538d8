"""What became of the draws of each source, and what is said where they give too few tasks."""
from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from ..core.errors import UserError
from ..tasks.known import Known
from .epochs import told_until
from .recipe import Recipe
from .shortfall import commonest

CHUNK = 8
"""Draws in a job of a worker; the plan does not depend on it."""


@dataclass
class Tally:
    """What became of one source's draws."""
    draws: int = 0
    concepts: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    kept: array = field(default_factory=lambda: array("q"))
    """The draws of which a task was kept, in order."""
    keys: array = field(default_factory=lambda: array("Q"))
    """Of each of them, the key as arcgen.tasks.known has it."""
    replaced: int = 0
    """Of them, tasks in whose place there is another now."""
    lacking: int = 0
    """Tasks that are to be replaced, and are not yet."""

    @property
    def tasks(self) -> int:
        return len(self.kept) - self.replaced

    @property
    def sound(self) -> int:
        """Tasks that are not to be replaced."""
        return self.tasks - self.lacking

    def known(self, draw: int) -> Known:
        """What a draw is told: the keys of the tasks kept of the epochs before the last."""
        return Known(self.keys[:bisect_left(self.kept, told_until(draw))])


def apportion(total: int, weights: list[float]) -> list[int]:
    """`total` shared out by weight: whole numbers by the method of largest remainders."""
    exact = np.array(weights) * (total / sum(weights))
    shares = np.floor(exact).astype(int)
    for i in np.argsort(shares - exact, kind="stable")[:total - shares.sum()]:
        shares[i] += 1
    return shares.tolist()


class TooFew(UserError):
    """A source has fewer distinct tasks than the recipe asks of it."""


def too_few(recipe: Recipe, source: int, share: int, tally: Tally) -> TooFew:
    """What is said of a source whose draws gave fewer tasks than its share: how many, why, and what to ask for."""
    weights = [weight for _, weight in recipe.sources]
    most = max((n for n in range(int(tally.tasks * sum(weights) / weights[source]) + len(weights) + 1)
                if n == 0 or apportion(n, weights)[source] <= tally.tasks), default=0)
    remedy = f"ask for at most --tasks {most}" if most else "name another source"
    if filters := " ".join(f"{option} {value}" for option, value in recipe.said().items() if option != "--order"):
        remedy += f", or widen {filters}"
    return TooFew(f"source {recipe.sources[source][0]}: only {tally.tasks:,} distinct tasks of the {share:,} asked "
                  f"for, in {tally.draws:,} draws (rejected: {commonest(tally.rejected) or 'none'}); {remedy}"
                  + (" or give it less weight" if len(weights) > 1 else ""))
