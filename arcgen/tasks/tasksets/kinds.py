"""What a collection holds: tasks in one or more forms, or pools of pairs."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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
