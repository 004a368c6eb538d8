"""Predictions of an evaluation, kept as they come, so that one that was killed goes on where it was.

`predictions.jsonl` in the folder of the report: its first line says what was asked (the content of weights and
tasks, prompts, settings, no paths), every further line is a prediction. An evaluation that was asked something
else does not touch the folder.
"""
from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from arcgen.core.errors import UserError
from arcgen.core.task import Task

from .files import whole
from .predict import LATE, Prediction
from .run import Loaded
from .settings import PredictSettings

FILE = "predictions.jsonl"
LIMITS = ("time_limit", "total_limit")
"""Settings that may be others when an evaluation goes on: what was out of time is tried again."""


def asked(loaded: Loaded, tasks: Sequence[Task], settings: PredictSettings) -> dict[str, Any]:
    """What an evaluation is about, by content: equal only where its predictions would be."""
    content = hashlib.sha256()
    for task in tasks:
        content.update(json.dumps([task.id, task.to_dict(meta=False)]).encode())
    how = {name: value for name, value in asdict(settings).items() if name not in LIMITS}
    numbers = str(loaded.model.dtype) + (" in 4 bits" if getattr(loaded.model, "is_loaded_in_4bit", False) else "")
    return {"weights": loaded.content, "tasks": content.hexdigest()[:16], "prompts": loaded.prompter.fingerprint,
            "max-seq-len": loaded.limit, "dtype": numbers, **how}


class Kept:
    """The predictions in a folder, for what is asked. Raises UserError when the folder holds those of another
    evaluation, or cannot be written."""

    def __init__(self, folder: Path, what: Mapping[str, Any]):
        self.path = folder / FILE
        self.predictions: list[Prediction] = []
        self.seconds = 0.0
        """Spent on the predictions so far."""
        try:
            if self.path.is_file():
                self._read(json.loads(json.dumps(what)), folder)
            elif (folder / "report.json").exists():
                raise UserError(f"--out {folder}: holds another report; name a new folder")
            else:
                folder.mkdir(parents=True, exist_ok=True)
                self.path.write_text(json.dumps(what) + "\n")
            self._file = self.path.open("a")
        except OSError as error:
            raise UserError(f"--out {folder}: cannot be written ({error.strerror})") from None

    def _read(self, what: dict[str, Any], folder: Path) -> None:
        lines = self.path.read_text().splitlines(keepends=True)
        try:
            before = json.loads(lines[0])
            # the last line is half written where the process died in it
            found = [json.loads(line) for line in lines[1:] if line.endswith("\n")]
        except (ValueError, IndexError):
            raise UserError(f"{self.path}: not readable; delete it, or name another --out") from None
        if before != what:
            other = ", ".join(name for name in what if before.get(name) != what[name])
            raise UserError(f"--out {folder}: holds an evaluation of other {other}; name a new folder")
        self.seconds = max((entry.pop("seconds") for entry in found), default=0.0)
        self.predictions = [p for p in map(Prediction.from_json, found) if p.problem != LATE]
        again = json.dumps(what) + "\n" + "".join(self._line(p, self.seconds) for p in self.predictions)
        with whole(self.path) as draft:
            draft.write_text(again)

    @staticmethod
    def _line(p: Prediction, seconds: float) -> str:
        return json.dumps({**p.to_json(), "seconds": seconds}) + "\n"

    @property
    def done(self) -> set[tuple[int, int, int]]:
        """(task, test, number) of what there is."""
        return {(p.task, p.test, p.number) for p in self.predictions}

    def add(self, prediction: Prediction, seconds: float) -> None:
        """Keeps a prediction, made after so many seconds in all."""
        self.predictions.append(prediction)
        self._file.write(self._line(prediction, seconds))
        self._file.flush()

    def close(self) -> None:
        self._file.close()
