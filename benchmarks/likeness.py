"""What makes grids and tasks look like ARC's; writes arcgen/synthesis/likeness.json (arcgen.synthesis.likeness).

    python benchmarks/likeness.py grids [--scenes 6]
    python benchmarks/likeness.py concepts DATASET [--profile arc-1]

grids      a logistic regression that tells the inputs of a collection of ARC from scenes that concepts draw,
           `--scenes` of each; and again, once scenes are taken by what was told, for of a concept's scenes none may
           be as small, or as full, as it takes: so the others are asked for more.
concepts   how much oftener a task of a concept would have to come for a dataset to look like the collection: the log
           odds of the classifier two-sample test (arcgen.measure.c2st) that it is one of ARC's, each task judged by
           classifiers that have not seen it, a mean over a concept's tasks, added to what is known. DATASET was built
           with the profile, and with what is known. On one half of ARC's tasks weights are fitted a second time, and
           what they gain is told on the other half.

The collections are ARC-1 training (arc-1), and ARC-2 training as far as it is new there (arc-2).
"""
from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from arcgen.api.collection import load
from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError
from arcgen.core.seeds import stream
from arcgen.core.task import Task
from arcgen.dataset.selection import fitted_to
from arcgen.measure.axes import measure
from arcgen.measure.c2st import _classifier, features
from arcgen.synthesis.beginnings import beginning
from arcgen.synthesis.extending import draw_rules
from arcgen.synthesis.likeness import likeness, properties
from arcgen.synthesis.policy import POLICY
from arcgen.synthesis.profiles import PROFILES
from arcgen.tasks.rejection import Rejected

PLACE = Path(__file__).parent.parent / "arcgen" / "synthesis" / "likeness.json"
STRENGTH = 0.3
"""Inverse strength of the regression's penalty."""
FOLDS, CLASSIFIERS = 4, 3
"""Parts of a dataset, each of which is judged by so many classifiers that have seen tasks of the others only."""
PRIOR = 3
"""Tasks of a concept that count as if they were like all others: few tell little of a concept."""
LEAST = 0.01
"""What a classifier's probabilities are kept away from 0 and 1 by."""


@click.group(help=__doc__)
def main() -> None:
    pass


@main.command()
@click.option("--scenes", default=6, show_default=True, help="Of each concept.")
@click.option("--rounds", default=4, show_default=True, help="After each of which scenes are taken by what it told.")
def grids(scenes: int, rounds: int) -> None:
    """The likeness of grids."""
    for name in PROFILES:
        inputs = [(properties(pair.input), 1 / len(task.train)) for task in fitted_to(name) for pair in task.train]
        real, weights = np.stack([found for found, _ in inputs]), np.array([weight for _, weight in inputs])
        told = np.zeros(real.shape[1])
        for round in range(rounds):
            drawn = [properties(grid) for concept in tqdm(library(), unit="concept")
                     for grid in _scenes(concept, scenes, name, told)]
            auc, more = _regression(np.stack(drawn), real, weights)
            click.echo(f"{name}, round {round}: AUC {auc:.3f}")
            told += more
        _write(name, "grid", [float(f"{value:.4g}") for value in told])


def _regression(drawn: np.ndarray, real: np.ndarray, weights: np.ndarray) -> tuple[float, np.ndarray]:
    """How well a logistic regression tells the properties of real grids, which have weights, from those of grids that
    were drawn, as its AUC; and a number for each property."""
    x, y = np.concatenate([drawn, real]), np.repeat([0, 1], [len(drawn), len(real)])
    weights = np.concatenate([np.full(len(drawn), weights.sum() / len(drawn)), weights])      # each side the same
    middle, scale = x.mean(0), x.std(0) + 1e-9
    fitted = LogisticRegression(C=STRENGTH, max_iter=3_000).fit((x - middle) / scale, y, weights)
    auc = roc_auc_score(y, fitted.decision_function((x - middle) / scale), sample_weight=weights)
    return auc, fitted.coef_[0] / scale


def _scenes(name: str, count: int, profile: str, told: np.ndarray) -> list[np.ndarray]:
    """Grids of so many rules of a concept, at most, taken by what is told of them."""
    found = []
    for k in range(count):
        rng = stream("likeness", name, k)
        try:
            rule, _ = next(draw_rules(library()[name], rng, 0.0, 0.0, profile=PROFILES[profile]))
            found.append(beginning(rule.start, rng, lambda grid: float(properties(grid) @ told))(rng))
        except (RuleError, Rejected):
            continue
    return found


@main.command()
@click.argument("dataset")
@click.option("--profile", type=click.Choice([*PROFILES]), default="arc-1", show_default=True)
def concepts(dataset: str, profile: str) -> None:
    """The likeness of concepts."""
    tasks = [*load(dataset)]
    ours, theirs = _content(tasks), _content([*fitted_to(profile)])
    names = [task.concept.split("+")[0] for task in tasks]
    half = np.random.default_rng(0).permutation(len(theirs))
    one, other = theirs[half[::2]], theirs[half[1::2]]
    before = likeness(profile).concepts
    told = _of_concepts(names, _odds(ours, one), before)
    for most in (1.0, POLICY.drawing.most_liked, 3.0):
        bounds = np.log((1 / most, most))
        more = [np.clip(told[name], *bounds) - np.clip(before.get(name, 0.0), *bounds) for name in names]
        click.echo(f"weights up to {most:g}, fitted to half of {profile}: AUC against the other "
                   f"{_auc(ours, np.exp(more), other):.3f}")
    _write(profile, "concepts", {name: round(value, 3) for name, value in
                                 sorted(_of_concepts(names, _odds(ours, theirs), before).items())})


def _content(tasks: Sequence[Task]) -> np.ndarray:
    """What the classifier may see of the content of tasks, float64 (tasks, columns)."""
    found, groups = features(measure(tasks))
    return found[:, groups != "format"]


def _odds(ours: np.ndarray, theirs: np.ndarray) -> np.ndarray:
    """The log odds that each of our tasks is one of theirs, by classifiers that have not seen it: float64 (tasks,)."""
    rng, odds = np.random.default_rng(0), np.zeros(len(ours))
    part = rng.permutation(len(ours)) % FOLDS
    with threadpool_limits(1):
        for fold in range(FOLDS):
            for seed in range(CLASSIFIERS):
                seen = ours[rng.choice(np.flatnonzero(part != fold), len(theirs), False)]
                x, y = np.concatenate([seen, theirs]), np.repeat([0, 1], len(theirs))
                chances = _classifier(seed).fit(x, y).predict_proba(ours[part == fold])[:, 1]
                odds[part == fold] += np.log((chances + LEAST) / (1 - chances + LEAST)) / CLASSIFIERS
    return odds


def _of_concepts(names: list[str], odds: np.ndarray, before: dict[str, float]) -> dict[str, float]:
    """The mean log odds of the tasks of each concept, over those of all; added to those that it was drawn by."""
    of, whole = defaultdict(list), odds.mean()
    for name, value in zip(names, odds, strict=True):
        of[name].append(value - whole)
    return before | {name: before.get(name, 0.0) + float(sum(values) / (len(values) + PRIOR))
                     for name, values in of.items()}


def _auc(ours: np.ndarray, weights: np.ndarray, theirs: np.ndarray, repeats: int = 8) -> float:
    """How well a classifier tells them apart, as many of ours, drawn by weight, as of theirs."""
    found = []
    with threadpool_limits(1):
        for repeat in range(repeats):
            mine = ours[np.random.default_rng(repeat).choice(len(ours), len(theirs), False, weights / weights.sum())]
            x, y = np.concatenate([mine, theirs]), np.repeat([1, 0], len(theirs))
            for train, test in StratifiedKFold(5, shuffle=True, random_state=repeat).split(x, y):
                found.append(roc_auc_score(y[test], _classifier(repeat).fit(x[train], y[train])
                                           .predict_proba(x[test])[:, 1]))
    return float(np.mean(found))


def _write(profile: str, key: str, value: Any) -> None:
    """Puts one of a profile's figures into likeness.json."""
    known = json.loads(PLACE.read_text()) if PLACE.exists() else {}
    known.setdefault(profile, {"grid": [], "concepts": {}})[key] = value
    PLACE.write_text(json.dumps(known, indent=0) + "\n")


if __name__ == "__main__":
    main()
