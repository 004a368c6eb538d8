"""Given tasks as a source: real ones, files, datasets."""
from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..core.errors import UserError
from ..core.seeds import stream
from ..core.task import Pair, Task
from ..scenes.priors import demonstrations
from .augment import Augmentation, reproduces
from .compose import compose as composed
from .decontaminate import held_out
from .known import NOTHING, Known
from .rejection import Reason
from .source import Proposal
from .tasksets import Pool, Reading, left_out, most_forms, open_taskset


def task_key(pairs: Sequence[Pair]) -> str:
    """A digest of what a task shows: the same for any order of its pairs, any choice of the test
    among them, and any of their images under D4 x colours."""
    return hashlib.sha256("".join(sorted(p.key() for p in pairs)).encode()).hexdigest()[:32]


def drawn(pool: Pool, rng: np.random.Generator, pairs: tuple[int, int] | None, unwanted) -> Task | None:
    """A task of pairs drawn from a pool, their inputs distinct: with as many demonstrations as were drawn, or as there
    are pairs for. None when that is fewer than are wanted at least (1, unless `pairs` says more)."""
    n = 1 + demonstrations(rng.random(), pairs)
    chosen: dict[bytes, Pair] = {}
    for i in rng.permutation(len(pool.pairs)).tolist():
        pair = pool.pairs[i]
        key = bytes(pair.input.shape) + pair.input.tobytes()
        if key not in chosen and not unwanted(pair):
            chosen[key] = pair
            if len(chosen) == n:
                break
    if len(chosen) < 1 + (pairs[0] if pairs else 1):
        return None
    made = tuple(chosen.values())
    return Task(pool.id, made[:-1], made[-1:])


class GivenSource:
    """A collection of given tasks. Draw i is its i-th task. The first variants are the task as
    it is given, in each of its forms; every further one is a random disguise of a form, after
    (with probability `compose`) a further step in its rule."""

    def __init__(self, spec: str, pairs: tuple[int, int] | None, compose: float, decontaminate: tuple[str, ...],
                 preserve_colours: bool, move_black: float, skip_invalid: bool = False, columns: tuple[str, ...] = ()):
        self.name = spec
        self.tasks = open_taskset(spec, Reading(skip_invalid=skip_invalid, columns=columns))
        self.left_out = left_out(self.tasks)
        self.limit = len(self.tasks)
        self._pairs, self._compose = pairs, compose
        self._disguise: dict[str, Any] = {"preserve_colours": preserve_colours, "move_black": move_black}
        self.held_out = held_out(decontaminate) if decontaminate else None

    @property
    def forms(self) -> int:
        """The most forms that any task has: so many variants are as they were given."""
        return most_forms(self.tasks)

    def proposal(self, seed: int, draw: int, known: Known = NOTHING) -> Proposal:
        entry = self.tasks[draw]
        if isinstance(entry, Pool):
            return Proposal(self.name, draw, entry.id, task_key(entry.pairs), "", {"index": draw})
        forms = (entry.form(j) for j in range(entry.count))
        if self.held_out is not None and any(self.held_out.contaminated(task) for task in forms):
            return Proposal(self.name, draw, rejected=Reason.HELD_OUT)
        first = entry.form(0)
        concept = first.meta.get("concept", "")
        return Proposal(self.name, draw, entry.id, task_key(first.pairs), concept, {"index": draw})

    def row(self, seed: int, payload: dict[str, Any], variant: int) -> Task | None:
        entry = self.tasks[payload["index"]]
        rng = stream("given", seed, self.name, entry.id, variant)
        if isinstance(entry, Pool):
            return drawn(entry, rng, self._pairs, self.held_out.has_pair if self.held_out else lambda pair: False)
        task = truthful(entry.form(variant % entry.count))
        if variant < entry.count:
            return task
        task, skipped = composed(rng, task, self._compose) if self._compose else (task, Counter())
        task = Augmentation.sample(rng, task, **self._disguise).apply(task)
        return replace(task, meta=dict(task.meta, rejections=dict(skipped))) if skipped else task


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
