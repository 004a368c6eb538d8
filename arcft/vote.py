"""Many predictions to two attempts: the grid most often predicted, ties by mean log-probability.

arc24 found voting over augmented predictions better than any single one, best with log-
probability as the tie-break, and saturated at about 32 predictions (Iterations 9, 10, 30).
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from arcgen.core.grid import content

ATTEMPTS = 2
"""ARC's rule: a test counts as solved when one of two attempts is exact."""


@dataclass
class Candidate:
    """A grid that was predicted: how often, and with what mean log-probability a token."""
    grid: np.ndarray
    votes: int
    logprob: float


def rank(predictions: Iterable[tuple[np.ndarray | None, float]]) -> list[Candidate]:
    """The distinct grids among (grid, log-probability) pairs, best first. Unanswered ones
    (None) have no vote. Equal in votes and log-probability: the one predicted first."""
    found: dict[bytes, list] = {}
    for grid, logprob in predictions:
        if grid is not None:
            found.setdefault(content(grid), [grid, []])[1].append(logprob)
    candidates = [Candidate(grid, len(values), float(np.mean(values))) for grid, values in found.values()]
    return sorted(candidates, key=lambda c: (-c.votes, -c.logprob))
