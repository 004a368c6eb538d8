"""Which tasks are wanted: filters, written once for every command that takes tasks from a source.

A filter judges a row (one version of a task): its difficulty, its sizes, its tests, its concept. How many tasks of
a concept, how many at all and in which order are matters of a whole collection (arcgen.dataset.choosing, and of a
recipe, whose keys these are too, arcgen.dataset.plan).
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
from ..prompts.encode import ENCODERS, USUAL
from ..prompts.length import task_tokens

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


def _tokens(value, key: str) -> tuple[int, str]:
    """N, N:ENCODER, or a pair of both."""
    parts = value if isinstance(value, (list, tuple)) else str(value).split(":", 1)
    most, written = (*parts, USUAL)[:2]
    if not str(most).isdecimal() or not 1 <= int(most) <= _MOST or written not in ENCODERS:
        raise UserError(f"{key}: expected a number of tokens, or one with the way to write grids "
                        f"({', '.join(ENCODERS)}) like 4096:{USUAL}, not {short(value)}")
    return int(most), written


def _as_written(difficulty: float) -> float:
    """A difficulty as rows hold it, a float32: 0.3 is a little more there, and still within 0-0.3."""
    import numpy as np  # when a row is there; help does without it
    return float(np.float32(difficulty))


@dataclass(frozen=True)
class Criteria:
    """What rows and tasks are wanted, all unless something is said. Values may be given as options give them
    (`difficulty="0.2-0.5"`) and are read."""
    difficulty: tuple[float, float] | None = setting(
        None, "Only rows of this difficulty, 0 (easy) to 1; of unknown difficulty none.", readers.maybe(_span),
        metavar="LO-HI")
    max_side: int | None = setting(None, "Only rows without a grid wider or taller than this.",
                                   readers.maybe(readers.whole(1, MAX_SIDE)))
    max_cells: int | None = setting(None, "Only rows whose grids have at most so many cells, all together.",
                                    readers.maybe(readers.whole(1, _MOST)))
    max_tokens: tuple[int, str] | None = setting(
        None, "Only rows whose longest test, with its answer, is about so many tokens at most, as arcft writes them: "
        f"4096, or 4096:plain (default: {USUAL}).", readers.maybe(_tokens), metavar="N[:ENCODER]")
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

    @property
    def by_row(self) -> bool:
        """Whether the versions of one task may be judged differently, so that each must be looked at."""
        return any(value is not None for value in (self.difficulty, self.max_side, self.max_cells, self.max_tokens,
                                                   self.tests))

    @property
    def looks(self) -> bool:
        """Whether a task must be looked at to know whether it is wanted, or where it goes."""
        return self.by_row or bool(self.concepts or self.exclude_concepts or self.per_concept
                                   or self.order != "given")

    def refusal(self, task: Task) -> str | None:
        """Why this row is not wanted, in the words of the option that says so; None when it is."""
        return self.refusal_of(task.concept) or self.refusal_of_row(task)

    def refusal_of(self, concept: str, besides: tuple[str, ...] = ()) -> str | None:
        """The same for all tasks of a concept, or composition. besides: concepts that are wanted too."""
        parts = {*concept.split("+")}
        if self.concepts and not parts & {*self.concepts, *besides}:
            return f"of other concepts than {', '.join(self.concepts)}"
        if parts & {*self.exclude_concepts}:
            return f"of the concepts {', '.join(self.exclude_concepts)}"
        return None

    def refusal_of_row(self, task: Task) -> str | None:
        """The same of what may differ between the versions of a task."""
        if self.difficulty is not None:
            if task.difficulty is None:
                return "of unknown difficulty"
            if not _as_written(self.difficulty[0]) <= _as_written(task.difficulty) <= _as_written(self.difficulty[1]):
                return f"of a difficulty outside {self.difficulty[0]:g}-{self.difficulty[1]:g}"
        if self.tests is not None and not self.tests[0] <= len(task.test) <= self.tests[1]:
            return "with another number of tests"
        grids = [grid for pair in task.pairs for grid in (pair.input, pair.output)]
        if self.max_side is not None and max(side for grid in grids for side in grid.shape) > self.max_side:
            return f"with a side over {self.max_side}"
        if self.max_cells is not None and sum(grid.size for grid in grids) > self.max_cells:
            return f"of more than {self.max_cells} cells"
        if self.max_tokens is not None and task_tokens(task, self.max_tokens[1]) > self.max_tokens[0]:
            return f"of more than {self.max_tokens[0]} tokens"
        return None

    def said(self) -> dict[str, str]:
        """What was asked for, as options and values; empty when nothing was."""
        return {flag_of(field) or field.name: said(getattr(self, field.name)) for field in fields(self)
                if field.name in KEYS and getattr(self, field.name) not in (None, (), field.default)}


@dataclass(frozen=True)
class Filters(Criteria):
    """Which tasks are wanted of a source, in a number too. Raises UserError, one line that starts with the option."""
    limit: int | None = setting(None, "Tasks at most, the first that are wanted.",
                                readers.maybe(readers.whole(1, _MOST)))

    def __post_init__(self) -> None:
        read_fields(self, by_flag=True)
        check(self, "--exclude-concepts", "--concepts")


KEYS = (*(field.name for field in fields(Criteria)), "limit")
"""The names of all of them."""


def check(asked: Criteria, excluding: str, wanting: str) -> None:
    """Raises UserError where a concept is both wanted and not; by the names of these two keys."""
    if both := sorted({*asked.concepts} & {*asked.exclude_concepts}):
        raise UserError(f"{excluding}: {both[0]} is named by {wanting} too")


def said(value) -> str:
    """A value as its option takes it."""
    if not isinstance(value, tuple):
        return str(value)
    between = "-" if not isinstance(value[-1], str) else ", " if isinstance(value[0], str) else ":"
    return between.join(f"{v:g}" if isinstance(v, float) else str(v) for v in value)
