"""Pairs and tasks, and their passage to and from JSON and dataset rows.

A task is what ARC calls one: demonstrations (`train`) and tests (`test`), each a list of
input/output pairs. Foreign data is validated here and nowhere else.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .errors import UserError
from .grid import as_grid, canonical_key


@dataclass(frozen=True)
class Pair:
    """One input and its output, uint8 arrays (H, W)."""
    input: np.ndarray
    output: np.ndarray

    def to_lists(self) -> dict[str, list[list[int]]]:
        return {"input": self.input.tolist(), "output": self.output.tolist()}

    def key(self) -> str:
        """Canonical digest under D4 x colours; equal for copies of the pair in disguise."""
        return canonical_key([self.input, self.output])


@dataclass(frozen=True)
class Task:
    """Demonstrations and tests, with what is known about where they come from.

    `meta` may hold: variant (int), source, concept, program, description (str),
    difficulty (float), augmentation (str). Missing entries take neutral values in rows.
    """
    id: str
    train: tuple[Pair, ...]
    test: tuple[Pair, ...]
    meta: dict[str, Any] = field(default_factory=dict)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        return self.train + self.test

    def to_json(self) -> dict[str, list]:
        """ARC's own form: {"train": [{"input", "output"}], "test": [...]}."""
        return {"train": [p.to_lists() for p in self.train], "test": [p.to_lists() for p in self.test]}


def _pairs(value, where: str, need_output: bool) -> tuple[Pair, ...]:
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if not isinstance(value, list):
        raise UserError(f"{where}: expected a list of pairs")
    pairs = []
    for i, p in enumerate(value):
        if not isinstance(p, dict) or "input" not in p or (need_output and "output" not in p):
            raise UserError(f"{where}[{i}]: expected an object with \"input\" and \"output\"")
        if "output" not in p or p["output"] is None:
            raise UserError(f"{where}[{i}]: the output is missing (give the solutions file too)")
        pairs.append(Pair(as_grid(p["input"], f"{where}[{i}].input"), as_grid(p["output"], f"{where}[{i}].output")))
    return tuple(pairs)


def task_from_json(value, id: str, where: str | None = None, **meta) -> Task:
    """A task from ARC's JSON form, validated. Raises UserError naming `where` (default: id)."""
    where = where or id
    if not isinstance(value, dict) or "train" not in value or "test" not in value:
        raise UserError(f"{where}: not a task (expected an object with \"train\" and \"test\")")
    train = _pairs(value["train"], f"{where}: train", need_output=True)
    test = _pairs(value["test"], f"{where}: test", need_output=False)
    if not train or not test:
        raise UserError(f"{where}: a task needs at least one demonstration and one test pair")
    return Task(id, train, test, meta)
