"""Equal samples of two collections, such that nothing is on both sides.

Comparing a collection with what it was made from, or two with versions of the same ARC task,
would find them alike for the wrong reason.
"""
from __future__ import annotations

import re

import numpy as np

from ..core.errors import UserError
from .axes import Measured


def family(name: str) -> str:
    """What re-generated versions of one ARC task share: its 8 hex digits; else the name itself."""
    match = re.match(r"[0-9a-f]{8}(?![0-9a-f])", name)
    return match.group() if match else name


def splits(candidate: Measured, reference: Measured, n: int, repeats: int, seed: int):
    """Yields `repeats` pairs of index arrays (n,): candidate tasks and reference tasks, no family on
    both sides. The reference against itself gives disjoint parts of it (for a fair floor it should
    hold one version of each task). Raises UserError where the ids leave too few."""
    rng = np.random.default_rng([seed, n])
    mine, theirs = (np.array([family(name) for name in m.names]) for m in (candidate, reference))
    for _ in range(repeats):
        if candidate is reference:
            order = rng.permutation(len(reference))
            yield order[:n], order[n:2 * n]
        else:
            chosen = rng.choice(len(candidate), n, replace=False)
            free = np.flatnonzero(~np.isin(theirs, mine[chosen]))
            if len(free) < n:
                raise UserError(f"too many tasks of the two collections have the same ids to compare {n} a side; "
                                f"give a smaller n")
            yield chosen, rng.choice(free, n, replace=False)
