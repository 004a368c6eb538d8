"""Which tasks are wanted: filters, written once for every command that takes tasks from a source.

A filter judges a row (one version of a task): its difficulty, its sizes, its tests, its concept. How many tasks of
a concept, how many at all and in which order are matters of a whole collection (arcgen.dataset.choosing).
"""
from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from ..core import readers
from ..core.errors import UserError
from ..core.limits import MAX_SIDE
from ..core.readers import short
from ..core.schema import flag_of, read_fields, setting

if TYPE_CHECKING:
    from ..core.task import Task

ORDERS = ("given", "difficulty")
_SPAN = re.compile(r"(\d*\.?\d+)(?:-(\d*\.?\d+))?")
_MOST = 10_000_000


def _span(value, key: str) -> tuple[float, float]:
    """LO-HI, or a pair of numbers, within 0..1."""
    match = _SPAN.fullmatch(value.replace(" ", "")) if isinstance(value, str) else None
    ends = (match[1], match[2]) if match and match[2] else value if isinstance(value, (list, tuple)) else ()
    low, high = (float(end) for end in ends) if len(ends) == 2 else (1.0, 0.0)
    if not 0 <= low <= high <= 1:
        raise UserError(f"{key}: expected a range within 0 and 1 like 0.2-0.5, not {short(value)}")
    return low, high


def _numbers(value, key: str) -> tuple[int, int]:
    """N, LO-HI, or a pair of whole numbers from 1."""
    text = "-".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
    match = re.fullmatch(r"(\d{1,4})(?:-(\d{1,4}))?", text)
    low, high = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 1 <= low <= high:
        raise UserError(f"{key}: expected a number of tests or a range like 1-2, not {short(value)}")
    return low, high


@dataclass(frozen=True)
class Filters:
    """Which tasks are wanted, all unless something is said. Values may be given as options give them
    (`difficulty="0.2-0.5"`) and are read. Raises UserError, one line that starts with the option."""
    difficulty: tuple[float, float] | None = setting(
        None, "Only rows of this difficulty, 0 (easy) to 1; of unknown difficulty none.", readers.maybe(_span),
        metavar="LO-HI")
    max_side: int | None = setting(None, "Only rows without a grid wider or taller than this.",
                                   readers.maybe(readers.whole(1, MAX_SIDE)))
    max_cells: int | None = setting(None, "Only rows whose grids have at most so many cells, all together.",
                                    readers.maybe(readers.whole(1, _MOST)))
    tests: tuple[int, int] | None = setting(None, "Only rows with so many tests: 1, or 1-2.",
                                            readers.maybe(_numbers), metavar="N")
    concepts: tuple[str, ...] = setting(
        (), "Only tasks of these concepts; a composition counts as all of its parts.", readers.names,
        metavar="NAME,...")
    exclude_concepts: tuple[str, ...] = setting((), "No task with any of these concepts.", readers.names,
                                                metavar="NAME,...")
    per_concept: int | None = setting(
        None, "At most so many tasks of each concept (of a composition, its first).",
        readers.maybe(readers.whole(1, _MOST)))
    order: str = setting("given", "{default} (default), or difficulty: the tasks that were chosen, easy ones first.",
                         readers.one_of(*ORDERS))
    limit: int | None = setting(None, "Tasks at most, the first that are wanted.",
                                readers.maybe(readers.whole(1, _MOST)))

    def __post_init__(self) -> None:
        read_fields(self, by_flag=True)
        if both := sorted({*self.concepts} & {*self.exclude_concepts}):
            raise UserError(f"--exclude-concepts: {both[0]} is named by --concepts too")

    @property
    def by_row(self) -> bool:
        """Whether the versions of one task may be judged differently, so that each must be looked at."""
        return any(value is not None for value in (self.difficulty, self.max_side, self.max_cells, self.tests))

    @property
    def looks(self) -> bool:
        """Whether a task must be looked at to know whether it is wanted, or where it goes."""
        return self.by_row or bool(self.concepts or self.exclude_concepts or self.per_concept
                                   or self.order != "given")

    def refusal(self, task: Task) -> str | None:
        """Why this row is not wanted, in the words of the option that says so; None when it is."""
        parts = {*task.concept.split("+")}
        if self.concepts and not parts & {*self.concepts}:
            return f"of other concepts than {', '.join(self.concepts)}"
        if parts & {*self.exclude_concepts}:
            return f"of the concepts {', '.join(self.exclude_concepts)}"
        if self.difficulty is not None:
            if task.difficulty is None:
                return "of unknown difficulty"
            if not self.difficulty[0] <= task.difficulty <= self.difficulty[1]:
                return f"of a difficulty outside {self.difficulty[0]:g}-{self.difficulty[1]:g}"
        if self.tests is not None and not self.tests[0] <= len(task.test) <= self.tests[1]:
            return "with another number of tests"
        grids = [grid for pair in task.pairs for grid in (pair.input, pair.output)]
        if self.max_side is not None and max(side for grid in grids for side in grid.shape) > self.max_side:
            return f"with a side over {self.max_side}"
        if self.max_cells is not None and sum(grid.size for grid in grids) > self.max_cells:
            return f"of more than {self.max_cells} cells"
        return None

    def said(self) -> dict[str, str]:
        """What was asked for, as options and values; empty when nothing was."""
        return {flag_of(field) or field.name: _said(getattr(self, field.name)) for field in fields(self)
                if getattr(self, field.name) not in (None, (), field.default)}


def _said(value) -> str:
    if isinstance(value, tuple):
        return (", " if isinstance(value[0], str) else "-").join(v if isinstance(v, str) else f"{v:g}" for v in value)
    return str(value)
