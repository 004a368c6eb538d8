"""Scores of predictions, each with a confidence interval.

Per test: exact, shape and cells as means over its predictions (arc24, Iteration 17: the mean
over predictions has by far the least noise), then what voting makes of them. Intervals are at
95 %: Wilson's for a yes or no, a bootstrap over tasks for means. Variants of a task are alike, so
they stand for as many independent ones as their spread over tasks says (the effective sample size
of Korn and Graubard 1998, put into Wilson's interval), and the bootstrap draws all of a task.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from arcgen.core.grid import same
from arcgen.core.task import Task

from .predict import UNFIT, Prediction
from .vote import ATTEMPTS, Candidate, rank

Z = 1.959964
RESAMPLES = 1000


@dataclass
class TestScore:
    """One test of one variant of a task. `exact`, `shape`, `cells`, `unanswered`: means over its
    predictions, 0..1 (cells: 0 where the shape is wrong or nothing was answered). `loss`: of the
    true answer, nats a token, None when not measured. `variant`: which of the task's rows, by the
    dataset's number where it has one. `dropped`: demonstrations that had to be left out of a prompt,
    at most."""
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
    variant: int = 0
    dropped: int = 0
    candidates: list[Candidate] = field(default_factory=list, repr=False)
    problems: list[str] = field(default_factory=list, repr=False)


@dataclass(frozen=True)
class Figure:
    """A mean and its 95 % interval, NaN where it is unknown; `n` tests or variants of tasks stand behind it."""
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
    scores, seen = [], set()
    for t, task in enumerate(tasks):
        variant = _variant(task, seen)
        for i, pair in enumerate(task.test):
            mine = sorted(of[t, i], key=lambda p: p.number)
            exact, shape, cells = np.array([_compare(p.grid, pair.output) for p in mine] or [(0, 0, 0)], float).T
            candidates = rank((p.grid, p.logprob) for p in mine)
            hits = [same(c.grid, pair.output) for c in candidates]
            scores.append(TestScore(
                task.id, i, len(mine), exact.mean(), shape.mean(), cells.mean(),
                np.mean([p.grid is None for p in mine] or [1]), any(hits), any(hits[:1]), any(hits[:ATTEMPTS]),
                (losses or {}).get((t, i)), variant, max((p.dropped for p in mine), default=0), candidates,
                [p.problem for p in mine if p.problem]))
    return scores


def _variant(task: Task, seen: set[tuple[str, int]]) -> int:
    """The number that tells a row from the others of its task: its own, else the next that is free."""
    variant = int(task.meta.get("variant") or 0)
    while (task.id, variant) in seen:
        variant += 1
    seen.add((task.id, variant))
    return variant


def _compare(grid: np.ndarray | None, truth: np.ndarray) -> tuple[float, float, float]:
    if grid is None or grid.shape != truth.shape:
        return 0.0, 0.0, 0.0
    return float(same(grid, truth)), 1.0, float((grid == truth).mean())


def shortened(scores: Sequence[TestScore]) -> dict[str, int]:
    """How many tests were seen whole and how many not. tests, tasks, variants: how many there are;
    dropped: tests whose prompt lost demonstrations; unfit: those with a prompt that did not fit at all."""
    unfit = [any(problem.startswith(UNFIT) for problem in s.problems) for s in scores]
    return {"tests": len(scores), "tasks": len({s.task for s in scores}),
            "variants": len({(s.task, s.variant) for s in scores}),
            "dropped": sum(s.dropped > 0 and not none for s, none in zip(scores, unfit)), "unfit": sum(unfit)}


def summary(scores: Sequence[TestScore]) -> dict[str, Figure]:
    """The figures of an evaluation. accuracy, shape, cells, unanswered: means over predictions;
    pass_n, vote_1, vote_2: share of tests; solved: share of the variants of tasks all of whose tests
    are solved in two attempts (ARC's rule); loss: mean over tests, nats a token."""
    n = max((s.predictions for s in scores), default=1)
    means = {"accuracy": lambda s: s.exact, "shape": lambda s: s.shape, "cells": lambda s: s.cells,
             "unanswered": lambda s: s.unanswered}
    binary = {f"pass_{n}": lambda s: s.any_exact, "vote_1": lambda s: s.vote_1, "vote_2": lambda s: s.vote_2}
    found = {name: _mean([(s.task, value(s)) for s in scores]) for name, value in means.items()}
    found |= {name: _share(_by_task([(s.task, value(s)) for s in scores])) for name, value in binary.items()}
    rows: dict[tuple[str, int], bool] = defaultdict(lambda: True)
    for s in scores:
        rows[s.task, s.variant] &= bool(s.vote_2)
    found["solved"] = _share(_by_task([(task, solved) for (task, _), solved in rows.items()]))
    measured = [(s.task, s.loss) for s in scores if s.loss is not None]
    if measured:
        found["loss"] = _mean(measured, bounded=False)
    return found


def wilson(hits: float, n: int, effective: float | None = None) -> Figure:
    """A share and Wilson's interval, which stays sensible at 0 and at n hits. effective: how many
    independent ones the n are worth (default: n)."""
    if not n:
        return Figure(0.0, 0.0, 1.0, 0)
    m = effective or n
    p, z2 = hits / n, Z * Z
    middle = (p + z2 / (2 * m)) / (1 + z2 / m)
    half = Z * np.sqrt(p * (1 - p) / m + z2 / (4 * m * m)) / (1 + z2 / m)
    return Figure(p, float(min(p, max(0.0, middle - half))), float(max(p, min(1.0, middle + half))), n)


def _by_task(values: Sequence[tuple[str, float]]) -> np.ndarray:
    """(task, value) to the sum and the number of each task's values, float64 (tasks, 2)."""
    groups: dict[str, list[float]] = defaultdict(list)
    for task, value in values:
        groups[task].append(float(value))
    return np.array([[sum(v), len(v)] for v in groups.values()]).reshape(-1, 2)


def _share(sums: np.ndarray) -> Figure:
    """Wilson's interval of a mean of values 0..1, from the sums of tasks (see `_by_task`): tasks that
    are all alike count once each, however many values they have."""
    total, n = sums.sum(axis=0)
    if not n:
        return wilson(0, 0)
    p = total / n
    spread = ((sums[:, 0] - p * sums[:, 1]) ** 2).sum() / n**2
    return wilson(total, int(n), min(n, p * (1 - p) / spread) if spread > 1e-12 else len(sums))


def _mean(values: Sequence[tuple[str, float]], bounded: bool = True) -> Figure:
    """The mean of (task, value), its interval by resampling whole tasks. Where all values are 0 or 1, or
    all resamples are alike (a single task), a bootstrap would claim certainty: then Wilson's, which no
    mean of values 0..1 exceeds in variance; of values without bounds the interval is unknown."""
    sums = _by_task(values)
    if bounded and {float(v) for _, v in values} <= {0.0, 1.0}:
        return _share(sums)
    chosen = np.random.default_rng(0).integers(0, len(sums), (RESAMPLES, len(sums)))
    drawn = sums[chosen].sum(axis=1)
    low, high = np.quantile(drawn[:, 0] / drawn[:, 1], [0.025, 0.975])
    mean = float(sums[:, 0].sum() / sums[:, 1].sum())
    if high - low > 1e-9:
        return Figure(mean, float(low), float(high), len(values))
    if bounded:
        return wilson(mean * len(values), len(values), len(sums))
    return Figure(mean, float("nan"), float("nan"), len(values))
