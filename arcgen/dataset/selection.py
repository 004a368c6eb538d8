"""Which tasks of a collection to look at: the first ones, or a random sample, one version of each."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from ..concepts.replay import new_in_arc2
from ..core.errors import UserError
from ..core.seeds import stream
from ..core.task import Task
from ..tasks.defaults import PROFILES
from ..tasks.filters import Criteria, Filters
from ..tasks.given import drawn
from ..tasks.quota import Quota
from ..tasks.tasksets import ENDLESS, STRICT, Given, Pool, Reading, shown
from .draws import kept
from .rows import parsed_id
from .shortfall import commonest
from .sources import open_source, read_taskset

ALL = 10**9
"""A limit for a whole collection."""
IN_VAIN = 500
"""So many draws of a source without a new task, one after another, and it counts as exhausted."""
REFUSED = 200
"""So many tasks of an endless source refused by the filters, one after another, and it is given up."""
EVERYTHING = Filters()


def select(spec: str, limit: int, *, concepts: Sequence[str] = (), ids: Sequence[str] = (),
           seed: int | None = None, reading: Reading = STRICT, wanted: Criteria = EVERYTHING,
           profile: str = PROFILES[0]) -> Iterator[Task]:
    """At most `limit` tasks that a spec names (see arcgen.dataset.sources), lazily, one version of each.

    concepts: only tasks of these, a composition counting as all of its parts. ids: only these
    tasks, or rows as "TASK-s0-0003" (a dataset's own ids) or "TASK-0003". seed: for synth and
    re-arc which tasks are made (default 0); of a given collection, a random sample instead of
    the first tasks. reading: how a collection is read; what it goes on without is logged. wanted: what versions and
    tasks must be like besides; of those, in order of difficulty, the first are sorted. profile: what tasks of synth
    are made for. Raises UserError when there is none.
    """
    concepts, left_out = (*concepts, *wanted.concepts), Counter[str]()
    if spec in ENDLESS:
        found = _made(spec, concepts, tuple(ids), seed, profile)
    else:
        found = _given(spec, concepts, tuple(ids), seed, reading)
    chosen: Iterator[Task] = islice(_wanted(found, wanted, left_out, REFUSED if spec in ENDLESS else None), limit)
    if wanted.order == "difficulty":
        chosen = iter(sorted(chosen, key=lambda task: np.inf if task.difficulty is None else task.difficulty))
    task = None
    for task in chosen:
        yield task
    if task is None and limit > 0:
        asked = [*(f"concept {c}" for c in concepts), *(f"id {i}" for i in ids)]
        raise UserError(f"{spec}: no task{' of ' + ', '.join(asked) if asked else ''} found{reasons(left_out)}")


def _wanted(tasks: Iterator[Task], wanted: Criteria, left_out: Counter[str], patience: int | None) -> Iterator[Task]:
    """Those that are as they should be; the others are counted by the reason. patience: after so many in a row of which
    none was, it ends (None: never)."""
    quota, in_vain = Quota(wanted.per_concept), 0
    for task in tasks:
        reason = wanted.refusal(task) or quota.refusal(task.concept)
        if reason is None:
            quota.take(task.concept)
            in_vain = 0
            yield task
            continue
        left_out[reason] += 1
        in_vain += 1
        if in_vain == patience:
            return


def reasons(left_out: Counter[str]) -> str:
    """How many rows were left out for what, in brackets; "" for none."""
    return f" (rows left out: {commonest(left_out)})" if left_out else ""


def fitted_to(profile: str, seed: int | None = None) -> Iterator[Task]:
    """The real tasks that a profile is fitted to: ARC-1 training, or of ARC-2 training those that are new there.
    seed: in random order."""
    ids = new_in_arc2() if profile == "arc-2" else ()
    return select(f"{profile}/training", len(ids) or ALL, ids=ids, seed=seed)


def _given(spec: str, concepts: tuple[str, ...], ids: tuple[str, ...], seed: int | None,
           reading: Reading) -> Iterator[Task]:
    entries, called = read_taskset(spec, reading), shown(spec)
    order = range(len(entries)) if seed is None else stream("pick", seed).permutation(len(entries)).tolist()
    for index in order:
        entry = entries[index]
        for variant in _variants(entry, ids) if ids else [-1]:
            task = _version(entry, variant, stream("pick", seed or 0, index), seed is not None)
            if task is not None and (not concepts or {*str(task.meta.get("concept", "")).split("+")} & {*concepts}):
                yield Task(task.id, task.train, task.test, {"source": called, **task.meta})


def _variants(entry: Given | Pool, ids: tuple[str, ...]) -> list[int]:
    """The variants asked for of an entry; -1: whichever."""
    variants = []
    for id in ids:
        row = parsed_id(id)
        if id == entry.id:
            variants.append(-1)
        elif row and row[0] == entry.id:
            variants.append(row[2])
    return variants


def _version(entry: Given | Pool, variant: int, rng, random: bool) -> Task | None:
    if isinstance(entry, Pool):
        return drawn(entry, rng)
    if variant < 0:
        return entry.form(int(rng.integers(entry.count)) if random else 0)
    return next((t for t in map(entry.form, range(entry.count)) if t.meta.get("variant", 0) == variant), None)


def _made(spec: str, concepts: tuple[str, ...], ids: tuple[str, ...], seed: int | None,
          profile: str) -> Iterator[Task]:
    source = open_source(spec, concepts=concepts, profile=profile)
    if ids and source.limit is None:
        raise UserError(f"--id: {spec} is endless and cannot be searched; use --concept, or a dataset built from it")
    rejected: Counter[str] = Counter()
    patience, made = IN_VAIN if source.limit is None else source.limit, 0
    for proposal in kept(source, seed or 0, patience, rejected):
        if ids and proposal.task_id not in ids:
            continue
        task = source.row(seed or 0, proposal.payload, 0)
        if task is not None:
            made += 1
            yield Task(task.id, task.train, task.test, {"source": spec, "concept": proposal.concept, **task.meta})
    if not made and rejected:
        why = ", ".join(f"{reason} ({count})" for reason, count in rejected.most_common(3))
        raise UserError(f"{spec}: no task in {rejected.total()} draws; rejected: {why}")
