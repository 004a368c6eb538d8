"""`arcft submit`: Kaggle's submission.json, two attempts for every test input, always complete.

The file is written before the first prediction, with the test inputs themselves as attempts,
and again while predictions come in: whatever happens, a valid submission lies there.
"""
from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from arcgen.core.errors import Malformed, UserError
from arcgen.core.grid import as_grid
from arcgen.core.task import Task
from arcgen.tasks.tasksets import spellings
from arcgen.tasks.tasksets.texts import file_text

from . import run
from .evaluate import free
from .predict import Prediction, predict
from .settings import PredictSettings
from .vote import rank

REFRESH = 60.0
"""Seconds between writings of the file."""
NOTHING = [[0, 0], [0, 0]]
"""The second attempt where there is but one idea (Kaggle's own sample says so)."""


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


def submission(tasks: Sequence[Task], predictions: Sequence[Prediction]) -> dict[str, list[dict[str, list]]]:
    """Two attempts for every test of every task, the best candidates first."""
    of: dict[tuple[int, int], list] = defaultdict(list)
    for p in predictions:
        of[p.task, p.test].append((p.grid, p.logprob))
    return {task.id: [_attempts(pair.input, [c.grid for c in rank(of[t, i])]) for i, pair in enumerate(task.test)]
            for t, task in enumerate(tasks)}


def _attempts(question: np.ndarray, candidates: list[np.ndarray]) -> dict[str, list]:
    ideas = [g.tolist() for g in candidates[:2]]
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
        for i, attempts in enumerate(value[id_]):
            if not isinstance(attempts, dict) or set(attempts) != {"attempt_1", "attempt_2"}:
                raise UserError(f"{where}: {id_}, test {i}: expected attempt_1 and attempt_2")
            for name, grid in attempts.items():
                as_grid(grid, f"{where}: {id_}, test {i}, {name}")


def submit(name: str, challenges: str, out: Path, settings: PredictSettings, *, sample: str | None = None,
           echo: Callable[[str], None] = print, **load) -> dict:
    """The whole command. Raises UserError; the file at `out` is complete from the start on."""
    tasks = read_challenges(challenges)
    form = {t.id: [None] * len(t.test) for t in tasks}
    if sample:
        try:
            form = json.loads(Path(sample).read_text())
        except (OSError, ValueError) as error:
            raise UserError(f"--sample {sample}: cannot be read ({' '.join(str(error).split())[:120]})") from None
    predictions: list[Prediction] = []

    def save() -> dict:
        value = submission(tasks, predictions)
        validate(value, form, str(out))
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            run.write_json(out, value)
        except OSError as error:
            raise UserError(f"--out {out}: cannot be written ({error.strerror})") from None
        return value

    value = save()
    loaded = run.load(name, **load)
    try:
        saved = time.monotonic()
        for prediction in predict(loaded, tasks, settings):
            predictions.append(prediction)
            if time.monotonic() - saved > REFRESH:
                save()
                saved = time.monotonic()
    finally:
        value = save()
        del loaded
        free()
    answered = len({(p.task, p.test) for p in predictions if p.grid is not None})
    echo(f"{out}: {len(tasks)} tasks, {sum(len(t.test) for t in tasks)} tests, {answered} of them answered")
    return value
