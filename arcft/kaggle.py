"""Kaggle's files: challenges in, submission out, solutions to score it by."""
from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from arcgen.core.errors import Malformed, UserError
from arcgen.core.grid import as_grid, same
from arcgen.core.task import Task
from arcgen.tasks.tasksets import spellings
from arcgen.tasks.tasksets.texts import file_text

from .files import write_json

NOTHING = [[0, 0], [0, 0]]
"""The second attempt where there is but one idea (Kaggle's own sample says so)."""

Attempts = dict[str, list[list[int]]]
"""{"attempt_1": grid, "attempt_2": grid}, for one test."""


def read(path: str | Path, option: str = "") -> object:
    """A JSON file. Raises UserError."""
    try:
        return json.loads(Path(path).read_text())
    except (OSError, ValueError, RecursionError) as error:
        where = f"{option} {path}".strip()
        raise UserError(f"{where}: cannot be read as JSON ({' '.join(str(error).split())[:120]})") from None


def read_challenges(path: str | Path) -> list[Task]:
    """The tasks of a Kaggle challenges file (id -> train, test with inputs only), plain or packed by gzip. A
    missing output is filled by a single black cell, which nobody reads. Raises UserError."""
    try:
        challenges = file_text(Path(path)).value()
    except Malformed as trouble:
        raise UserError(f"{path}: cannot be read as JSON ({trouble.what})") from None
    if not isinstance(challenges, dict) or not challenges:
        raise UserError(f"{path}: no Kaggle challenges file (expected an object: task id -> train, test)")
    tasks = []
    for id_, value in challenges.items():
        if not isinstance(value, dict) or not isinstance(value.get("test"), list):
            raise UserError(f"{path}: {id_}: not a task (expected an object with \"train\" and \"test\")")
        train, test = (spellings.pairs(value.get(side), f"{path}: {id_}: {side}") for side in ("train", "test"))
        test = [{**p, "output": [[0]]} if isinstance(p, dict) and p.get("output") is None else p for p in test]
        tasks.append(Task.from_dict({**value, "train": train, "test": test}, id_, f"{path}: {id_}"))
    return tasks


def read_sample(path: str | None, tasks: Sequence[Task]) -> object:
    """The form that a submission must have: Kaggle's sample, or (None) what follows from the tasks."""
    return {t.id: [None] * len(t.test) for t in tasks} if path is None else read(path, "--sample")


def attempts(question: np.ndarray, grids: Sequence[np.ndarray]) -> Attempts:
    """Two attempts: the best grids; where there are none, the test input itself and NOTHING."""
    ideas = [g.tolist() for g in grids[:2]]
    ideas += [question.tolist(), NOTHING][:2 - len(ideas)]
    return {"attempt_1": ideas[0], "attempt_2": ideas[1]}


def validate(value, sample, where: str) -> None:
    """Whether a submission has the form of Kaggle's sample: the same tasks, as many tests each,
    two well-formed grids for every one. Raises UserError with the first difference."""
    if not isinstance(value, dict) or not isinstance(sample, dict):
        raise UserError(f"{where}: not an object of task ids")
    if missing := sorted(set(sample) - set(value)) or sorted(set(value) - set(sample)):
        raise UserError(f"{where}: task {missing[0]} is in only one of submission and sample")
    for id_, tests in sample.items():
        if not isinstance(value[id_], list) or len(value[id_]) != len(tests):
            raise UserError(f"{where}: {id_}: expected {len(tests)} tests")
        for i, given in enumerate(value[id_]):
            if not isinstance(given, dict) or set(given) != {"attempt_1", "attempt_2"}:
                raise UserError(f"{where}: {id_}, test {i}: expected attempt_1 and attempt_2")
            for name, grid in given.items():
                as_grid(grid, f"{where}: {id_}, test {i}, {name}")


def correct(value: Mapping[str, Sequence[Attempts]], path: str) -> list[list[bool]]:
    """For each task of a submission, for each test, whether one of its attempts is what the solutions file at `path`
    says (id -> outputs). Raises UserError for a file that lacks a task or a test."""
    solutions, found = read(path, "--solutions"), []
    for id_, tests in value.items():
        outputs = solutions.get(id_) if isinstance(solutions, dict) else None
        if not isinstance(outputs, list) or len(outputs) != len(tests):
            raise UserError(f"--solutions {path}: {id_}: expected the outputs of {len(tests)} tests")
        truths = [as_grid(grid, f"--solutions {path}: {id_}") for grid in outputs]
        found.append([any(same(np.array(g, dtype=np.uint8), truth) for g in given.values())
                      for given, truth in zip(tests, truths)])
    return found


class Output:
    """The submission file of some tasks. Raises UserError where it cannot be written or has not the form wanted."""

    def __init__(self, path: Path, tasks: Sequence[Task], sample: str | None = None):
        self.path, self.tasks, self.form = path, tasks, read_sample(sample, tasks)

    def begin(self) -> None:
        """Has a complete file lie there: what is there from before, or one without ideas."""
        if not self.valid():
            self.write(lambda task, i: [])

    def write(self, grids: Callable[[Task, int], Sequence]) -> dict[str, list[Attempts]]:
        """Writes it, all or nothing; `grids` gives the best for a test of a task, which may be none."""
        value = {t.id: [attempts(p.input, grids(t, i)) for i, p in enumerate(t.test)] for t in self.tasks}
        validate(value, self.form, str(self.path))
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_json(self.path, value)
        except OSError as error:
            raise UserError(f"--out {self.path}: cannot be written ({error.strerror})") from None
        return value

    def valid(self) -> bool:
        """Whether a complete file lies there, from before."""
        try:
            validate(json.loads(self.path.read_text()), self.form, "")
        except (OSError, ValueError, UserError):
            return False
        return True


def scored(value: dict[str, list[Attempts]], solutions: str) -> str:
    """How a submission does against a solutions file, in a line."""
    from .score import wilson
    right = correct(value, solutions)
    tests = [hit for of in right for hit in of]
    return (f"solved in two attempts: {wilson(sum(tests), len(tests))} of {len(tests)} tests,"
            f" {wilson(sum(map(all, right)), len(right))} of {len(right)} tasks")
