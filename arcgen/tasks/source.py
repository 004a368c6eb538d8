"""What a source of tasks is: the seam between those who make tasks and the build.

A source is asked twice. First for *proposals*, numbered draws of which the plan keeps the
new and good ones; then for *rows*, numbered instances (variants) of a kept proposal. Both
are pure functions of their arguments and of the options the source was opened with, so that
any worker process, in any order, now or after a crash, gets the same answer.

`arcgen.dataset.sources.open_source(spec, **options)` opens one. The options are those keys of a recipe
that it marks as such (`Recipe.options()`: demonstrations, concepts, what is held out ...), already read. A
source ignores those that mean nothing to it, and raises UserError for a value it cannot treat
(an unknown concept, a folder that is not there). One that keeps tasks out says so by an attribute
`held_out` (arcgen.tasks.decontaminate.HeldOut), whose size goes into the manifest, and one that went on without what
is no task by `left_out` (arcgen.tasks.tasksets.LeftOut). One that reads what may change says by an attribute `digest`
what it holds now (arcgen.tasks.tasksets.digest).
"""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

from ..core.task import Task
from .known import NOTHING, Known
from .rejection import Reason


@dataclass(frozen=True)
class Proposal:
    """One draw of a source: a task that may enter the plan, or the reason why it may not.

    source: the spec of the source ("synth", "re-arc", "arc-1/training" ...).
    draw: which draw it is, 0, 1, 2 ...
    task_id: unique within the source.
    key: equal keys mean the same task or rule; the plan keeps the first of them.
    concept: name of the concept, "" when unknown; a composition joins names by "+".
    payload: JSON values, all that `Source.row` needs to know about the task.
    rejected: None, or the reason, by which rejections are counted: a Reason, or the words of a filter
    (arcgen.tasks.filters). A rejected proposal has no payload.
    difficulty: of its first row, where the order of the tasks depends on it.
    """
    source: str
    draw: int
    task_id: str = ""
    key: str = ""
    concept: str = ""
    payload: dict[str, Any] = field(default_factory=dict)
    rejected: Reason | str | None = None
    difficulty: float | None = None


class Source(Protocol):
    """Where tasks come from. Opened anew in every worker process, never pickled."""

    @property
    def name(self) -> str:
        """The spec it was opened by; goes into the `source` column."""
        ...

    @property
    def limit(self) -> int | None:
        """How many draws there are; None: endless."""
        ...

    def proposal(self, seed: int, draw: int, known: Known = NOTHING) -> Proposal:
        """Draw number `draw` (0 <= draw < limit) under `seed`. Pure. known: keys that a plan has from much
        earlier draws, which need not be drawn again: a source that can draw another instead may do so."""
        ...

    def row(self, seed: int, payload: dict[str, Any], variant: int) -> Task | None:
        """Instance number `variant` (0, 1 ...) of a kept proposal. Pure.

        `Task.id` is the proposal's task_id and `Task.meta` holds what the row needs (see
        Task); the build sets `variant` and `source`. None when no instance could be drawn: the build
        asks again, under numbers that no recipe has (arcgen.dataset.shards). Raises Rejected with the
        reason when there is none to be had: the build counts a short row. `Task.meta["rejections"]`
        may hold counts {reason: n} of rejected pairs: they are added up in the manifest and not stored
        in the row.
        """
        ...
