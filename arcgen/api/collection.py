"""Collections of tasks by spec, each a sequence and a mapping."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import overload

from ..core import task as core
from ..core.errors import UserError
from ..core.seeds import stream
from ..dataset.rows import parsed_id
from ..dataset.sources import load_tasks
from ..tasks.given import drawn
from ..tasks.tasksets import ENDLESS, Given, Pool, TaskSet, given, open_taskset, shown
from ..view import notebook
from .task import Task


class Tasks(Sequence):
    """The tasks of a collection: a sequence of `Task`, and a mapping by id.

    tasks[0], tasks[:10] (a list) and iteration go through the tasks in the collection's order; tasks["007bbfb7"]
    is the one of that id, tasks["ID-0003"] (or "ID-s0-0003", the row's own id) the variant 3 of a dataset's task ID,
    and `variants(ID)` has all of them. Where a task has several variants, the first stands for it. Nothing is
    read before it is asked for.
    """

    def __init__(self, entries: TaskSet, spec: str):
        self._entries, self.spec = entries, spec

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, key: int | str) -> Task: ...

    @overload
    def __getitem__(self, key: slice) -> list[Task]: ...

    def __getitem__(self, key):
        """By number, slice or id. Raises IndexError for a number and UserError, which is a KeyError too, for
        an id that is not there."""
        if isinstance(key, slice):
            return [self[i] for i in range(len(self))[key]]
        if not isinstance(key, str):
            return self._form(self._entries[range(len(self))[key]], 0)
        task = self._named(key)
        if task is None:
            near = get_close_matches(key, self._places, 1, 0.7)
            hint = f"did you mean {near[0]!r}?" if near else "`.keys()` lists its ids"
            raise NoSuchTask(f"{self.spec}: no task {key[:60]!r}; {hint}")
        return task

    def __iter__(self) -> Iterator[Task]:
        return (self[i] for i in range(len(self)))

    def __contains__(self, key) -> bool:
        """Whether there is a task of this id, or this very task."""
        if isinstance(key, str):
            return self._named(key) is not None
        return isinstance(key, core.Task) and self._named(key.id) == key

    def get(self, id: str, default=None):
        """The task of an id, or the default."""
        task = self._named(id)
        return default if task is None else task

    def keys(self) -> list[str]:
        """The ids, in the collection's order."""
        return list(self._places)

    def values(self) -> list[Task]:
        """The tasks, in the order of `keys`."""
        return [self[i] for i in self._places.values()]

    def items(self) -> list[tuple[str, Task]]:
        """Ids with their tasks."""
        return list(zip(self.keys(), self.values(), strict=True))

    def variants(self, id: str) -> list[Task]:
        """All variants of a task, in order. Raises UserError as tasks[id] does."""
        self[id]
        entry = self._entries[self._places[id]] if id in self._places else None
        return [self._form(entry, j) for j in range(entry.count)] if isinstance(entry, Given) else [self[id]]

    @cached_property
    def _places(self) -> dict[str, int]:
        """The number of the first task of each id."""
        places: dict[str, int] = {}
        for i, entry in enumerate(self._entries):
            places.setdefault(entry.id, i)
        return places

    def _named(self, id: str) -> Task | None:
        if id in self._places:
            return self[self._places[id]]
        row = parsed_id(id)
        entry = self._entries[self._places[row[0]]] if row and row[0] in self._places else None
        if row is None or not isinstance(entry, Given):
            return None
        forms = (self._form(entry, j) for j in range(entry.count))
        return next((task for task in forms if task.meta.get("variant", 0) == row[2]), None)

    def _form(self, entry: Given | Pool, j: int) -> Task:
        if isinstance(entry, Pool):
            task = drawn(entry, stream("load", 0, self._places[entry.id]))
            if task is None:
                raise UserError(f"{self.spec}: {entry.id}: too few different pairs for a task")
            return Task.of(task, source=shown(self.spec))
        return Task.of(entry.form(j), source=shown(self.spec))

    def __repr__(self) -> str:
        return f"<{len(self)} task{'s' * (len(self) != 1)} of {self.spec}>"

    def _repr_html_(self) -> str:
        return notebook.tasks_html(self[:notebook.MOST], f"{len(self)} task{'s' * (len(self) != 1)} of {self.spec}")


class NoSuchTask(UserError, KeyError):
    """An id that a collection does not have; caught as either."""

    def __str__(self) -> str:
        return str(self.args[0])        # a KeyError would put it in quotation marks


def load(spec: str) -> Tasks:
    """The tasks that a spec names, as a sequence of `Task` and a mapping by id.

    spec: "arc-1/training", "arc-1/evaluation", "arc-2/training" or "arc-2/evaluation"; "re-arc" (one instance of
    each of its tasks); a path of ARC JSON, a file or a folder; a dataset, as PATH[#SPLIT] or
    USER/NAME[@REVISION][#SPLIT] on the Hugging Face Hub. Raises UserError, in one line, when there is
    no such collection, or something in it is no task."""
    spec = str(spec)
    if spec == "re-arc":
        return Tasks([given(task) for task in load_tasks(spec)], spec)
    if spec in ENDLESS:
        raise UserError(f"{spec} makes tasks without end: use arcgen.synthesize(COUNT), or arcgen.build")
    return Tasks(open_taskset(spec), spec)
