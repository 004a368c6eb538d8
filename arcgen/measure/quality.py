"""Counts of what is wrong with tasks, or too easy: duplicates, contradictions, trivial rules."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from ..core.grid import COLOURS, SYMMETRIES, recolour, same, transform
from ..core.task import Pair, Task

GridFunction = Callable[[np.ndarray], np.ndarray]
"""From an input to an output, both uint8 (H, W)."""


def _recolouring(train: Sequence[Pair], symmetry: str) -> GridFunction | None:
    """`symmetry` followed by a fixed recolouring, if that explains every demonstration."""
    table = np.full(COLOURS, -1)
    for pair in train:
        turned = transform(pair.input, symmetry)
        if turned.shape != pair.output.shape:
            return None
        for colour in np.unique(turned):
            image = np.unique(pair.output[turned == colour])
            if len(image) != 1 or table[colour] not in (-1, image[0]):
                return None
            table[colour] = image[0]
    table = np.where(table < 0, np.arange(COLOURS), table)
    return lambda grid: recolour(transform(grid, symmetry), table)


def _crop(grid: np.ndarray) -> np.ndarray:
    """The box around all that is not the commonest colour."""
    y, x = np.nonzero(grid != np.bincount(grid.ravel()).argmax())
    return grid[y.min():y.max() + 1, x.min():x.max() + 1] if len(y) else grid


def trivial_rules(train: Sequence[Pair]) -> Iterator[GridFunction]:
    """The trivial rules that explain every demonstration: a constant, a symmetry with a
    recolouring, crop to content, enlarge cells, tile."""
    if len(train) > 1 and all(same(p.output, train[0].output) for p in train):
        yield lambda grid: train[0].output
    yield from filter(None, (_recolouring(train, symmetry) for symmetry in SYMMETRIES))
    times = tuple(o // i for o, i in zip(train[0].output.shape, train[0].input.shape))
    for rule in (_crop, lambda g: np.kron(g, np.ones(times, dtype=np.uint8)), lambda g: np.tile(g, times)):
        if all(same(rule(p.input), p.output) for p in train):
            yield rule


def _key(grid: np.ndarray) -> tuple:
    return grid.shape, grid.tobytes()


def quality(tasks: Sequence[Task], reference: Sequence[Task] = ()) -> dict[str, float]:
    """Percentages of pairs and of tasks with each defect; `reference`: whose inputs may not be copied
    (inputs of more than nine cells; smaller ones coincide by chance). An output that is not known has no defect."""
    known_inputs = {_key(p.input) for t in reference for p in t.pairs if p.input.size > 9}
    pairs, marks = [], []
    for task in tasks:
        outputs: dict[tuple, set] = {}
        for p in task.pairs:
            given = outputs.setdefault(_key(p.input), set())
            if not p.solved:
                continue
            given.add(_key(p.output))
            pairs.append((same(p.input, p.output), p.output.min() == p.output.max(), p.output.size == 1,
                          p.input.min() == p.input.max()))
        shown = {_key(p.input) for p in task.train}, {_key(p.output) for p in task.train}
        colours = np.unique(np.concatenate([g.ravel() for p in task.train for g in (p.input, p.output)]))
        known = [p for p in task.test if p.solved]
        rules = trivial_rules(task.train) if known else ()
        solved = [all(same(rule(p.input), p.output) for p in known) for rule in rules]
        marks.append((
            len(outputs) < len(task.pairs),
            any(len(images) > 1 for images in outputs.values()),
            any(_key(p.input) in shown[0] for p in task.test),
            any(_key(p.output) in shown[1] for p in task.test),
            any(np.setdiff1d(p.output, np.union1d(colours, p.input)).size for p in task.test),
            any(solved),
            bool(solved) and not all(solved),
            any(_key(p.input) in known_inputs for p in task.pairs)))
    names = ("pairs: input = output", "pairs: one-colour output", "pairs: 1x1 output", "pairs: one-colour input",
             "tasks: repeated input", "tasks: same input, other output", "tasks: test input among demos",
             "tasks: test output among demos", "tasks: test output has unseen colour",
             "tasks: a trivial rule solves", "tasks: a trivial rule fits demos, fails test",
             "tasks: an input copied from the reference")
    rates = np.append(np.mean(pairs, axis=0), np.mean(marks, axis=0))
    return dict(zip(names, (round(100 * float(r), 2) for r in rates)))
