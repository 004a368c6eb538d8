"""How far a collection of tasks is from a reference collection, axis by axis.

The distance on an axis is the Jensen-Shannon divergence, in bits (0 same, 1 disjoint), of the
two mean histograms. It is never 0 between finite samples, so it is read against a noise floor:
the same statistic, with equally many tasks a side, between disjoint halves of the reference.
The mean is taken over many subsamples drawn without replacement (with replacement a task would
count twice and inflate the divergence); a task id of the candidate is never compared with the
same id of the reference, so that re-generated clones are judged like fresh tasks.

Measure collections without colour augmentation: ARC's colours are not uniform, and a
permutation of them is a real difference.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..core.errors import UserError
from ..core.task import Task
from .axes import AXES, GROUPS, Measured, measure
from .c2st import c2st
from .quality import quality
from .samples import splits

REPEATS = 50
"""Subsamples over which a distance is averaged."""
LEAST = 20
"""Fewest tasks a side that can be compared."""


def divergence(p: np.ndarray, q: np.ndarray) -> float:
    """Jensen-Shannon divergence in bits of two histograms (any positive totals); NaN if one is empty."""
    if not p.sum() or not q.sum():
        return float("nan")
    p, q = p / p.sum(), q / q.sum()
    middle = (p + q) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        bits = np.nansum(p * np.log2(p / middle)) + np.nansum(q * np.log2(q / middle))
    return max(0.0, float(bits) / 2)


def distances(candidate: Measured, reference: Measured, n: int, repeats: int = REPEATS,
              seed: int = 0) -> dict[str, np.ndarray]:
    """Divergences of every axis, each float (repeats,)."""
    drawn = list(splits(candidate, reference, n, repeats, seed))
    found = {}
    for name in AXES:
        mine, theirs = candidate.histograms[name], reference.histograms[name]
        found[name] = np.array([divergence(mine[a].sum(axis=0), theirs[b].sum(axis=0)) for a, b in drawn])
    return found


def profile(measured: Measured) -> dict[str, float]:
    """What a collection looks like on average: means over tasks of the task's mean, or medians."""
    def by_task(name: str, of=lambda v: v) -> float:
        seen = measured.observed[name]
        count = np.bincount(seen.task, minlength=len(measured))
        return float(np.mean((np.bincount(seen.task, of(seen.value), len(measured)) / np.maximum(count, 1))[count > 0])
                     ) if len(seen.task) else float("nan")

    side = {"height": lambda v: v // 30 + 1, "width": lambda v: v % 30 + 1}
    return {
        "tasks": float(len(measured)),
        "demos": by_task("n_train"), "tests": by_task("n_test"),
        "chars (median)": float(np.median(measured.observed["chars"].value)),
        **{f"{part} {name}": by_task(axis, side[name]) for part, axis in (("in", "in_hw"), ("out", "out_hw"))
           for name in side},
        "max side (median)": float(np.median(measured.observed["max_side"].value)),
        "square": by_task("square"), "input size constant": by_task("const_in_size"),
        "same shape": by_task("same_shape"), "changed cells": by_task("changed"), "new colour": by_task("new_colour"),
        "colours an input": by_task("ncol_in"), "colours an output": by_task("ncol_out"),
        "colours a task": by_task("ncol_task"), "share of 0": by_task("zero_share"),
        "background share": by_task("bg_share"), "background is 0": by_task("bg_is_0"),
        "objects a grid (4)": by_task("cc4"), "objects a grid (8)": by_task("cc8"),
        "cells an object (8)": by_task("csize8"),
        "mirror-symmetric input": by_task("sym_in", lambda v: v.astype(int) & 3 > 0),
        "mirror-symmetric output": by_task("sym_out", lambda v: v.astype(int) & 3 > 0),
        "unequal neighbours": by_task("edges"), "zlib bits a cell": by_task("zlib"),
    }


@dataclass
class Comparison:
    """A candidate collection beside a reference, and all that was found; see `as_json`."""
    names: tuple[str, str]
    measured: tuple[Measured, Measured]
    n: int
    repeats: int
    seed: int
    axes: dict[str, dict[str, float]]
    mean: dict[str, float]
    quality: tuple[dict[str, float], dict[str, float]]
    c2st: dict[str, dict[str, float]] | None = None

    def as_json(self) -> dict[str, Any]:
        """For machines: JSON values only (NaN as None). `axes` and `mean` hold jsd, floor, floor_p95
        and excess in bits; `profile` and `quality` one value for the candidate and one for the
        reference, quality in per cent."""
        def clean(values: dict[str, float]) -> dict[str, float | None]:
            return {k: None if v != v else round(v, 6) for k, v in values.items()}

        beside = [profile(m) for m in self.measured]
        return {"candidate": self.names[0], "reference": self.names[1], "n": self.n, "repeats": self.repeats,
                "seed": self.seed, "mean": clean(self.mean),
                "axes": {name: {"group": AXES[name].group, **clean(row)} for name, row in self.axes.items()},
                "profile": {"candidate": clean(beside[0]), "reference": clean(beside[1])},
                "quality": {"candidate": clean(self.quality[0]), "reference": clean(self.quality[1])},
                "c2st": None if self.c2st is None else {k: clean(v) for k, v in self.c2st.items()}}

    def as_text(self) -> str:
        """For people: the same as tables. "*" marks what is above the floor's 95th percentile."""
        (left, right), table = self.names, []
        head = f"{left} against {right}: {self.n} tasks a side, mean of {self.repeats} subsamples"
        rows = [["mean of axes", *_cells(self.mean), ""]]
        for group in GROUPS:
            rows += [[name, *_cells(self.axes[name]), axis.says] for name, axis in AXES.items() if axis.group == group]
        table += [head, "", _table("<><>>><", ["JSD x 100, bits", "jsd", "", "floor", "p95", "excess", ""], rows), ""]
        if self.c2st:
            rows = [[view, f"{r['auc']:.3f}", "*" if r["auc"] > r["floor_p95"] else "", f"{r['floor']:.3f}",
                     f"{r['floor_p95']:.3f}"] for view, r in self.c2st.items()]
            table += [_table("<><>>", ["classifier AUC (0.5: cannot tell)", "auc", "", "floor", "p95"], rows), ""]
        for title, (a, b) in (("means over tasks", [profile(m) for m in self.measured]), ("per cent", self.quality)):
            table += [_table("<>>", [title, left, right], [[k, _number(a[k]), _number(b[k])] for k in a]), ""]
        return "\n".join(table).rstrip()


def _cells(row: dict[str, float]) -> list[str]:
    if row["jsd"] != row["jsd"]:
        return ["-", "", "-", "-", "-"]
    return [f"{100 * row['jsd']:.1f}", "*" if row["jsd"] > row["floor_p95"] else "", f"{100 * row['floor']:.1f}",
            f"{100 * row['floor_p95']:.1f}", f"{100 * row['excess']:+.1f}"]


def _number(value: float) -> str:
    return "-" if value != value else f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"


def _table(align: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Aligned columns; `align` has "<" or ">" for each."""
    lines = [head, *rows]
    width = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join("  ".join(f"{cell:{a}{w}}" for cell, a, w in zip(line, align, width)).rstrip() for line in lines)


def _summary(values: np.ndarray, floor: np.ndarray) -> dict[str, float]:
    if np.isnan(values).all() or np.isnan(floor).all():
        return dict.fromkeys(("jsd", "floor", "floor_p95", "excess"), float("nan"))
    jsd, base = float(np.nanmean(values)), float(np.nanmean(floor))
    return {"jsd": jsd, "floor": base, "floor_p95": float(np.nanquantile(floor, 0.95)), "excess": jsd - base}


def compare(candidate: Sequence[Task], reference: Sequence[Task],
            names: tuple[str, str] = ("candidate", "reference"), *,
            n: int | None = None, repeats: int = REPEATS, seed: int = 0, classify: bool = False) -> Comparison:
    """Compare two collections of tasks; deterministic in its arguments.

    n: tasks a side (default: as many as allowed, at most half the reference). classify: also
    train a classifier to tell them apart (`c2st`, needs scikit-learn, about a minute). Raises
    UserError when fewer than LEAST tasks a side are left.
    """
    allowed = min(len(reference) // 2, len(candidate), n or len(reference))
    if allowed < LEAST:
        raise UserError(f"{names[0]} against {names[1]}: {allowed} tasks a side are too few to compare (at least "
                        f"{LEAST}; there are {len(candidate)} and {len(reference)}, "
                        "and a side takes at most half the reference)")
    mine, theirs = measure(candidate), measure(reference)
    found, floor = (distances(m, theirs, allowed, repeats, seed) for m in (mine, theirs))
    total = [np.nanmean(np.stack(list(d.values())), axis=0) for d in (found, floor)]
    verdict = None
    if classify:
        verdict = c2st(mine, theirs, allowed, seed=seed)
    return Comparison(names, (mine, theirs), allowed, repeats, seed,
                      {name: _summary(found[name], floor[name]) for name in AXES}, _summary(*total),
                      (quality(candidate, reference), quality(reference)), verdict)
