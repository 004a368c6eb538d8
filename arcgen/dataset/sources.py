"""Opening sources by their specs, and real tasks as a source.

    synth                        rules and scenes of this project (arcgen.synthesis.source)
    counting                     those of its concepts that count cells, objects, colours: a prior to start from
    re-arc                       RE-ARC's generators (arcgen.tasks.rearc)
    arc-1/training, arc-1/evaluation, arc-2/training, arc-2/evaluation
    PATH                         ARC JSON, a file or a folder (arcgen.tasks.tasksets.jsonfiles)
    PATH[#SPLIT], USER/NAME[@REVISION][#SPLIT], ...#CONFIG/SPLIT
                                 a dataset with columns train and test (arcgen.tasks.tasksets.hub)
"""
from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..core.errors import UserError
from ..core.seeds import stream
from ..core.task import Pair, Task
from ..scenes.priors import demonstrations
from ..tasks import augment
from ..tasks.compose import compose as composed
from ..tasks.decontaminate import held_out
from ..tasks.known import NOTHING, Known
from ..tasks.source import Candidate, Source
from ..tasks.tasksets import Given, Pool, most_forms, open_taskset
from .recipe import Recipe, recipe

ENDLESS = ("synth", "counting", "re-arc")
COUNTING = ("answer-by-number", "bar-charts", "count-to-cells", "count-to-line", "plan-by-count")
"""Concepts whose answer is a number of things, for the question whether it helps to start from a
model that has learned to count."""
HELD_OUT = "held-out task"


def open_source(spec: str, *, pairs: tuple[int, int] | None = None, concepts: Sequence[str] = (),
                holdout_concepts: Sequence[str] = (), compose: float = 0.0, decontaminate: Sequence[str] = (),
                preserve_colours: bool = False, move_black: float = augment.MOVE_BLACK) -> Source:
    """The source that `spec` names (see above), with the options of arcgen.tasks.source and, for the
    disguises of given tasks, those of arcgen.tasks.augment.sample. Raises UserError."""
    if spec in ("synth", "counting"):
        from ..synthesis.source import SynthSource
        return SynthSource(pairs=pairs, concepts=COUNTING if spec == "counting" else tuple(concepts),
                           holdout_concepts=() if spec == "counting" else tuple(holdout_concepts),
                           compose=compose, decontaminate=tuple(decontaminate), name=spec)
    if spec == "re-arc":
        from ..tasks.rearc import ReArcSource
        return ReArcSource(pairs=pairs, decontaminate=tuple(decontaminate))
    if spec in decontaminate:
        raise UserError(f"source {spec}: it is held out of every dataset (decontaminate); to build from it all the "
                        "same, name other collections there, or none")
    return GivenSource(spec, pairs, compose, tuple(decontaminate), preserve_colours, move_black)


def load_tasks(spec: str, seed: int = 0) -> Iterator[Task]:
    """The tasks that a spec names, one by one, unchanged: all rows of a dataset, all tasks of a
    collection, of a pool of pairs one task. `synth` is endless, `re-arc` gives one instance of
    each of its tasks. meta["source"] is the spec unless the row itself says where it is from.
    Raises UserError."""
    if spec not in ENDLESS:
        for i, entry in enumerate(open_taskset(spec, ENDLESS)):
            forms = (entry.form(j) for j in range(entry.count)) if isinstance(entry, Given) else \
                [drawn(entry, stream("load", seed, i), None, lambda pair: False)]
            yield from (replace(task, meta={"source": spec, **task.meta}) for task in forms if task)
        return
    source = open_source(spec)
    draw = 0
    while source.limit is None or draw < source.limit:
        candidate = source.candidate(seed, draw)
        task = None if candidate.rejected else source.row(seed, candidate.payload, 0)
        if task is not None:
            yield replace(task, meta={"source": spec, "concept": candidate.concept, **task.meta})
        draw += 1


def task_key(pairs: Sequence[Pair]) -> str:
    """A digest of what a task shows: the same for any order of its pairs, any choice of the test
    among them, and any of their images under D4 x colours."""
    return hashlib.sha256("".join(sorted(p.key() for p in pairs)).encode()).hexdigest()[:32]


def drawn(pool: Pool, rng: np.random.Generator, pairs: tuple[int, int] | None, unwanted) -> Task | None:
    """A task of pairs drawn from a pool, their inputs distinct; None when there are too few."""
    n = 1 + demonstrations(rng.random(), pairs)
    chosen: dict[bytes, Pair] = {}
    for i in rng.permutation(len(pool.pairs)).tolist():
        pair = pool.pairs[i]
        key = bytes(pair.input.shape) + pair.input.tobytes()
        if key not in chosen and not unwanted(pair):
            chosen[key] = pair
            if len(chosen) == n:
                made = tuple(chosen.values())
                return Task(pool.id, made[:-1], made[-1:])
    return None


class GivenSource:
    """A collection of given tasks. Draw i is its i-th task. The first variants are the task as
    it is given, in each of its forms; every further one is a random disguise of a form, after
    (with probability `compose`) a further step in its rule."""

    def __init__(self, spec: str, pairs: tuple[int, int] | None, compose: float, decontaminate: tuple[str, ...],
                 preserve_colours: bool, move_black: float):
        self.name = spec
        self.tasks = open_taskset(spec, ENDLESS)
        self.limit = len(self.tasks)
        self._pairs, self._compose = pairs, compose
        self._disguise = {"preserve_colours": preserve_colours, "move_black": move_black}
        self.held_out = held_out(decontaminate) if decontaminate else None

    @property
    def forms(self) -> int:
        """The most forms that any task has: so many variants are as they were given."""
        return most_forms(self.tasks)

    def candidate(self, seed: int, draw: int, known: Known = NOTHING) -> Candidate:
        entry = self.tasks[draw]
        if isinstance(entry, Pool):
            return Candidate(self.name, draw, entry.id, task_key(entry.pairs), "", {"index": draw})
        forms = (entry.form(j) for j in range(entry.count))
        if self.held_out is not None and any(self.held_out.contaminated(task) for task in forms):
            return Candidate(self.name, draw, rejected=HELD_OUT)
        first = entry.form(0)
        concept = first.meta.get("concept", "")
        return Candidate(self.name, draw, entry.id, task_key(first.pairs), concept, {"index": draw})

    def row(self, seed: int, payload: dict[str, Any], variant: int) -> Task | None:
        entry = self.tasks[payload["index"]]
        rng = stream("given", seed, self.name, entry.id, variant)
        if isinstance(entry, Pool):
            return drawn(entry, rng, self._pairs, self.held_out.has_pair if self.held_out else lambda pair: False)
        task = truthful(entry.form(variant % entry.count))
        if variant < entry.count:
            return task
        task, skipped = composed(rng, task, self._compose) if self._compose else (task, Counter())
        task = augment.sample(rng, len(task.pairs), **self._disguise).apply(task)
        return replace(task, meta=dict(task.meta, rejections=dict(skipped))) if skipped else task


def augmentation(spec: str, copies: int, name: str, **values) -> Recipe:
    """The recipe that `arcgen augment` builds: every distinct task of a collection, its given forms
    first, in `copies` times as many rows as the task with most forms has. `values`: seed,
    compose, preserve_colours, move_black, format (None: the default). Raises UserError."""
    if copies < 1:
        raise UserError(f"--copies: expected a number from 1, not {copies}")
    if spec in ENDLESS:
        raise UserError(f"{spec} makes its own variants: use `arcgen build --source {spec} --variants N`, perhaps with "
                        "--augment")
    source = GivenSource(spec, None, 0.0, (), False, 0.0)
    tasks = len({source.candidate(0, i).key for i in range(source.limit)})
    given_values = {key: value for key, value in values.items() if value is not None}
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-._")[:90] or "augmented"
    return recipe({"name": name, "sources": {spec: 1.0}, "tasks": tasks, "variants": copies * source.forms,
                   "decontaminate": "none", **given_values}, "arcgen augment")


def truthful(task: Task) -> Task:
    """The task, without its program and description when the program is not one of this language
    or does not give every output: a dataset from elsewhere may call anything a program."""
    if not task.meta.get("program"):
        return task
    from ..language import parse
    try:
        true = augment.reproduces(parse(task.meta["program"]), task)
    except UserError:
        true = False
    return task if true else replace(task, meta=dict(task.meta, program="", description=""))
