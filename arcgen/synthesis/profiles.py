"""Profiles: what makes a dataset one for ARC-1 or one for ARC-2.

ARC-2's tasks are larger, lie on other grounds, have more tests, and let rules interact or depend on the grid. Counts
are over ARC-1 training (400 tasks) and over the 233 tasks of ARC-2 training that are new there
(arcgen/concepts/arc2_training_new.json); the tests count them again.
"""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..scenes.priors import AREAS, BACKGROUNDS, DEMONSTRATIONS
from .policy import POLICY


@dataclass(frozen=True)
class Profile:
    """demonstrations, tests: how many a task has -> tasks. areas: cells of its inputs (the median), at most -> tasks,
    by which framings are chosen.
    grounds: weights of the colours that a rule takes for empty (of ARC-2: the colour that covers 40 % of all inputs of
    a task, or more -> tasks).
    framed: least probability that a rule is set in a framing, or extended. nested: probability that a framed rule is
    set in a second framing."""
    demonstrations: Mapping[int, int]
    tests: Mapping[int, int]
    areas: Mapping[int, int]
    grounds: Mapping[int, float]
    framed: float
    nested: float


PROFILES = {
    "arc-1": Profile(DEMONSTRATIONS, {1: 386, 2: 12, 3: 2}, AREAS, BACKGROUNDS, framed=POLICY.extending.share,
                     nested=0.0),
    "arc-2": Profile({2: 59, 3: 138, 4: 32, 5: 3, 7: 1}, {1: 197, 2: 32, 3: 3, 4: 1},
                     {9: 4, 16: 3, 25: 4, 36: 6, 49: 15, 64: 19, 81: 16, 100: 31, 121: 13, 144: 19, 169: 7, 196: 4,
                      225: 10, 256: 26, 324: 12, 400: 16, 576: 14, 900: 14},
                     {7: 84, 0: 41, 8: 27, 1: 5, 6: 3, 4: 2, 3: 1, 5: 1, 2: 1}, framed=0.6, nested=0.4),
}
"""By name."""
