"""What a format is: how a run of tasks becomes files. What is said of them stands in templates/NAME.md.j2."""
from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

import numpy as np

from ..core.errors import UserError
from ..core.grid import content
from ..core.task import Pair, Task
from ..dataset.choosing import Chosen, ChosenTask
from .place import Part, Place
from .settings import ExportSettings


class Row(NamedTuple):
    """One row with what it is called among the others, and its number among those that were chosen."""
    number: int
    name: str
    task: Task


class Format:
    """A format: subclasses say what a part of it is. Units are tasks where `whole` (all versions of a task are wanted
    together), else rows; these go in rounds where `rounds` (a trainer that streams is to see many tasks early)."""
    name = ""
    whole = False
    rounds = False
    heeds: tuple[str, ...] = ()

    def __init__(self, settings: ExportSettings):
        self.settings = settings

    def check(self, chosen: Chosen) -> None:
        """Raises UserError for tasks that the format cannot hold. Called before anything is written."""

    def variants(self) -> int | None:
        """How many instances a source that makes tasks is to be asked for, each."""
        return self.settings.variants

    def part(self, chosen: Chosen, units: range, part: Part) -> None:
        """Writes a run of units."""
        raise NotImplementedError

    def lacking(self, counts: dict[str, int]) -> str | None:
        """Why what was made is no export, because nothing could be written; None when it is one."""
        return None

    def finish(self, place: Place, parts: int, counts: dict[str, int]) -> dict[str, int]:
        """Joins what is to be one file: the files made, with their sizes. May add to the counts."""
        return {}

    def notes(self, counts: dict[str, int]) -> list[str]:
        """What is to be known of the result, a sentence each: the README and the command say it."""
        return []

    @property
    def split(self) -> str:
        """What the files of a format with splits are called after."""
        return (self.settings.split or "train").rpartition("/")[2]


def rows_of(chosen: Chosen, units: range, part: Part) -> Iterator[Row]:
    """The rows of a run; one that the source cannot make is counted."""
    for number in units:
        task = chosen.row(number)
        if task is None:
            part.count(rows_without_instance=1)
        else:
            part.count(rows=1, pairs=len(task.pairs))
            yield Row(number, chosen.name(number, task), task)


def joined(task: ChosenTask, most: int | None, part: Part) -> list[tuple[Pair, Task]]:
    """All pairs of a task's versions, of distinct inputs, at most so many; each with the version that gave it.

    Versions of another rule are left out and counted: a dataset may hold them in disguises, and what a disguise asks
    is another rule where it turns or recolours. Rules are the same when their programs are, or (without one) their
    disguises.
    """
    found: dict[bytes, tuple[Pair, Task]] = {}
    rule, given = None, task.pool()
    for version in task.versions():
        says = version.meta.get("program") or _disguise(version.meta.get("augmentation") or "")
        rule = says if rule is None else rule
        if says != rule:
            part.count(rows_in_disguise_left_out=1)
            continue
        for pair in version.pairs if given is None else given:
            if len(found) == most:
                return [*found.values()]
            if found.setdefault(content(pair.input), (pair, version))[0] is not pair:
                part.count(pairs_of_the_same_input=1)
    return [*found.values()]


def _disguise(history: str) -> str:
    """A history of augmentations without the order of pairs, which changes no rule."""
    return "|".join(key.rpartition(":")[0] for key in history.split("|"))


def file_name(name: str) -> str:
    """A name as one of a file, whatever it holds: what has no place there is escaped as in a URL."""
    escaped = quote(name, safe="+ ")
    return f"%2E{escaped[1:]}" if escaped.startswith(".") else escaped


def distinct(chosen: Chosen) -> None:
    """Raises UserError when two tasks share an id, so that one would take the other's place."""
    seen: set[str] = set()
    for number in np.unique(chosen.places[:, 0]).tolist():
        id_ = chosen.entries[number].id
        if id_ in seen:
            raise UserError(f"{chosen.spec}: two tasks are called {id_[:60]!r}, and this format tells tasks by their "
                            "ids; export the files that they are in one by one")
        seen.add(id_)


def dumped(value: Any) -> bytes:
    """JSON on one line, as Python writes it."""
    return json.dumps(value, ensure_ascii=False).encode()
