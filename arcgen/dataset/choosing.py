"""The tasks of a source that filters choose, once looked at and then to be read as often as one likes.

Choosing keeps numbers only, two a row, so that a collection of a million rows is no burden; rows are read again
where they are wanted. An endless source is asked for tasks until there are enough, and what describes each of
them is kept.
"""
from __future__ import annotations

import hashlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

import numpy as np

from ..core.errors import UserError
from ..core.seeds import stream
from ..core.task import Pair, Task
from ..tasks.filters import Filters
from ..tasks.given import drawn
from ..tasks.quota import Quota
from ..tasks.source import Proposal, Source
from ..tasks.tasksets import ARC, ENDLESS, Given, Pool, open_taskset, shown
from ..tasks.tasksets.hub import Rows
from .draws import kept
from .recipe import DECONTAMINATE
from .selection import REFUSED, reasons
from .sources import open_source


@dataclass(frozen=True)
class Made:
    """A task of a source that makes them, in `count` instances."""
    source: Source
    seed: int
    proposal: Proposal
    count: int

    @property
    def id(self) -> str:
        return self.proposal.task_id

    def form(self, j: int) -> Task | None:
        """Instance j; None when the source found none."""
        task = self.source.row(self.seed, self.proposal.payload, j)
        if task is None:
            return None
        meta = {"concept": self.proposal.concept, **task.meta, "variant": j}
        meta.pop("rejections", None)
        return replace(task, meta=meta)


Entry = Given | Pool | Made


@dataclass
class Chosen(Sequence):
    """Tasks that were chosen, in order; each in the versions (rows) that were chosen. chosen[i] is task number i.

    spec: of the source, as others may see it. left_out: rows not chosen, by the reason. unseen: tasks behind
    the last that was wanted, which nobody looked at (None: the source has no end).
    """
    spec: str
    entries: Sequence[Entry]
    seed: int
    places: np.ndarray              # int64 (rows, 2): entry, form
    ends: np.ndarray                # int64 (tasks + 1,): task i has the rows ends[i] .. ends[i + 1] - 1
    left_out: Counter[str] = field(default_factory=Counter)
    unseen: int | None = 0

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        return ChosenTask(self, range(len(self))[i])

    @property
    def rows(self) -> int:
        """Rows that were chosen."""
        return len(self.places)

    def row(self, number: int) -> Task | None:
        """Row number `number` (0 .. rows-1); None where the source finds no instance."""
        entry, form = self.places[number].tolist()
        return _read(self.entries, entry, form, self.seed, self.spec)

    def name(self, number: int, task: Task) -> str:
        """What that row is called among the others: the id of its task, or TASK-0003 where it has several versions."""
        entry = self.entries[int(self.places[number, 0])]
        several = not isinstance(entry, Pool) and entry.count > 1
        return f"{entry.id}-{int(task.meta.get('variant', 0)):04d}" if several else entry.id

    def in_rounds(self) -> Chosen:
        """The same rows in rounds: the first version of every task, then the second of every one that has it ... so
        that whoever streams them sees many tasks early. Each row counts as a task of its own there."""
        sizes = np.diff(self.ends)
        which = np.arange(self.rows) - np.repeat(self.ends[:-1], sizes)         # of its task's versions
        order = np.argsort(which, kind="stable")
        return replace(self, places=self.places[order], ends=np.arange(self.rows + 1))

    def digest(self) -> str:
        """16 hex digits that change with which rows were chosen, and with the ids of their tasks."""
        digest = hashlib.sha256(self.places.tobytes() + self.ends.tobytes())
        for entry in np.unique(self.places[:, 0]).tolist():
            digest.update(self.entries[entry].id.encode() + b"\n")
        return digest.hexdigest()[:16]


@dataclass(frozen=True)
class ChosenTask:
    """One chosen task."""
    chosen: Chosen
    number: int

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def entry(self) -> Entry:
        return self.chosen.entries[int(self.chosen.places[self.chosen.ends[self.number], 0])]

    def versions(self) -> Iterator[Task]:
        """Its rows, read as they are asked for; those that the source cannot give are left out."""
        for number in range(*self.chosen.ends[self.number:self.number + 2].tolist()):
            if (task := self.chosen.row(number)) is not None:
                yield task

    def pool(self) -> Sequence[Pair] | None:
        """Its pairs when it was given as a list of pairs (RE-ARC's files), else None."""
        return self.entry.pairs if isinstance(self.entry, Pool) else None


def choose(spec: str, filters: Filters, *, split: str | None = None, seed: int = 0,
           variants: int | None = None) -> Chosen:
    """The tasks that a spec names (see arcgen.dataset.sources) and filters want.

    split: of a dataset. seed: of a source that makes tasks. variants: versions of a task at most; of a source that
    makes tasks exactly (None: all there are, or one). `limit` and `per_concept` take the first that are wanted;
    the order by difficulty (the mean of a task's rows) comes after that. Raises UserError, also when nothing is left.
    """
    if spec in ENDLESS:
        if split:
            raise UserError(f"--split {split}: {spec} has no splits")
        return _of_source(spec, filters, seed, variants or 1)
    entries = open_taskset(f"{spec}#{split}" if split and spec not in ARC else spec)
    if split and not isinstance(entries, Rows):
        raise UserError(f"--split {split}: {shown(spec)} is no dataset, and has no splits; leave it out")
    return _chosen(shown(spec), entries, iter(range(len(entries))), filters, seed, variants,
                   lambda seen: len(entries) - seen)


def _of_source(spec: str, filters: Filters, seed: int, variants: int) -> Chosen:
    source = open_source(spec, concepts=filters.concepts, decontaminate=DECONTAMINATE)
    if source.limit is None and filters.limit is None:
        raise UserError(f"--limit: {spec} makes tasks without end; say how many")
    rejected: Counter[str] = Counter()
    entries: list[Made] = []

    def draws() -> Iterator[int]:
        for proposal in kept(source, seed, REFUSED if source.limit is None else source.limit, rejected):
            entries.append(Made(source, seed, proposal, variants))
            yield len(entries) - 1

    found = _chosen(spec, entries, draws(), filters, seed, variants, lambda seen: None)
    if source.limit is None and filters.limit is not None and len(found) < filters.limit:
        raise UserError(f"{spec}: only {len(found)} of the {filters.limit} tasks asked for, among {len(entries)} new "
                        f"ones{reasons(found.left_out)}; ask for fewer, or widen the filters")
    return found


def _chosen(spec: str, entries: Sequence[Entry], numbers: Iterator[int], filters: Filters, seed: int,
            variants: int | None, unseen: Callable[[int], int | None]) -> Chosen:
    """Goes through the entries until enough are chosen."""
    places, ends, hardness = array("q"), array("q", [0]), array("d")
    left_out: Counter[str] = Counter()
    quota, seen, in_vain = Quota(filters.per_concept), 0, 0
    concepts: set[str] = set()
    for number in numbers:
        entry, seen = entries[number], seen + 1
        forms, difficulty, concept = _wanted(entries, number, filters, seed, spec, variants, left_out)
        concepts |= {*concept.split("+")}
        if forms and (beyond := quota.refusal(concept)):
            left_out[beyond] += len(forms)
            forms = []
        if not forms:
            in_vain += 1
            if isinstance(entry, Made) and entry.source.limit is None and in_vain >= REFUSED:
                break
            continue
        in_vain = 0
        quota.take(concept)
        for form in forms:
            places.extend((number, form))
        ends.append(len(places) // 2)
        hardness.append(difficulty)
        if len(ends) - 1 == filters.limit:
            break
    found = Chosen(spec, entries, seed, np.array(places, np.int64).reshape(-1, 2), np.array(ends, np.int64), left_out,
                   unseen(seen))
    if not len(found):
        near = [n for asked in filters.concepts for n in get_close_matches(asked, sorted(concepts - {""}), 1)]
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise UserError(f"{spec}: no task is left of {seen}{reasons(left_out)}{hint}")
    return _sorted(found, np.array(hardness)) if filters.order == "difficulty" else found


def _wanted(entries: Sequence[Entry], number: int, filters: Filters, seed: int, spec: str, variants: int | None,
            left_out: Counter[str]) -> tuple[list[int], float, str]:
    """The forms of an entry that are wanted, their mean difficulty (infinite: unknown) and the concept."""
    entry = entries[number]
    count = 1 if isinstance(entry, Pool) else entry.count
    if variants and count > variants:
        left_out[f"beyond {variants} variants of a task"] += count - variants
        count = variants
    if not filters.looks and not isinstance(entry, (Made, Pool)):
        return [*range(count)], np.inf, ""
    forms, known, concept = [], [], ""
    for form in range(count if filters.by_row else 1):
        task = _read(entries, number, form, seed, spec)
        reason = "that the source could not make" if task is None else filters.refusal(task)
        concept = task.concept if task is not None else concept
        if reason or task is None:
            left_out[reason or ""] += 1 if filters.by_row else count
            continue
        forms.append(form)
        known += [] if task.difficulty is None else [task.difficulty]
    if forms and not filters.by_row:
        forms = [*range(count)]
    return forms, float(np.mean(known)) if known else np.inf, concept


def _read(entries: Sequence[Entry], number: int, form: int, seed: int, spec: str) -> Task | None:
    entry = entries[number]
    task = (drawn(entry, stream("load", seed, number)) if isinstance(entry, Pool)
            else entry.form(form))
    known: dict[str, Any] = {"source": spec}
    return None if task is None else replace(task, meta=known | task.meta)


def _sorted(chosen: Chosen, hardness: np.ndarray) -> Chosen:
    """The same with easy tasks first; those of unknown difficulty stay last."""
    order = np.argsort(hardness, kind="stable")
    numbers = [np.arange(chosen.ends[i], chosen.ends[i + 1]) for i in order]
    ends = np.concatenate([[0], np.cumsum([len(n) for n in numbers])])
    return replace(chosen, places=chosen.places[np.concatenate(numbers)], ends=ends)
