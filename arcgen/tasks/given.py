"""Given tasks as a source: real ones, files, datasets."""
from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import Any

import numpy as np

from ..core.errors import UserError
from ..core.grid import content
from ..core.seeds import stream
from ..core.task import Pair, Task
from ..scenes.priors import demonstrations
from .augment import Augmentation, reproduces
from .compose import compose as composed
from .decontaminate import held_out
from .distinct import ATTEMPTS, NONE_LEFT, Distinct, disguises, look
from .known import NOTHING, Known
from .rejection import Reason, Rejected
from .source import Proposal
from .tasksets import Given, Pool, Reading, left_out, most_forms, open_taskset, shown
from .tasksets.digest import digest

REMEMBERED = 20_000
"""Tasks whose variants are remembered, so that each is drawn once only: 30 MB for a hundred variants of each."""


def task_key(pairs: Sequence[Pair]) -> str:
    """A digest of what a task shows: the same for any order of its pairs, any choice of the test
    among them, and any of their images under D4 x colours."""
    return hashlib.sha256("".join(sorted(p.key() for p in pairs)).encode()).hexdigest()[:32]


def drawn(pool: Pool, rng: np.random.Generator, pairs: tuple[int, int] | None = None,
          unwanted: Callable[[Pair], bool] = lambda pair: False) -> Task | None:
    """A task of pairs drawn from a pool, their inputs distinct: with as many demonstrations as were drawn, or as there
    are pairs for. None when that is fewer than are wanted at least (1, unless `pairs` says more)."""
    n = 1 + demonstrations(rng.random(), pairs)
    chosen: dict[bytes, Pair] = {}
    for i in rng.permutation(len(pool.pairs)).tolist():
        pair = pool.pairs[i]
        key = content(pair.input)
        if key not in chosen and not unwanted(pair):
            chosen[key] = pair
            if len(chosen) == n:
                break
    if len(chosen) < _least(pairs):
        return None
    made = tuple(chosen.values())
    return Task(pool.id, made[:-1], made[-1:])


def enough(pool: Pool, pairs: tuple[int, int] | None, unwanted) -> bool:
    """Whether `drawn` can make a task of a pool."""
    inputs: set[bytes] = set()
    for pair in pool.pairs:
        if not unwanted(pair):
            inputs.add(content(pair.input))
            if len(inputs) == _least(pairs):
                return True
    return False


def _least(pairs: tuple[int, int] | None) -> int:
    """Pairs that a task of a pool has at least: its demonstrations and a test."""
    return 1 + (pairs[0] if pairs else 1)


class GivenSource:
    """A collection of given tasks. Draw i is its i-th task. The first variants are the task as
    it is given, in each of its forms; every further one is a random disguise of a form, after
    (with probability `compose`) a further step in its rule. Variants of a pool are drawn from its pairs.

    No variant looks like an earlier one of its task as long as others can be found (arcgen.tasks.distinct): one
    that would is drawn again, of a pool in disguise. Those that went through a further step are not looked at."""

    def __init__(self, spec: str, pairs: tuple[int, int] | None, compose: float, decontaminate: tuple[str, ...],
                 preserve_colours: bool, move_black: float, skip_invalid: bool = False, columns: tuple[str, ...] = ()):
        self.name, self._called = spec, shown(spec)         # rows are the same wherever a folder lies
        self.tasks = open_taskset(spec, Reading(skip_invalid=skip_invalid, columns=columns))
        self.left_out = left_out(self.tasks)
        self.limit = len(self.tasks)
        self._pairs, self._compose = pairs, compose
        self._disguise: dict[str, Any] = {"preserve_colours": preserve_colours, "move_black": move_black}
        self.held_out = held_out(decontaminate) if decontaminate else None
        self._distinct = lru_cache(REMEMBERED)(lambda seed, index: Distinct())

    @property
    def digest(self) -> str | None:
        """What the collection holds now: see arcgen.tasks.tasksets.digest."""
        return digest(self.name)

    @property
    def forms(self) -> int:
        """The most forms that any task has: so many variants are as they were given."""
        return most_forms(self.tasks)

    def proposal(self, seed: int, draw: int, known: Known = NOTHING) -> Proposal:
        entry = self.tasks[draw]
        if isinstance(entry, Pool):
            if not enough(entry, self._pairs, self._unwanted):
                return Proposal(self.name, draw, rejected=Reason.FEW_PAIRS)
            return Proposal(self.name, draw, entry.id, task_key(entry.pairs), "", {"index": draw})
        forms = (entry.form(j) for j in range(entry.count))
        if self.held_out is not None and any(self.held_out.contaminated(task) for task in forms):
            return Proposal(self.name, draw, rejected=Reason.HELD_OUT)
        first = entry.form(0)
        concept = first.meta.get("concept", "")
        return Proposal(self.name, draw, entry.id, task_key(first.pairs), concept, {"index": draw})

    def _unwanted(self, pair: Pair) -> bool:
        return self.held_out is not None and self.held_out.has_pair(pair)

    def row(self, seed: int, payload: dict[str, Any], variant: int) -> Task | None:
        """A variant of a task. Raises Rejected when nothing is left that looks different."""
        index = payload["index"]
        entry = self.tasks[index]
        if isinstance(entry, Given) and variant < entry.count:
            return truthful(entry.form(variant))
        if isinstance(entry, Pool) and not enough(entry, self._pairs, self._unwanted):
            return None
        if self._goes_on(seed, entry, variant):
            return self._gone_on(self._stream(seed, entry, variant), truthful(_form(entry, variant)))
        attempt = self._distinct(seed, index).attempt(
            variant, lambda v, n: None if self._goes_on(seed, entry, v) else look(*self._version(seed, entry, v, n)),
            lambda: (look(form, disguise) for form, disguise in self._every(seed, entry)))
        if attempt == NONE_LEFT:
            raise Rejected(Reason.NO_DISGUISE)
        task, disguise = self._version(seed, entry, variant, attempt)
        task = truthful(task)
        return disguise.apply(task) if disguise else task

    def _stream(self, seed: int, entry: Given | Pool, variant: int, attempt: int = 0) -> np.random.Generator:
        return stream("given", seed, self._called, entry.id, variant, *([attempt] if attempt else []))

    def _goes_on(self, seed: int, entry: Given | Pool, variant: int) -> bool:
        """Whether the rule of a variant goes on: what `composed` draws first."""
        return (self._compose > 0 and isinstance(entry, Given) and variant >= entry.count
                and self._stream(seed, entry, variant).random() < self._compose)

    def _gone_on(self, rng: np.random.Generator, task: Task) -> Task:
        task, skipped = composed(rng, task, self._compose)
        task = Augmentation.sample(rng, task, **self._disguise).apply(task)
        return replace(task, meta=dict(task.meta, rejections=dict(skipped))) if skipped else task

    def _version(self, seed: int, entry: Given | Pool, variant: int, attempt: int) -> tuple[Task, Augmentation | None]:
        """What an attempt at a variant gives (see Distinct): a task, and the disguise that it is to wear."""
        if attempt >= ATTEMPTS:
            return next(islice(self._every(seed, entry), attempt - ATTEMPTS, None))
        rng = self._stream(seed, entry, variant, attempt)
        if isinstance(entry, Pool):
            task = drawn(entry, rng, self._pairs, self._unwanted)
            if task is None:
                raise Rejected(Reason.FEW_PAIRS)
            return task, Augmentation.sample(rng, task, **self._disguise) if attempt else None
        task = _form(entry, variant)
        if variant < entry.count and not attempt:
            return task, None
        if self._compose:
            rng.random()                    # was drawn for whether the rule goes on
        return task, Augmentation.sample(rng, task, **self._disguise)

    def _every(self, seed: int, entry: Given | Pool) -> Iterator[tuple[Task, Augmentation]]:
        """All disguises of all forms; of a pool, of its first variant."""
        forms = [entry.form(j) for j in range(entry.count)] if isinstance(entry, Given) else \
            [self._version(seed, entry, 0, 0)[0]]
        for form in forms:
            for disguise in disguises(form, **self._disguise):
                yield form, disguise


def _form(entry: Given, variant: int) -> Task:
    return entry.form(variant % entry.count)


def truthful(task: Task) -> Task:
    """The task, without its program and description when the program is not one of this language
    or does not give every output: a dataset from elsewhere may call anything a program."""
    if not task.meta.get("program"):
        return task
    from ..language import parse
    try:
        true = reproduces(parse(task.meta["program"]), task)
    except UserError:
        true = False
    return task if true else replace(task, meta=dict(task.meta, program="", description=""))
