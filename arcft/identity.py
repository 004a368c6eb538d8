"""What an answer is an answer to: the content of the task, the weights, the settings.

Answers are kept under a key made of these three, so whatever is started again takes up what is still true, and
nothing else: not the answers to another file whose tasks bear the same names, nor those of other weights.
"""
from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from arcgen.core.errors import UserError
from arcgen.core.task import Task

FORMAT = 1
"""Of answers; goes up when the same settings come to mean something else."""


def digest(value: Any) -> str:
    """Of plain values: 32 hexadecimal digits."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:32]


def of_task(task: Task) -> str:
    """Of what a solver may see of a task: its demonstrations and its test inputs, not its name."""
    return digest([[p.to_dict() for p in task.train], [p.input.tolist() for p in task.test]])


def of_weights(name: str) -> str:
    """Of a run (its adapter, prompts and whatever it stands on), a model folder, or an embedded model. A model of the
    Hub counts by its name. Raises UserError for a file that cannot be read."""
    return digest(_weights(name))


def of_answer(task: str, weights: str, settings: dict[str, Any]) -> str:
    """The key of an answer; `task` and `weights` are digests."""
    return digest([FORMAT, task, weights, settings])


def _weights(name: str) -> Any:
    """What decides the weights, as plain values. A run counts by the content of its files, not by where it lies."""
    folder = Path(name)
    if not folder.is_dir():
        return [name]           # an embedded model, or one of the Hub
    if not (folder / "run.json").is_file():
        return _files(folder)
    try:
        facts = json.loads((folder / "run.json").read_text())
        base = facts["base"] or {}
        kind = "run" if "run" in base else "model"
        place = base.get(kind, "")
        if base.get("relative") and not Path(place).is_dir():       # the two have moved together (base.py)
            place = str(folder / base["relative"])
        under = _weights(place) if kind == "run" else [_weights(place), base["seed"]] if base else None
        return [_files(folder / facts.get("weights", "model")), facts["prompt"], facts["limit"], under]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(f"{folder / 'run.json'}: not readable as a run ({type(error).__name__})") from None


def _files(folder: Path) -> list[list[str]]:
    try:
        found = []
        for path in sorted(p for p in folder.iterdir() if p.is_file()):
            with path.open("rb") as file:
                found.append([path.name, hashlib.file_digest(file, "sha256").hexdigest()])
        return found
    except OSError as error:
        raise UserError(f"{error.filename or folder}: cannot be read ({error.strerror})") from None
