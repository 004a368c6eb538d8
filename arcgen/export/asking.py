"""Rows as what a language model is asked and answers: for the formats of chat trainers."""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..core.errors import UserError
from ..core.task import Task
from ..dataset.choosing import Chosen
from ..prompts.encode import USUAL, Encoder, encoder
from ..prompts.questions import INTROS, NEEDS, OUTPUT, Question, each_test, possible, worded
from .base import Row, rows_of
from .place import Part
from .settings import ExportSettings

Message = dict[str, str]


class Asked(NamedTuple):
    """One test of a row: the row, the number of the test in it, and the row's task with that test alone."""
    row: Row
    test: int
    task: Task


def check(settings: ExportSettings) -> None:
    """Raises UserError for settings that do not go together."""
    if settings.prompt == "digits" and settings.kind != OUTPUT:
        raise UserError(f"--prompt digits: grids only, so no {settings.kind}; use --prompt words")
    if settings.prompt == "digits" and settings.encoder not in (None, "plain"):
        raise UserError(f"--prompt digits: rows of digits, not --encoder {settings.encoder}; leave one of them out")


def asked(chosen: Chosen, units: range, kind: str, part: Part) -> Iterator[Asked]:
    """Each test of each row; rows that lack what the kind needs are left out and counted."""
    for row in rows_of(chosen, units, part):
        if not possible(kind, row.task):
            part.count(**{f"rows_without_{NEEDS[kind]}": 1})
            continue
        tests = each_test(row.task) if kind in (OUTPUT, "output-from-description") else each_test(row.task)[:1]
        for number, task in enumerate(tests):
            part.count(questions=1)
            yield Asked(row, number, task)


def question(task: Task, settings: ExportSettings) -> Question:
    """The question about a task's first test, as arcft asks it."""
    return worded(task, settings.kind, _encoder(settings))


def messages(task: Task, settings: ExportSettings) -> list[Message]:
    """The question as turns, the last of them the answer."""
    system = [{"role": "system", "content": settings.system}] if settings.system else []
    if settings.prompt == "words":
        asks = question(task, settings)
        return [*system, *_turn(asks.prompt, asks.answer)]
    write = encoder("plain").encode
    intro = [{"role": "system", "content": f"{settings.system}\n{INTROS[OUTPUT]}".strip()}]
    return [*intro, *(turn for pair in (*task.train, task.test[0])
                      for turn in _turn(write(pair.input), write(pair.output)))]


def _turn(asks: str, answers: str) -> list[Message]:
    return [{"role": "user", "content": asks}, {"role": "assistant", "content": answers}]


def _encoder(settings: ExportSettings) -> Encoder:
    return encoder(settings.encoder or USUAL)
