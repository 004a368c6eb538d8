"""What a build would take, without building it: some proposals and rows are drawn in memory."""
from __future__ import annotations

import io
import math
import time
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from ..core.errors import UserError
from ..core.task import Task
from ..synthesis.policy import POLICY
from ..tasks.known import Share
from . import plan as plans
from . import portrait, shards
from .build import default_opener
from .engines import Serial, how_many
from .epochs import told_until
from .holding import Stretch, course, holds, too_narrow
from .limits import check_limits
from .plan import Opener
from .recipe import Recipe
from .rows import schema

BUDGET = 6.0
"""CPU seconds to spend on what an estimate is made of, about, but for the card."""
SLOWEST_START = 3.0
"""CPU seconds that Python and the libraries take to start, at most (1.5 as `python benchmarks/estimate.py` met them): a
process that has done other things has used more when it asks."""
LEAST_PLACES, LONGEST = 16, 4.0
"""Places at which a source is drawn from, at least, unless that takes so many times as long as is meant: where each
draw takes long, the build does too."""
NARROW, BEGINNING = 16.0, 2.0
"""A source that seems to hold less than so many times the tasks that are wanted is drawn from as a build does it, for
so many times as long as is meant: how many rules a few concepts hold is known too roughly. With that figure alone 40
tasks of turn-grid were promised 20 times the time that they took (benchmarks/estimate.py)."""
NEARBY = 1_000
"""Tasks of which the beginning of a plan tells the rest, at most: it comes to some hundred. Of 100,000, which all
concepts together hold less than sixteen times, it told 3.1 hours."""
MOST_TASKS, MOST_ROWS = 100, 1000
"""Tasks and rows to draw from a source, at most."""


@dataclass(frozen=True)
class Estimate:
    """Rows, shards, bytes on the disk and seconds with `workers`; the numbers of proposals
    and rows drawn to estimate them; and what else is to be known before a build."""
    rows: int
    shards: int
    bytes: int
    seconds: float
    workers: int
    sampled_draws: int
    sampled_rows: int
    notes: tuple[str, ...] = ()


def estimate(recipe: Recipe, workers: int | None = None, opener: Opener = default_opener) -> Estimate:
    """Estimates the build of a recipe on this machine. Writes nothing. Raises UserError when a
    source gives no task at all."""
    workers, began = how_many(workers), time.process_time()
    start = min(began, SLOWEST_START)
    check_limits(opener, recipe)
    draws = rows = 0
    notes: list[str] = []                   # of sources that run dry: then the build ends before any row
    shown: list[Task] = []
    planning = rendering = size = sampling = 0.0
    each = BUDGET / 2 / len(recipe.sources)
    for source, share in enumerate(plans.shares_of(recipe)):
        if not share:
            continue
        sample = _tasks(recipe, source, share, each, opener)
        made = _rows(recipe, sample.lines, each, opener)
        planning += sample.seconds
        rendering += share * (made.first + (recipe.variants - 1) * made.a_row)
        size += share * recipe.variants * made.bytes
        shown += made.tasks
        draws, rows = draws + sample.draws, rows + made.rows
        sampling += sample.worked + made.worked
        if sample.held < share:
            notes.append(too_narrow(recipe.sources[source][0], sample.held, share))
    held = round(recipe.validation * recipe.tasks)
    splits = {"train": recipe.tasks - held, **({"validation": held} if held else {})}
    n_shards = len(shards.layout(recipe, splits))
    prepared = time.process_time() - began - sampling      # by every worker, beside the others
    seconds = start + prepared + planning / workers
    if not notes:
        seconds += rendering / workers + _card(recipe, shown)
    return Estimate(recipe.rows, n_shards, round(size), seconds, workers, draws, rows, tuple(notes))


def _card(recipe: Recipe, tasks: list[Task]) -> float:
    """The seconds that the pictures of the card take, which are drawn here of some tasks of the dataset, over and over
    until they are as many as the card looks at."""
    if not tasks:
        return 0.0
    began = time.process_time()
    some = list(islice(cycle(tasks), min(portrait.SAMPLE, recipe.tasks)))
    with TemporaryDirectory() as folder:
        for name, draw in portrait.pictures(some, portrait.likeness(some, recipe.name)).items():
            draw(Path(folder, name))
    return time.process_time() - began


class _Sample(NamedTuple):
    """Some tasks of a source as lines of a plan, the draws that gave them and the seconds these took, the seconds that
    planning its whole share takes, and the distinct tasks that it seems to hold."""
    lines: list[dict[str, Any]]
    draws: int
    worked: float
    seconds: float
    held: float


def _tasks(recipe: Recipe, source: int, share: int, budget: float, opener: Opener) -> _Sample:
    """Draws spread over all that the plan will take, since late ones take longer and give other tasks than early ones.
    Each is told of as many tasks as it will be: what it gives instead, or tries in vain, takes its time."""
    open_ = plans.opened(opener, recipe, source)
    limit, held, met = open_.limit, holds(open_), getattr(open_, "met", None)
    if held < NARROW * share and share <= NEARBY:
        begun = _begun(recipe, source, share, BEGINNING * budget, opener)
        held = max(held, begun.sample.held)
        if begun.whole or share < held:
            return begun.sample._replace(held=begun.sample.held if begun.whole else held)
    ahead = list(course(share, held, 1.0, plans.PATIENCE)) if limit is None else [Stretch(0, limit, 0.0)]
    end, stops = math.ceil(ahead[-1].stop), [stretch.stop for stretch in ahead]
    lines: list[dict[str, Any]] = []
    keys: set[str] = set()
    places = drawn = free = good = 0
    plans.evaluate(opener, recipe, source, 0, 1)        # what a process prepares once is not a proposal's cost
    began = time.process_time()
    step = POLICY.drawing.run if end > POLICY.drawing.alone else 1      # late draws are made in runs, and sampled so
    for start in _spread(end, step):
        most = budget * (LONGEST if places < LEAST_PLACES else 1)
        if len(lines) == MOST_TASKS or (lines and time.process_time() - began > most):
            break
        told = met(told_until(start)) if met else Share(ahead[bisect_right(stops, start)].told)
        proposals = plans.evaluate(opener, recipe, source, start, min(start + step, end), told)
        places, drawn = places + 1, drawn + len(proposals)
        kept = [p for p in proposals if not p.rejected]
        if told.share < 1 / 2:                          # of what is known nearly all draws come to nothing
            free, good = free + len(proposals), good + len(kept)
        lines += [{"source": source, "id": p.task_id, "concept": p.concept, "payload": p.payload}
                  for p in kept if p.key not in keys]
        keys.update(p.key for p in kept)
    if not lines:
        raise UserError(f"source {recipe.sources[source][0]}: no task in {drawn} draws to estimate from")
    worked = time.process_time() - began                # of cores that others use now a build may have the whole
    if limit is None:
        *_, last = course(share, held, max(good, 1) / max(free, 1), plans.PATIENCE)
        taken = last.stop
    else:
        taken = share * drawn / good
    return _Sample(lines, drawn, worked, worked / drawn * taken, held)


class _Begun(NamedTuple):
    """The beginning of a source's plan, with the seconds of the whole plan if the tasks go on to grow with a power of
    the time, by which their number after half of it differs from that after all of it; and whether a build would draw
    no more."""
    sample: _Sample
    whole: bool


class _Spent(Exception):
    """The time for the beginning of a plan is over."""


def _begun(recipe: Recipe, source: int, share: int, budget: float, opener: Opener) -> _Begun:
    """The plan of a source alone, made as a build makes it, until so many CPU seconds are spent."""
    alone, whole = replace(recipe, sources=(recipe.sources[source],), tasks=share), True
    plans.evaluate(opener, alone, 0, 0, 1)              # what a process prepares once is not a draw's cost
    began, halfway = time.process_time(), 0

    def watch(plan: plans.Plan) -> None:
        nonlocal halfway
        spent = time.process_time() - began
        if spent < budget / 2:
            halfway = len(plan)
        if spent > budget:
            raise _Spent

    with TemporaryDirectory() as folder:
        plan = plans.opened_plan(alone, Path(folder, "plan.jsonl"))
        try:
            plans.fill(plan, alone, Serial(), opener, watch)
        except plans.TooFew:
            pass
        except _Spent:
            whole = len(plan) >= share
        tasks, draws = len(plan), plan.tallies[0].draws
        lines = list(plan.read(range(min(tasks, MOST_TASKS))))
    worked = time.process_time() - began
    if whole:
        held, goes_on = math.inf if tasks == share else float(tasks), worked
    else:
        held = tasks * draws / (draws - tasks) if draws > tasks else math.inf       # by `found` of holding.py
        slowing = max(0.1, math.log2(tasks / halfway)) if 0 < halfway < tasks else 1.0 if tasks > halfway else 0.1
        goes_on = worked * (share / max(tasks, 1)) ** (1 / slowing)
    return _Begun(_Sample(lines, draws, worked, goes_on, held), whole)


def _spread(end: int, step: int) -> Iterator[int]:
    """Multiples of `step` below `end`, each once, so that however few are taken lie about evenly: in the order of their
    binary digits read backwards (van der Corput)."""
    count = max(1, end // step)
    digits = (count - 1).bit_length()
    places = (int(f"{i:0{digits}b}"[::-1], 2) if digits else 0 for i in range(1 << digits))
    yield from (place * step for place in islice((p for p in places if p < count), plans.PATIENCE))


class _Made(NamedTuple):
    """A row of each of some tasks; how many further rows were made of them, and the seconds of all these; the seconds
    that the first row of a task takes, for which the task is prepared, and another one; and a row's bytes on the
    disk."""
    tasks: list[Task]
    rows: int
    worked: float
    first: float
    a_row: float
    bytes: float


def _rows(recipe: Recipe, lines: list[dict], budget: float, opener: Opener) -> _Made:
    """Rows made of these tasks within the budget."""
    form = schema(recipe.extra_columns)             # which a build prepares once
    began = time.process_time()
    tasks = list(shards.tasks_of(opener, recipe, ((line, 0) for line in lines), shards.Counts()))
    first = time.process_time() - began
    counts, sink = shards.Counts(), io.BytesIO()
    started = time.process_time()

    def jobs():
        for variant in range(min(recipe.variants, -(-MOST_ROWS // len(lines)))):
            for line in lines:
                yield line, variant
                if time.process_time() - started > budget:
                    return
    shards.write(sink, recipe, form, shards.tasks_of(opener, recipe, jobs(), counts), counts)
    worked = time.process_time() - began
    a_row = (worked - first) / max(1, counts.rows + counts.short.total())
    return _Made(tasks, counts.rows, worked, max(first / len(lines), a_row), a_row,
                 len(sink.getvalue()) / max(1, counts.rows))
