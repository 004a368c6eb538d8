"""Pairs and tasks, and their passage to and from plain values: JSON, and the rows of datasets.

A task is what ARC calls one: demonstrations (`train`) and tests (`test`), each a list of
input/output pairs. Foreign data is validated here and nowhere else. What needs the rule language or
pictures (a task's program, its drawing) is not of this package: see arcgen.api.task.
"""
from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

import numpy as np

from .errors import Malformed, UserError
from .grid import as_grid, canonical_key, same

ATTEMPTS = 2
"""Answers that ARC allows for a test."""
_KNOWN = {"variant": int, "source": str, "concept": str, "program": str, "description": str, "difficulty": float,
          "augmentation": str}
"""What may be known of a task beside its pairs, by its key in `meta`, in plain values and in rows."""


UNKNOWN = np.zeros((0, 0), dtype=np.uint8)
"""What stands for the output of a test that is not told, as in Kaggle's test set: a grid without cells."""


@dataclass(frozen=True, eq=False)
class Pair:
    """One input and its output, uint8 arrays (H, W), not to be written into: a pair is a value, equal to
    every pair of the same grids. Grids from outside are validated by `Task.from_dict`. An output that
    nobody told is UNKNOWN, shape (0, 0); only who asks for unsolved tasks meets one."""
    input: np.ndarray
    output: np.ndarray

    @property
    def solved(self) -> bool:
        """Whether the output is known."""
        return self.output.size > 0

    def __eq__(self, other) -> bool:
        if not isinstance(other, Pair):
            return NotImplemented
        return same(self.input, other.input) and same(self.output, other.output)

    def __hash__(self) -> int:
        return hash((self.input.shape, self.input.tobytes(), self.output.shape, self.output.tobytes()))

    def to_dict(self) -> dict[str, list[list[int]]]:
        """{"input": rows, "output": rows}, each a list of rows of colours 0..9; no "output" where it is unknown."""
        return {"input": self.input.tolist(), **({"output": self.output.tolist()} if self.solved else {})}

    def key(self) -> str:
        """Canonical digest under D4 x colours; equal for copies of the pair in disguise."""
        return canonical_key([self.input, self.output])


@dataclass(frozen=True, eq=False)
class Task:
    """Demonstrations and tests, with what is known about where they come from. A value: tasks of the same
    id, pairs and meta are equal.

    `meta` may hold: variant (int), source, concept, program, description (str),
    difficulty (float), augmentation (str). Missing entries take neutral values in rows.
    """
    id: str
    train: tuple[Pair, ...]
    test: tuple[Pair, ...]
    meta: dict[str, Any] = field(default_factory=dict)

    def __eq__(self, other) -> bool:
        if not isinstance(other, Task):
            return NotImplemented
        return (self.id, self.train, self.test, self.meta) == (other.id, other.train, other.test, other.meta)

    def __hash__(self) -> int:
        return hash((self.id, self.train, self.test))       # meta, a dict, has no hash; equal tasks agree here

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """All pairs: the demonstrations, then the tests."""
        return self.train + self.test

    @property
    def source(self) -> str:
        """The spec of the source, such as "synth"; "" when unknown."""
        return self.meta.get("source") or ""

    @property
    def concept(self) -> str:
        """The concept's name, "a+b" where b was added to it; "" when unknown."""
        return self.meta.get("concept") or ""

    @property
    def description(self) -> str:
        """The rule in English; "" when unknown."""
        return self.meta.get("description") or ""

    @property
    def difficulty(self) -> float | None:
        """0 (easy) .. 1; None where it is missing or NaN, which rows have for "unknown"."""
        value = self.meta.get("difficulty")
        return None if value is None or not math.isfinite(value) else float(value)

    def to_dict(self, meta: bool = True) -> dict[str, Any]:
        """Plain values, ready for json.dumps. {"train": [{"input", "output"}], "test": [...]}, ARC's own form;
        with `meta` also the id and what is known of the task, from which `from_dict` makes an equal one."""
        pairs = {"train": [p.to_dict() for p in self.train], "test": [p.to_dict() for p in self.test]}
        if not meta:
            return pairs
        return {"id": self.id, **pairs, **{key: self.meta[key] for key in _KNOWN if key in self.meta}}

    @classmethod
    def from_dict(cls, value, id: str | None = None, where: str | None = None, *, unsolved: bool = False) -> Self:
        """A task from plain values, validated: ARC's JSON form, what `to_dict` gives, or a row of a dataset.
        Grids may be lists of rows of whole numbers 0..9, or integer arrays (H, W).

        id: of the task (None: what its key "task_id" or "id" says, else "task"). where: what an error
        calls it (None: the id). unsolved: take tests without an output, as Kaggle's test set has them.
        Keys that no task has, and what is known of it in another type, count for
        nothing. Raises Malformed, a UserError which names the place, for what is no task.
        """
        if id is None:
            said = value.get("task_id", value.get("id")) if isinstance(value, Mapping) else None
            id = said if isinstance(said, str) and said else "task"
        where = where or id
        if not isinstance(value, Mapping) or "train" not in value or "test" not in value:
            raise Malformed(where, "not a task (expected an object with \"train\" and \"test\")")
        train = _pairs(value["train"], f"{where}: train")
        test = _pairs(value["test"], f"{where}: test", unsolved)
        if not train or not test:
            raise Malformed(where, "a task needs at least one demonstration and one test pair")
        meta = {key: value[key] for key, type_ in _KNOWN.items() if type(value.get(key)) is type_}
        if not math.isfinite(meta.get("difficulty", 0.0)):
            del meta["difficulty"]
        return cls(id, train, test, meta)

    def score(self, prediction) -> float:
        """The share of the tests that a prediction answers exactly, 0..1: shape and every cell, in one of at
        most two attempts, as ARC counts.

        prediction: of a task with one test a grid, or a list of up to two (the attempts); of one with
        several tests a list with an entry for each, a grid or a list of attempts. A grid is an integer
        array (H, W) or a list of rows; Kaggle's {"attempt_1": grid, "attempt_2": grid} is a list of
        attempts, and None no answer. An answer of another shape is wrong; one that is no grid,
        a third attempt and a wrong number of answers raise UserError, and so does a task whose outputs are
        not known.
        """
        if not all(pair.solved for pair in self.test):
            raise UserError(f"{self.id}: its tests have no outputs, so that no prediction can be scored")
        answers = _answers(prediction, len(self.test), f"{self.id}: prediction")
        return sum(any(same(pair.output, grid) for grid in grids)
                   for pair, grids in zip(self.test, answers, strict=True)) / len(self.test)


def _pairs(value, where: str, unsolved: bool = False) -> tuple[Pair, ...]:
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if not isinstance(value, (list, tuple)):
        raise Malformed(where, "expected a list of pairs")
    pairs = []
    for i, p in enumerate(value):
        if not isinstance(p, Mapping) or "input" not in p:
            raise Malformed(f"{where}[{i}]", "expected an object with \"input\" and \"output\"")
        output = p.get("output")
        if output is None and not unsolved:
            raise Malformed(f"{where}[{i}]", "the output is missing (Kaggle's is in the solutions file, to lie beside "
                            "the challenges)")
        pairs.append(Pair(as_grid(p["input"], f"{where}[{i}].input"),
                          UNKNOWN if output is None else as_grid(output, f"{where}[{i}].output")))
    return tuple(pairs)


_GRID, _GRIDS = 2, 3
"""How deep lists are nested in a grid, and in a list of grids."""


def _depth(value) -> int:
    """How deep lists are nested in a value; one that holds nothing but None counts as a list of grids."""
    if isinstance(value, np.ndarray):
        return value.ndim
    if not isinstance(value, (list, tuple, Mapping)):
        return 0
    return 1 + next((_depth(v) for v in _entries(value) if v is not None), _GRID)


def _entries(value) -> list:
    return [] if value is None else list(value.values() if isinstance(value, Mapping) else value)


def _answers(prediction, tests: int, where: str) -> list[list[np.ndarray]]:
    """For each test, the grids that were attempted. Raises UserError."""
    if prediction is None:
        return [[]] * tests
    depth = _depth(prediction)
    if depth == _GRID:
        prediction = [prediction]
    elif depth == _GRIDS and tests == 1:        # a list of grids for a single test: its attempts
        prediction = [prediction]
    answers = _entries(prediction) if depth >= _GRID else []
    if len(answers) != tests:
        raise UserError(f"{where}: expected a grid, or a list of at most {ATTEMPTS} attempts, for each of {tests} "
                        f"test{'s' * (tests > 1)}")
    found = []
    for i, answer in enumerate(answers):
        attempts = [answer] if answer is not None and _depth(answer) <= _GRID else _entries(answer)
        if len(attempts) > ATTEMPTS:
            raise UserError(f"{where}: {len(attempts)} attempts at test {i + 1}; at most {ATTEMPTS} count")
        found.append([as_grid(grid, where) for grid in attempts if grid is not None])
    return found
