"""Opening sources by their specs.

    synth                        rules and scenes of this project (arcgen.synthesis.source)
    counting                     those of its concepts that count cells, objects, colours: a prior to start from
    re-arc                       RE-ARC's generators (arcgen.tasks.rearc)
    arc-1/training, arc-1/evaluation, arc-2/training, arc-2/evaluation
    arc-2/evaluation-kaggle      Kaggle's copy of the last, in which six tasks differ
    PATH                         ARC JSON, a file or a folder (arcgen.tasks.tasksets.jsonfiles)
    PATH[#SPLIT], USER/NAME[@REVISION][#SPLIT], ...#CONFIG/SPLIT
                                 a dataset with columns train and test (arcgen.tasks.tasksets.hub)
"""
from __future__ import annotations

import inspect
import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..core.errors import UserError
from ..core.seeds import stream
from ..core.task import Task
from ..tasks.given import GivenSource, drawn
from ..tasks.source import Source
from ..tasks.tasksets import ENDLESS, STRICT, Given, Reading, TaskSet, left_out, open_taskset, shown
from .recipe import Recipe

log = logging.getLogger("arcgen")

COUNTING = ("answer-by-number", "bar-charts", "count-to-cells", "count-to-line", "plan-by-count")
"""Concepts whose answer is a number of things, for the question whether it helps to start from a
model that has learned to count."""


def open_source(spec: str, **options) -> Source:
    """The source that `spec` names (see above). options: those keys of a Recipe that it opens sources with
    (Recipe.options), as a recipe takes them; of what is left out its defaults, but nothing is held out. A source gets
    those that its constructor names; others mean nothing to it. Raises UserError, and TypeError for a key that a recipe
    has not."""
    options = Recipe(**{"decontaminate": (), **options}).options()
    if spec == "synth":
        from ..synthesis.source import SynthSource
        return _made(SynthSource, options)
    if spec == "counting":
        from ..synthesis.source import SynthSource
        return _made(SynthSource, {**options, "concepts": COUNTING, "holdout_concepts": (), "name": spec})
    if spec == "re-arc":
        from ..tasks.rearc import ReArcSource
        return _made(ReArcSource, options)
    if spec in options["decontaminate"]:
        raise UserError(f"source {spec}: it is held out of every dataset (decontaminate); to build from it all the "
                        "same, name other collections there, or none")
    return _made(GivenSource, {**options, "spec": spec})


def _made(kind: type[Source], options: dict[str, Any]) -> Source:
    """A source of a kind, told what its constructor asks for."""
    asked = inspect.signature(kind).parameters
    return kind(**{name: value for name, value in options.items() if name in asked})


def read_taskset(spec: str, reading: Reading) -> TaskSet:
    """The collection that a spec names; what it goes on without is logged."""
    entries = open_taskset(spec, reading)
    if what := left_out(entries):
        log.warning("%s: %s", spec, what)
    return entries


def load_tasks(spec: str, seed: int = 0, reading: Reading = STRICT) -> Iterator[Task]:
    """The tasks that a spec names, one by one, unchanged: all rows of a dataset, all tasks of a
    collection, of a pool of pairs one task. `synth` is endless, `re-arc` gives one instance of
    each of its tasks. meta["source"] is the spec, of a path its last part, unless the row itself says where it is from.
    reading: how a collection is read; what it goes on without is logged. Raises UserError."""
    if spec not in ENDLESS:
        entries, called = read_taskset(spec, reading), shown(spec)
        for i, entry in enumerate(entries):
            forms = (entry.form(j) for j in range(entry.count)) if isinstance(entry, Given) else \
                [drawn(entry, stream("load", seed, i))]
            yield from (replace(task, meta={"source": called, **task.meta}) for task in forms if task)
        return
    source = open_source(spec)
    draw = 0
    while source.limit is None or draw < source.limit:
        proposal = source.proposal(seed, draw)
        task = None if proposal.rejected else source.row(seed, proposal.payload, 0)
        if task is not None:
            yield replace(task, meta={"source": spec, "concept": proposal.concept, **task.meta})
        draw += 1
