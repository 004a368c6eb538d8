"""Can a classifier tell two collections of tasks apart? The classifier two-sample test.

After Lopez-Paz and Oquab, "Revisiting Classifier Two-Sample Tests" (ICLR 2017), with the area
under the ROC curve in cross-validation as the statistic: 0.5 cannot tell, 1.0 always can. It
sees what no single axis shows, how properties go together. Needs scikit-learn (the extra `stats`).
"""
from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..core.grid import COLOURS, MAX_SIDE
from .axes import AXES, Measured, Observed
from .samples import family, splits

VIEWS = ("all", "content")
"""What the classifier may see: everything, or all but the group "format" (numbers of pairs, length)."""

def _columns(seen: Observed, tasks: int) -> Iterator[np.ndarray]:
    """Mean and standard deviation of each task's values; inputs and outputs apart where there are sides."""
    for where in [None] if seen.side is None else [seen.side == side for side in (0, 1)]:
        mean = seen.means(tasks, where)
        squares = Observed(seen.task, (seen.value - mean[seen.task]) ** 2)
        yield mean
        yield np.sqrt(squares.means(tasks, where))


def _spread(name: str, seen: Observed) -> Iterator[Observed]:
    """Observations of an unordered axis as numbers a classifier can order."""
    def with_values(values: np.ndarray) -> Observed:
        return Observed(seen.task, values.astype(float), side=seen.side)

    value = seen.value.astype(np.int64)
    if name.endswith("_hw"):
        yield with_values(value // MAX_SIDE + 1)
        yield with_values(value % MAX_SIDE + 1)
    elif name.startswith("sym_"):
        for bit in range(6):
            yield with_values(value >> bit & 1)
    elif name == "colours" and seen.weight is not None and seen.side is not None:
        for colour in range(COLOURS):
            at = value == colour
            yield Observed(seen.task[at], seen.weight[at], side=seen.side[at])
    else:
        yield seen


def features(measured: Measured) -> tuple[np.ndarray, np.ndarray]:
    """Features float (tasks, columns), NaN where a task has no value, and each column's group."""
    columns, groups = [], []
    for name, seen in measured.observed.items():
        axis = AXES.get(name)
        if name == "colours_nz":                            # follows from "colours"
            continue
        if axis is not None and not axis.classes:
            seen = Observed(seen.task, axis.scaled(seen.value), side=seen.side)
        for part in _spread(name, seen):
            for column in _columns(part, len(measured)):
                columns.append(column)
                groups.append(axis.group if axis else "colour")
    return np.stack(columns, axis=1), np.array(groups)


def _classifier(seed: int):
    from sklearn.ensemble import HistGradientBoostingClassifier
    return HistGradientBoostingClassifier(max_iter=80, max_leaf_nodes=8, min_samples_leaf=8, l2_regularization=1.0,
                                          early_stopping=False, random_state=seed)


def c2st(candidate: Measured, reference: Measured, n: int, *, repeats: int = 10,
         seed: int = 0) -> dict[str, dict[str, float]]:
    """AUC of each view: {"auc", "floor", "floor_p95"}, with n tasks a side.

    Five folds, all versions of a task in one fold; the mean over `repeats` subsamples, and over
    twice as many for the floor (two disjoint halves of the reference).
    """
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import StratifiedGroupKFold
    from threadpoolctl import threadpool_limits

    def aucs(a: Measured, b: Measured, times: int, view: str) -> np.ndarray:
        (x_a, groups), (x_b, _) = features(a), features(b)
        use = groups != "format" if view == "content" else slice(None)
        values = []
        for repeat, (i, j) in enumerate(splits(a, b, n, times, seed)):
            x, y = np.concatenate([x_a[i], x_b[j]])[:, use], np.repeat([1, 0], n)
            same_fold = np.array([family(name) for name in np.concatenate([a.names[i], b.names[j]])])
            folds = StratifiedGroupKFold(5, shuffle=True, random_state=repeat).split(x, y, same_fold)
            values.append(np.mean([roc_auc_score(y[test], _classifier(repeat).fit(x[train], y[train])
                                                 .predict_proba(x[test])[:, 1]) for train, test in folds]))
        return np.array(values)

    found = {}
    with threadpool_limits(1):                              # threads only hinder each other on data this small
        for view in VIEWS:
            floor = aucs(reference, reference, 2 * repeats, view)
            found[view] = {"auc": float(aucs(candidate, reference, repeats, view).mean()),
                           "floor": float(floor.mean()), "floor_p95": float(np.quantile(floor, 0.95))}
    return found
