"""Predictions for tasks: disguise, prompt, decode in batches of similar length, undo the disguise.

Prediction 0 of a test sees the task as it is; the others see it in a disguise each, of which every eight hold the eight
orientations (see `views`). Augmentation, inverse and vote are worth more than sampling: arc24 Iteration 9, ARChitects.
"""
from __future__ import annotations

import math
import time
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from arcgen.core import seeds
from arcgen.core.errors import UserError
from arcgen.core.grid import MAX_SIDE
from arcgen.core.task import Task
from arcgen.prompts import encode
from arcgen.tasks.augment import Augmentation

from . import tokens
from .constrain import grids_only
from .decode import decode
from .defaults import OUTPUT, TRACED
from .prompts import Prompter, without_longest
from .run import Loaded
from .served import Served
from .settings import PredictSettings
from .views import view_of_test

LEAST_TRACE = 256
"""Tokens that must be left for a trace, or the question counts as not fitting."""

LATE = "out of time"
"""The problem of a test that there was no time for."""
UNFIT = "does not fit"
"""How the problem of a test begins whose prompt is too long with a single demonstration."""


@dataclass(frozen=True)
class Prediction:
    """One answer to test number `test` of task number `task`. `grid`: uint8 (H, W) in the task's
    own colours and orientation, None when unanswered; then `problem` says why. `dropped`: demonstrations
    that were left out of its prompt, so that it fits."""
    task: int
    test: int
    number: int
    augmentation: str
    grid: np.ndarray | None
    logprob: float = float("-inf")
    n_tokens: int = 0
    text: str = ""
    problem: str = ""
    dropped: int = 0

    def to_json(self) -> dict[str, Any]:
        """Plain values; the logarithm of no probability is None."""
        return {**vars(self), "grid": None if self.grid is None else self.grid.tolist(),
                "logprob": self.logprob if math.isfinite(self.logprob) else None}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Prediction:
        """The same again."""
        return cls(**{**value, "grid": None if value["grid"] is None else np.array(value["grid"], np.uint8),
                      "logprob": -math.inf if value["logprob"] is None else value["logprob"]})


@dataclass(frozen=True)
class _Query:
    task: int
    test: int
    number: int
    augmentation: Augmentation
    ids: np.ndarray
    most: int
    dropped: int
    kind: str = OUTPUT

    @property
    def key(self) -> tuple[int, int, int]:
        return self.task, self.test, self.number


def longest_answer(prompter: Prompter) -> int:
    """Tokens of the largest grid there is, with the end."""
    return len(prompter.answer_ids(np.zeros((MAX_SIDE, MAX_SIDE), dtype=np.uint8)))


def predict(loaded: Loaded, tasks: Sequence[Task], settings: PredictSettings, progress=None,
            done: Collection[tuple[int, int, int]] = ()) -> Iterator[Prediction]:
    """A Prediction for every test of every task and every number, in the order in which they
    come to be. Those that are out of time or do not fit are given too, unanswered. done: (task, test,
    number) of those that are not needed; the others come out as they would with them. Raises UserError where traces
    are to be constrained, which are no grids."""
    prompter, limit, kind = loaded.prompter, loaded.limit, settings.kind or loaded.kind
    if kind == TRACED and settings.constrain:
        raise UserError("--constrain: an answer with its trace is not only a grid; leave it out, or ask for --kind "
                        f"{OUTPUT}")
    table = tokens.probe(prompter)
    cap = longest_answer(prompter)
    queries = []
    for t, task in enumerate(tasks):
        for i in range(len(task.test)):
            for number in range(settings.predictions):
                query = _query(prompter, limit, cap, tasks[t], t, i, number, settings.seed, kind)
                if isinstance(query, Prediction):
                    if (t, i, number) not in done:
                        yield query
                else:
                    queries.append(query)
    # the identity first, so that everything has an answer when time runs out; then alike lengths together
    queries.sort(key=lambda q: (q.number > 0, len(q.ids)))
    began, used = time.monotonic(), defaultdict(float)
    constraint_of = grids_only(loaded.model, prompter, table)
    served = Served(loaded, settings) if settings.backend == "vllm" else None
    for at in range(0, len(queries), settings.batch_size):
        batch = []      # also what is not needed: a batch decides what is sampled, and how sums are rounded
        for query in queries[at:at + settings.batch_size]:
            late = time.monotonic() - began > settings.total_limit
            if not late and used[query.task] <= settings.time_limit:
                batch.append(query)
            elif query.key not in done:
                yield _unanswered(query, LATE)
        if all(query.key in done for query in batch):
            continue
        start = time.monotonic()
        left = sum(settings.time_limit - used[t] for t in {q.task for q in batch})
        deadline = min(start + left, began + settings.total_limit)
        constraint = constraint_of(len(batch)) if settings.constrain else None
        asked = [q.ids for q in batch], [q.most for q in batch], prompter.end_id
        how = {"temperature": settings.temperature, "expired": lambda end=deadline: time.monotonic() > end,
               "seed": int(seeds.stream(settings.seed, "decode", at).integers(2**62))}
        answers = served.decode(*asked, **how) if served else decode(
            loaded.model, *asked, prompter.pad_id, constraint=constraint, kv_cache=settings.kv_cache, **how)
        share = (time.monotonic() - start) / len(batch)
        for query, answer in zip(batch, answers, strict=True):
            used[query.task] += share
            if query.key not in done:
                yield _prediction(prompter, query, answer, time.monotonic() > deadline)
        if progress is not None:
            progress(sum(query.key not in done for query in batch))


def _query(prompter, limit, cap, task: Task, t: int, i: int, number: int, seed: int, kind: str = OUTPUT):
    """The prompt of one prediction; a Prediction that says so when it does not fit."""
    own = replace(task, test=task.test[i:i + 1], meta={})
    room = LEAST_TRACE if kind == TRACED else 0
    augmentation = view_of_test(task, i, number, seed)
    own = augmentation.apply(own)
    symbols = prompter.encoder.symbols      # each is one token, whatever its length as text
    while True:
        ids = prompter.prompt_ids(prompter.asked(own, kind))
        dropped = len(task.train) - len(own.train)
        sizes = [len(symbols(prompter.encoder.encode(g))) for g in (own.test[0].input, *(p.output for p in own.train))]
        expected = min(max(sizes) + 2, cap) + room
        if len(ids) + expected <= limit:
            most = limit - len(ids)
            return _Query(t, i, number, augmentation, ids, most if room else min(cap, most), dropped, kind)
        if len(own.train) == 1:
            return Prediction(t, i, number, augmentation.key, None, dropped=dropped,
                              problem=f"{UNFIT} {limit} tokens")
        own = without_longest(own)


def _unanswered(query: _Query, problem: str) -> Prediction:
    return Prediction(query.task, query.test, query.number, query.augmentation.key, None, problem=problem,
                      dropped=query.dropped)


def _prediction(prompter: Prompter, query: _Query, answer, late: bool) -> Prediction:
    text = prompter.answer(answer.ids)
    known = {"logprob": answer.logprob, "n_tokens": len(answer.ids), "text": text, "dropped": query.dropped}
    if not answer.complete:
        return replace(_unanswered(query, LATE if late else "did not end"), **known)
    try:
        grid = query.augmentation.invert_grid(prompter.grid(text, query.kind))
    except encode.GridTextError as error:
        return replace(_unanswered(query, str(error)), **known)
    return Prediction(query.task, query.test, query.number, query.augmentation.key, grid, **known)
