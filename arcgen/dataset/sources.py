"""Opening sources by their specs.

    synth                        rules and scenes of this project (arcgen.synthesis.source)
    counting                     those of its concepts that count cells, objects, colours: a prior to start from
    re-arc                       RE-ARC's generators (arcgen.tasks.rearc)
    arc-1/training, arc-1/evaluation, arc-2/training, arc-2/evaluation
    PATH                         ARC JSON, a file or a folder (arcgen.tasks.tasksets.jsonfiles)
    PATH[#SPLIT], USER/NAME[@REVISION][#SPLIT], ...#CONFIG/SPLIT
                                 a dataset with columns train and test (arcgen.tasks.tasksets.hub)
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..core.errors import UserError
from ..core.seeds import stream
from ..core.task import Task
from ..tasks.augment import MOVE_BLACK
from ..tasks.given import GivenSource, drawn
from ..tasks.source import Source
from ..tasks.tasksets import ENDLESS, Given, open_taskset

COUNTING = ("answer-by-number", "bar-charts", "count-to-cells", "count-to-line", "plan-by-count")
"""Concepts whose answer is a number of things, for the question whether it helps to start from a
model that has learned to count."""


def open_source(spec: str, *, pairs: tuple[int, int] | None = None, concepts: Sequence[str] = (),
                holdout_concepts: Sequence[str] = (), compose: float = 0.0, decontaminate: Sequence[str] = (),
                preserve_colours: bool = False, move_black: float = MOVE_BLACK) -> Source:
    """The source that `spec` names (see above), with the options of arcgen.tasks.source and, for the
    disguises of given tasks, those of Augmentation.sample. Raises UserError."""
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
        for i, entry in enumerate(open_taskset(spec)):
            forms = (entry.form(j) for j in range(entry.count)) if isinstance(entry, Given) else \
                [drawn(entry, stream("load", seed, i), None, lambda pair: False)]
            yield from (replace(task, meta={"source": spec, **task.meta}) for task in forms if task)
        return
    source = open_source(spec)
    draw = 0
    while source.limit is None or draw < source.limit:
        proposal = source.proposal(seed, draw)
        task = None if proposal.rejected else source.row(seed, proposal.payload, 0)
        if task is not None:
            yield replace(task, meta={"source": spec, "concept": proposal.concept, **task.meta})
        draw += 1
