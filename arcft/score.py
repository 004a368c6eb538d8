"""Scores of predictions, each with a confidence interval.

Per test: exact, shape and cells as means over its predictions (arc24, Iteration 17: the mean
over predictions has by far the least noise), then what voting makes of them. Intervals are at
95 %: Wilson's for a yes or no per test, a bootstrap over tasks for means.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from arcgen.core.grid import same
from arcgen.core.task import Task

from .predict import Prediction
from .vote import ATTEMPTS, Candidate, rank

Z = 1.959964
RESAMPLES = 1000


@dataclass
class TestScore:
    """One test of one task. `exact`, `shape`, `cells`, `unanswered`: means over its predictions,
    0..1 (cells: 0 where the shape is wrong or nothing was answered). `loss`: of the true
    answer, nats a token, None when not measured."""
    task: str
    test: int
    predictions: int
    exact: float
    shape: float
    cells: float
    unanswered: float
    any_exact: bool
    vote_1: bool
    vote_2: bool
    loss: float | None
    candidates: list[Candidate] = field(default_factory=list, repr=False)
    problems: list[str] = field(default_factory=list, repr=False)


@dataclass(frozen=True)
class Figure:
    """A mean and its 95 % interval; `n` tests or tasks stand behind it."""
    mean: float
    low: float
    high: float
    n: int

    def __str__(self) -> str:
        return f"{100 * self.mean:.1f} % ({100 * self.low:.1f} to {100 * self.high:.1f})"


def score_tests(tasks: Sequence[Task], predictions: Sequence[Prediction],
                losses: dict[tuple[int, int], float] | None = None) -> list[TestScore]:
    """A TestScore for every test of every task, in order."""
    of: dict[tuple[int, int], list[Prediction]] = defaultdict(list)
    for prediction in predictions:
        of[prediction.task, prediction.test].append(prediction)
    scores = []
    for t, task in enumerate(tasks):
        for i, pair in enumerate(task.test):
            mine = sorted(of[t, i], key=lambda p: p.number)
            exact, shape, cells = np.array([_compare(p.grid, pair.output) for p in mine] or [(0, 0, 0)], float).T
            candidates = rank((p.grid, p.logprob) for p in mine)
            hits = [same(c.grid, pair.output) for c in candidates]
            scores.append(TestScore(
                task.id, i, len(mine), exact.mean(), shape.mean(), cells.mean(),
                np.mean([p.grid is None for p in mine] or [1]), any(hits), any(hits[:1]), any(hits[:ATTEMPTS]),
                (losses or {}).get((t, i)), candidates, [p.problem for p in mine if p.problem]))
    return scores


def _compare(grid: np.ndarray | None, truth: np.ndarray) -> tuple[float, float, float]:
    if grid is None or grid.shape != truth.shape:
        return 0.0, 0.0, 0.0
    return float(same(grid, truth)), 1.0, float((grid == truth).mean())


def summary(scores: Sequence[TestScore]) -> dict[str, Figure]:
    """The figures of an evaluation. accuracy, shape, cells, unanswered: means over predictions;
    pass_n, vote_1, vote_2: share of tests; solved: share of tasks all of whose tests are solved
    in two attempts (ARC's rule); loss: mean over tests, nats a token."""
    n = max((s.predictions for s in scores), default=1)
    means = {"accuracy": lambda s: s.exact, "shape": lambda s: s.shape, "cells": lambda s: s.cells,
             "unanswered": lambda s: s.unanswered}
    binary = {f"pass_{n}": lambda s: s.any_exact, "vote_1": lambda s: s.vote_1, "vote_2": lambda s: s.vote_2}
    found = {name: _bootstrap(scores, value) for name, value in means.items()}
    found |= {name: wilson(sum(map(value, scores)), len(scores)) for name, value in binary.items()}
    by_task: dict[str, list[bool]] = defaultdict(list)
    for s in scores:
        by_task[s.task].append(s.vote_2)
    found["solved"] = wilson(sum(map(all, by_task.values())), len(by_task))
    measured = [s for s in scores if s.loss is not None]
    if measured:
        found["loss"] = _bootstrap(measured, lambda s: s.loss)
    return found


def wilson(hits: int, n: int) -> Figure:
    """A share and Wilson's interval, which stays sensible at 0 and at n hits."""
    if not n:
        return Figure(0.0, 0.0, 1.0, 0)
    p, z2 = hits / n, Z * Z
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z * np.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return Figure(p, float(min(p, max(0.0, middle - half))), float(max(p, min(1.0, middle + half))), n)


def _bootstrap(scores: Sequence[TestScore], value: Callable[[TestScore], float]) -> Figure:
    """The mean over tests, its interval by resampling whole tasks (their tests go together);
    Wilson's where every value is 0 or 1, since a resample of zeros only would claim certainty."""
    values = [float(value(s)) for s in scores]
    if set(values) <= {0.0, 1.0}:
        return wilson(int(sum(values)), len(values))
    by_task: dict[str, list[float]] = defaultdict(list)
    for s in scores:
        by_task[s.task].append(value(s))
    sums = np.array([[sum(v), len(v)] for v in by_task.values()])
    chosen = np.random.default_rng(0).integers(0, len(sums), (RESAMPLES, len(sums)))
    drawn = sums[chosen].sum(axis=1)
    low, high = np.quantile(drawn[:, 0] / drawn[:, 1], [0.025, 0.975])
    return Figure(float(sums[:, 0].sum() / sums[:, 1].sum()), float(low), float(high), len(scores))
