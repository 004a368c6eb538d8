"""Candidates for a test, and ARC's two attempts out of them.

`product`: the joint log-probability over views decides (a product of experts). `hierarchical`: votes within each
orientation, then over all (Akyürek et al. 2024, "The Surprising Effectiveness of Test-Time Training"). `complementary`:
for the answers of several models.
"""
from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from arcgen.core.grid import as_grid, content

FEW = 3
"""Candidates that each orientation sends to the vote over all (Akyürek et al.)."""
CONSIDERED = 12
"""Candidates that are tried as pairs."""
DOUBT = 0.02
"""Probability that a model's answers are all wrong, as far as the choice of a pair goes."""


@dataclass
class Candidate:
    """A grid, uint8 (H, W), of the task as it is. found: key of a view -> its log-probability where the search found
    it. scores: its joint log-probability under each scoring view, NaN where there was no time."""
    grid: np.ndarray
    found: dict[str, float] = field(default_factory=dict)
    scores: list[float] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Plain values; a score that is missing is None."""
        return {"grid": self.grid.tolist(), "found": self.found,
                "scores": [None if math.isnan(s) else s for s in self.scores]}

    @classmethod
    def from_json(cls, value, where: str) -> Candidate:
        """The same again. Raises UserError, KeyError or TypeError for what is none."""
        return cls(as_grid(value["grid"], where), {str(k): float(v) for k, v in value["found"].items()},
                   [math.nan if s is None else float(s) for s in value["scores"]])


def joint(candidates: Sequence[Candidate]) -> list[float]:
    """Mean log-probability of each over the views that all of them were scored under; where there is none, over
    the searches that found it, a search that did not counting as the least likely that was found."""
    scores = np.array([c.scores for c in candidates], dtype=float).reshape(len(candidates), -1)
    whole = ~np.isnan(scores).any(axis=0)
    if whole.any():
        return scores[:, whole].mean(axis=1).tolist()
    views = {view for c in candidates for view in c.found}
    least = min((v for c in candidates for v in c.found.values()), default=0.0)
    return [sum(c.found.get(view, least - 1.0) for view in views) / max(1, len(views)) for c in candidates]


def product(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Best first by joint log-probability."""
    values = joint(candidates) if candidates else []
    return [candidates[i] for i in sorted(range(len(candidates)), key=lambda i: -values[i])]


def hierarchical(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Best first by votes: in every orientation the few most often found, then over all orientations; ties by joint
    log-probability."""
    order = product(candidates)
    groups: dict[str, Counter[int]] = defaultdict(Counter)
    for i, candidate in enumerate(order):
        for view in candidate.found:
            groups[view.partition(":")[0]][i] += 1
    votes: Counter[int] = Counter()
    for counts in groups.values():
        for i, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:FEW]:
            votes[i] += n
    return [order[i] for i in sorted(range(len(order)), key=lambda i: (-votes[i], i))]


VOTES = {"product": product, "hierarchical": hierarchical}


def complementary(models: Sequence[Sequence[Candidate]]) -> list[np.ndarray]:
    """The two grids (or the one) to attempt, out of the candidates of several models for one test.

    Each model's joint log-probabilities are made a distribution over its candidates. The pair is chosen that leaves no
    model without its own: the greatest sum over models of log(probability that one of the two is right), which
    a second answer of a model that has its first already raises less than the first of another. First comes the
    likelier one by the mean over models.
    """
    grids: dict[bytes, np.ndarray] = {}
    beliefs: list[dict[bytes, float]] = []
    for candidates in models:
        if not candidates:
            continue
        values = np.array(joint(candidates))
        weights = np.exp(values - values.max())
        weights *= (1 - DOUBT) / weights.sum()
        beliefs.append({content(c.grid): float(w) for c, w in zip(candidates, weights)})
        for c in candidates:
            grids.setdefault(content(c.grid), c.grid)
    means = {k: sum(b.get(k, 0.0) for b in beliefs) for k in grids}
    best = sorted(grids, key=lambda k: -means[k])[:CONSIDERED]
    if len(best) < 2:
        return [grids[k] for k in best]

    def hope(pair: tuple[bytes, bytes]) -> float:
        return sum(math.log(DOUBT + sum(b.get(k, 0.0) for k in pair)) for b in beliefs)
    return [grids[k] for k in max(itertools.combinations(best, 2), key=hope)]
