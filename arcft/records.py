"""Answers on disk, one file a task: its candidates with their scores, for this submission and for others.

A folder of them is what `arcft submit` resumes from, and the dump that `arcft vote` and `arcft join` read.

    answers/KEY.json    a Record
    queue.jsonl         what happened to each task and why, a line an event
"""
from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from arcgen.core.errors import UserError

from .candidates import Candidate
from .files import write_json

ANSWERS = "answers"
GLANCE, FULL = "glance", "full"
"""The stages: a greedy answer, and all that was asked for."""


@dataclass
class Record:
    """What a model answered to a task.

    key: of the answer (see `identity`). task: digest of the task's content. name: its id. by: digest of weights and
    settings, the same for all answers of one run of `submit`. model: its name. stage: GLANCE or FULL. tests: the
    candidates for each test. problems: why something is missing. steps: of test-time training; losses: the first
    and the last of them. cut: time was up before all was done. seconds: that it took.
    """
    key: str
    task: str
    name: str
    by: str
    model: str
    stage: str
    tests: list[list[Candidate]]
    problems: list[str] = field(default_factory=list)
    steps: int = 0
    losses: list[float] = field(default_factory=list)
    cut: bool = False
    seconds: float = 0.0

    def write(self, folder: Path) -> None:
        """Into a folder, all or nothing."""
        path = place(folder, self.key)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_json(path, {**asdict(self), "tests": [[c.to_json() for c in of] for of in self.tests]})


def place(folder: Path, key: str) -> Path:
    """Where the answer of that key is kept."""
    return folder / ANSWERS / f"{key}.json"


def read(path: Path) -> Record:
    """A Record from its file. Raises UserError for anything else."""
    try:
        value: dict[str, Any] = json.loads(path.read_text())
        tests = [[Candidate.from_json(c, str(path)) for c in of] for of in value.pop("tests")]
        return Record(**value, tests=tests)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, UserError) as error:
        why = f"{type(error).__name__}: {' '.join(str(error).split())[:80]}"
        raise UserError(f"{path}: no answer of arcft submit ({why}); take it away to have the task answered again"
                        ) from None


def read_all(folders: Iterable[Path]) -> list[Record]:
    """The records of several folders. Raises UserError for a folder that has none."""
    found = []
    for folder in folders:
        paths = sorted((folder / ANSWERS).glob("*.json"))
        if not paths:
            raise UserError(f"{folder}: holds no answers of arcft submit (expected a folder such as submission.work)")
        found += map(read, paths)
    return found


def best(records: Iterable[Record]) -> dict[str, dict[str, Record]]:
    """By digest of the task, then by `by`: the record that counts, which is the full one where there is one."""
    found: dict[str, dict[str, Record]] = {}
    for record in records:
        of = found.setdefault(record.task, {})
        if record.by not in of or of[record.by].stage == GLANCE:
            of[record.by] = record
    return found
