"""What a collection holds: tasks in one or more forms, or pools of pairs; and how it is read."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ...core.errors import Malformed, UserError
from ...core.figures import counted
from ...core.task import Pair, Task


@dataclass(frozen=True)
class Given:
    """One task in `count` forms; `form(j)` gives form j."""
    id: str
    count: int
    form: Callable[[int], Task]


@dataclass(frozen=True)
class Pool:
    """Pairs of one rule, more than a task shows."""
    id: str
    pairs: Sequence[Pair]


TaskSet = Sequence[Given | Pool]


def given(task: Task) -> Given:
    """A task in its only form."""
    return Given(task.id, 1, lambda j: task)


@dataclass(frozen=True)
class Reading:
    """How a collection from outside is read.

    skip_invalid: go on without what is no task, and count it (`left_out`); else the collection is refused.
    unsolved: take tests without outputs (their output is core.task.UNKNOWN); else they are no tasks.
    columns: of a dataset, "train=COLUMN", "test=COLUMN", "id=COLUMN" or "task=COLUMN" (whole tasks as JSON text)
    for those of another name.
    """
    skip_invalid: bool = False
    unsolved: bool = False
    columns: tuple[str, ...] = ()


STRICT = Reading()
"""The usual one."""
SKIP = "--skip-invalid"


@dataclass(frozen=True)
class LeftOut:
    """What of a collection was not taken.

    invalid: kind of trouble -> how often, the commonest first. examples: kind -> the first case of it.
    files: names of files beside those of tasks that hold none, such as an index.
    """
    invalid: dict[str, int]
    examples: dict[str, str]
    files: tuple[str, ...] = ()

    @classmethod
    def of(cls, troubles: Iterable[Malformed], files: Sequence[str] = ()) -> LeftOut:
        counts: dict[str, int] = {}
        examples: dict[str, str] = {}
        for trouble in troubles:
            counts[trouble.kind] = counts.get(trouble.kind, 0) + 1
            examples.setdefault(trouble.kind, str(trouble))
        return cls(dict(sorted(counts.items(), key=lambda item: -item[1])), examples, tuple(files))

    def __bool__(self) -> bool:
        return bool(self.invalid or self.files)

    @property
    def count(self) -> int:
        """How many tasks are left out."""
        return sum(self.invalid.values())

    def kinds(self) -> str:
        """All kinds of trouble in one line, each with its number and one case of it."""
        return "; ".join(f"{n:,} x {kind} (as in {self._place(kind)})" for kind, n in self.invalid.items())

    def _place(self, kind: str) -> str:
        return self.examples[kind].removesuffix(f": {kind}")

    def __str__(self) -> str:
        """One line for a person: what was left out and why."""
        parts = [f"{counted(self.count, 'task')} left out: {self.kinds()}"] if self.invalid else []
        if self.files:
            some = ", ".join(self.files[:3]) + (", ..." if len(self.files) > 3 else "")
            parts.append(f"{counted(len(self.files), 'file')} without tasks passed over ({some})")
        return "; ".join(parts)

    def to_json(self) -> dict[str, Any]:
        """{"tasks": kinds of trouble with their numbers, "files": number of files without tasks}."""
        return {"tasks": self.invalid, "files": len(self.files)}


NOTHING_LEFT_OUT = LeftOut({}, {})


class Entries(list[Given | Pool]):
    """A collection in memory, and what of it was left out."""

    def __init__(self, entries: Iterable[Given | Pool] = (), left_out: LeftOut = NOTHING_LEFT_OUT):
        super().__init__(entries)
        self.left_out = left_out


def left_out(tasks: TaskSet) -> LeftOut:
    """What of a collection was not taken."""
    return getattr(tasks, "left_out", NOTHING_LEFT_OUT)


def sorted_out(where: str, found: Iterable[Given | Pool | Malformed], reading: Reading,
               files: Sequence[str] = ()) -> Entries:
    """The tasks among what was found. Raises UserError, which names every kind of trouble, where some are none
    and `reading` does not say to go on without them, or where none is left."""
    entries, troubles = Entries(), []
    for item in found:
        if isinstance(item, Malformed):
            troubles.append(item)
        else:
            entries.append(item)
    entries.left_out = LeftOut.of(troubles, files)
    if troubles and not entries:
        if len(troubles) == 1:
            raise troubles[0]
        raise UserError(f"{where}: none of {len(troubles):,} tasks can be read: {entries.left_out.kinds()}")
    if troubles and not reading.skip_invalid:
        total = len(entries) + len(troubles)
        said = str(troubles[0]) if len(troubles) == 1 else \
            f"{where}: {len(troubles):,} of {total:,} tasks cannot be read: {entries.left_out.kinds()}"
        raise UserError(f"{said}; {SKIP} goes on without {'it' if len(troubles) == 1 else 'them'}")
    return entries
