"""Which tasks a dataset has: proposals are drawn, judged in the order of their draws, and kept.

The plan is the small part of a build and comes before any row. Proposals are evaluated in
chunks by whatever workers there are, in any order, but accepted strictly in the order of draws: of
those with one key the least draw is kept. So the plan is the same for any number of workers. Each
is told what was kept of much earlier draws (arcgen.dataset.epochs), so that late ones, whose rules
are mostly known, seldom come to nothing. The plan lives in a file
of JSON lines: one for each task kept, and one after each chunk that says how far the draws went.
A chunk without its closing line was cut off by a crash and is drawn again. Memory holds a digest
and some numbers a task.
"""
from __future__ import annotations

import json
import os
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from ..core.errors import UserError
from ..core.seeds import stream
from ..tasks.known import NOTHING, Known, digest, short
from ..tasks.quota import Quota
from ..tasks.rejection import Reason
from ..tasks.source import Proposal, Source
from ..tasks.tasksets import shown
from .engines import Engine, in_order
from .epochs import epoch, told_until
from .instances import judged
from .lines import Snapshot, read_lines, written
from .recipe import Recipe
from .rules import rules_of
from .tally import CHUNK, Tally, apportion, too_few
from .tally import TooFew as TooFew  # what `fill` raises

JOBS = 32
"""Jobs of an epoch, at least, where a job has CHUNK draws. Where an epoch has fewer draws each is a job, so that many
workers find work early in a plan too."""
PATIENCE = 5_000
"""After so many draws in a row of which none was kept, a source counts as exhausted."""
PATIENCE_OF_FILTERS = 1_000
"""The same where rows of each draw are looked at, which takes ten times as long."""

Opener = Callable[..., Source]
"""open_source, or a function like it; module-level, so that workers can import it."""


@lru_cache(maxsize=32)
def opened(opener: Opener, recipe: Recipe, source: int) -> Source:
    """Source number `source` of the recipe, opened once in each process."""
    return opener(recipe.sources[source][0], **recipe.options())


def open_all(opener: Opener, recipe: Recipe) -> None:
    """Opens every source of the recipe in this process. Raises UserError when one cannot be opened."""
    for source in range(len(recipe.sources)):
        opened(opener, recipe, source)


def evaluate(opener: Opener, recipe: Recipe, source: int, start: int, stop: int,
             known: Known = NOTHING, proven: bool = False) -> list[Proposal]:
    """The proposals of draws start .. stop-1, of one epoch: a worker's job. proven: those that do not give every row
    that is asked for are rejected."""
    open_ = opened(opener, recipe, source)
    return [judged(open_, recipe, open_.proposal(recipe.seed, draw, known), proven) for draw in range(start, stop)]


class Plan:
    """The tasks kept so far, in the file at `path`; `plan[i]` is the line of task i, a dict of
    source (number), draw, id, key, concept and payload. `held_out`: ids of rules that are not to be kept
    (arcgen.dataset.rules). per_concept: tasks of a concept, at most. `whole`: bytes of the file when the plan is
    finished: then it is only read, for others may read it now. Raises UserError when it has another size."""

    def __init__(self, path: Path, sources: int, held_out: frozenset[str] = frozenset(),
                 per_concept: int | None = None, whole: int | None = None):
        self.path, self.held_out, self.quota, self.whole = path, held_out, Quota(per_concept), whole
        self.tallies = [Tally() for _ in range(sources)]
        self.offsets = array("q")
        """Where the line of each task starts."""
        self.groups = array("q")
        """For each task, the first task of the same original id (the tasks of a group are
        images of one real task, from different sources, and stay in one split)."""
        self.sources = array("i")
        """For each task, the number of its source."""
        self.lacked: list[int] = []
        """Tasks of which rows were found to be missing since the last stage, whatever became of them."""
        self.snapshots: list[Snapshot] = []
        """The plan at the end of each stage of a dataset that has grown since (arcgen.dataset.growth)."""
        self._vacant: dict[int, None] = {}
        self._keys: set[bytes] = set()
        self._ids: dict[str, int] = {}
        self._end = 0
        self._replay()

    def __len__(self) -> int:
        return len(self.offsets)

    def __getitem__(self, i: int) -> dict[str, Any]:
        return next(self.read([i]))

    def read(self, tasks) -> Iterator[dict[str, Any]]:
        """The lines of these tasks."""
        yield from read_lines(self.path, (self.offsets[i] for i in tasks))

    def _replay(self) -> None:
        """Takes in whole chunks of the file and cuts off what comes after the last of them."""
        if self.whole is None:
            self.path.touch()
        elif not self.path.is_file() or self.path.stat().st_size != self.whole:
            raise UserError(f"{self.path}: the plan that was finished here has {self.whole:,} bytes, this file has "
                            "not; where it lies on a shared disk wait until that shows it, else delete the folder")
        with open(self.path, "rb") as file:
            chunk: list[tuple[int, dict]] = []
            at = 0
            for raw in file:
                try:
                    line = json.loads(raw) if raw.endswith(b"\n") else None
                except ValueError:
                    line = None
                if line is None:
                    break
                if "next" in line or "lacking" in line or "stage" in line:
                    for offset, task in chunk:
                        self._keep(task, offset)
                    if "next" in line:
                        self._count(line)
                    elif "lacking" in line:
                        self._mark(line["lacking"])
                    else:
                        self._close()
                    chunk, self._end = [], at + len(raw)
                else:
                    chunk.append((at, line))
                at += len(raw)
        if self.whole is None:
            os.truncate(self.path, self._end)

    def _keep(self, task: dict, offset: int) -> None:
        key, tally = bytes.fromhex(task["key"]), self.tallies[task["source"]]
        self._keys.add(key)
        number = self._place(task["source"])
        self._ids.setdefault(task["id"], number)
        self.groups[number] = self._ids.setdefault(task.get("same", task["id"]), number)
        self.offsets[number] = offset
        tally.kept.append(task["draw"])
        tally.keys.append(short(key))
        tally.concepts[task["concept"]] += 1
        self.quota.take(task["concept"])

    def _place(self, source: int) -> int:
        """The number of the next task that is kept of a source: that of one to be replaced, else the next free one."""
        number = next((n for n in self._vacant if self.sources[n] == source), None)
        if number is None:
            self.offsets.append(-1)
            self.groups.append(-1)
            self.sources.append(source)
            return len(self) - 1
        del self._vacant[number]
        tally = self.tallies[source]
        tally.lacking, tally.replaced = tally.lacking - 1, tally.replaced + 1
        before = self[number]["concept"]
        tally.concepts[before] -= 1
        self.quota.take(before, -1)
        tally.rejected[Reason.FEW_ROWS] += 1
        return number

    def number(self, id_: str) -> int:
        """The number of the task with this id."""
        return self._ids[id_]

    def lack(self, tasks: list[int]) -> None:
        """Notes that rows of these tasks are missing: the next that are kept of their sources take their places. None
        of them: what is not replaced by now stays."""
        self.whole = None
        self._write({"lacking": tasks})
        self._mark(tasks)

    def close(self) -> None:
        """Notes that all tasks of a stage are there: what comes now is added to them."""
        self._write({"stage": len(self.snapshots)})
        self._close()

    def _write(self, value: dict) -> None:
        line = written(value)
        with open(self.path, "ab") as file:
            file.write(line)
        self._end += len(line)

    def now(self) -> Snapshot:
        """The plan as it is."""
        return Snapshot(self.path, np.array(self.offsets, dtype=np.int64), np.array(self.groups, dtype=np.int64))

    def _close(self) -> None:
        self.snapshots.append(self.now())
        self.lacked = []

    def _mark(self, tasks: list[int]) -> None:
        self._vacant = dict.fromkeys(tasks)
        self.lacked += tasks
        for source, tally in enumerate(self.tallies):
            tally.lacking = sum(self.sources[n] == source for n in tasks)

    def _count(self, line: dict) -> None:
        tally = self.tallies[line["source"]]
        tally.draws = line["next"]
        tally.rejected.update(line["rejected"])

    def add(self, source: int, proposals: list[Proposal], wanted: int, whole: bool = False) -> bool:
        """Judges the proposals in order until the source has `wanted` tasks, and writes the
        chunk to the file. whole: of a collection, what comes after the last of them and is no further task is
        judged too, so that all that is left out of it is counted. Returns whether more are to be judged."""
        at, used = self._end, 0
        lines: list[bytes] = []
        rejected: Counter[str] = Counter()
        more = True
        for proposal in proposals:
            done = self.tallies[source].sound == wanted
            key = digest(proposal.key)
            reason = proposal.rejected or (
                Reason.HELD_OUT if proposal.task_id in self.held_out else
                Reason.DUPLICATE if key in self._keys else self.quota.refusal(proposal.concept))
            more = not done or (whole and reason is not None)
            if not more:
                break
            used += 1
            if reason:
                rejected[reason] += 1
                continue
            task = {"source": source, "draw": proposal.draw, "id": proposal.task_id, "key": key.hex(),
                    "concept": proposal.concept, "payload": proposal.payload}
            if proposal.difficulty is not None:
                task["difficulty"] = proposal.difficulty
            if task["id"] in self._ids:
                task["same"] = task["id"]
                task["id"] = self._another_id(task["id"], proposal.source)
            lines.append(written(task))
            self._keep(task, at)
            at += len(lines[-1])
        end = {"source": source, "next": self.tallies[source].draws + used, "rejected": rejected}
        lines.append(written(end))
        with open(self.path, "ab") as file:
            file.write(b"".join(lines))
        self._count(end)
        self._end = at + len(lines[-1])
        return more and (whole or self.tallies[source].sound < wanted)

    def _another_id(self, id_: str, source: str) -> str:
        """Two sources may use one id, such as that of the ARC task they imitate."""
        name = f"{id_}.{shown(source).replace('/', '-')}"
        numbers = (f"{name}.{n}" for n in range(2, len(self) + 3))
        return name if name not in self._ids else next(n for n in numbers if n not in self._ids)


def shares_of(recipe: Recipe, before: Sequence[int] = ()) -> list[int]:
    """Tasks that each source must give. before: how many tasks the dataset had at earlier stages, so that what is added
    is shared out and nothing taken away."""
    shares = [0] * len(recipe.sources)
    for had, tasks in pairwise((0, *before, recipe.tasks)):
        added = apportion(tasks - had, [weight for _, weight in recipe.sources])
        shares = [share + more for share, more in zip(shares, added, strict=True)]
    return shares


def opened_plan(recipe: Recipe, path: Path, whole: int | None = None) -> Plan:
    """What the file at `path` already has of a recipe's plan. whole: its bytes, where it is finished. Raises
    UserError where it has others."""
    return Plan(path, len(recipe.sources), rules_of(recipe.kept_out), recipe.per_concept, whole)


def make(recipe: Recipe, path: Path, engine: Engine, opener: Opener,
         progress: Callable[[Plan], None] = lambda plan: None) -> Plan:
    """The recipe's plan, going on from what the file at `path` already has.

    Raises TooFew with the numbers when a source has fewer distinct tasks than it must give.
    """
    plan = opened_plan(recipe, path)
    fill(plan, recipe, engine, opener, progress)
    return plan


def fill(plan: Plan, recipe: Recipe, engine: Engine, opener: Opener, progress: Callable[[Plan], None],
         before: Sequence[int] = ()) -> None:
    """Draws for every source until it has its share of tasks (see `shares_of`). What takes the place of a task that
    lacked rows is known to give them all; where a source has no such task left, that one stays. Raises TooFew."""
    for source, share in enumerate(shares_of(recipe, before)):
        whole, tally = opened(opener, recipe, source).limit is not None, plan.tallies[source]
        if whole or tally.sound < share:
            jobs = _jobs(opener, recipe, source, tally, engine, proven=tally.lacking > 0)
            with closing(in_order(engine, evaluate, jobs)) as chunks:
                _draw(plan, source, share, whole, PATIENCE_OF_FILTERS if recipe.by_row else PATIENCE, chunks, progress)
        if tally.tasks < share:
            raise too_few(recipe, source, share, tally)
    if any(tally.lacking for tally in plan.tallies):
        plan.lack([])


def _jobs(opener: Opener, recipe: Recipe, source: int, tally: Tally, engine: Engine,
          proven: bool) -> Iterator[tuple | None]:
    """The arguments of `evaluate` for all draws that are not judged yet; None until what the next one is told is."""
    limit, at = opened(opener, recipe, source).limit, tally.draws
    while limit is None or at < limit:
        now = epoch(at)
        chunk = 1 if proven else chunk_at(at)           # to make all rows of a task takes a while
        while tally.draws < told_until(at):
            yield None
        known = engine.share(tally.known(at))
        end = now.stop if limit is None else min(now.stop, limit)
        while at < end:
            stop = min(at - at % chunk + chunk, end)
            yield opener, recipe, source, at, stop, known, proven
            at = stop


def chunk_at(draw: int) -> int:
    """The draws of the job that begins with a draw."""
    return CHUNK if len(epoch(draw)) >= JOBS * CHUNK else 1


def _draw(plan: Plan, source: int, share: int, whole: bool, patience: int, chunks: Iterable[list[Proposal]],
          progress: Callable[[Plan], None]) -> None:
    """Takes chunks until the source has its share or seems to have no more."""
    tally = plan.tallies[source]
    for chunk in chunks:
        more = plan.add(source, chunk, share, whole)
        progress(plan)
        barren = tally.draws - (tally.kept[-1] + 1 if tally.kept else 0)
        if not more or barren >= patience:
            return


def ordered(recipe: Recipe, plan: Plan | Snapshot, tasks: np.ndarray) -> np.ndarray:
    """The tasks of a split in the order that the recipe wants: as they were drawn, or easy ones first, those of unknown
    difficulty last."""
    if recipe.order != "difficulty":
        return tasks
    hardness = [line.get("difficulty", np.inf) for line in plan.read(tasks.tolist())]
    return tasks[np.argsort(np.array(hardness), kind="stable")]


def validation(recipe: Recipe, plan: Plan | Snapshot, stage: int = 0, stays: np.ndarray | None = None,
               held: np.ndarray | None = None) -> np.ndarray:
    """Which tasks of the whole plan go to the split `validation`: bool array (tasks,).

    All of the held-out concepts, and the recipe's share of the others (one at least when the
    share is not 0), drawn by a permutation of the seed. The tasks of one group stay together.
    stage: of a dataset that grew; tasks that were there (`stays`) remain where they were (`held`), bool (tasks,) both.
    """
    groups = np.asarray(plan.groups)
    stays = np.zeros(len(groups), dtype=bool) if stays is None else stays
    held = np.zeros(len(groups), dtype=bool) if held is None else held & stays
    new = ~np.isin(groups, groups[stays])
    held = held | (~stays & np.isin(groups, groups[held]))
    if recipe.holdout_concepts:
        out = set(recipe.holdout_concepts)
        named = [bool(out & set(line["concept"].split("+"))) for line in plan.read(range(len(groups)))]
        held |= ~stays & np.isin(groups, groups[np.array(named, dtype=bool)])
        if held.all():
            raise UserError("holdout_concepts: every task is of a held-out concept, none is left for the split train")
    others = np.unique(groups[~held & new])
    if recipe.validation and len(others) > 1:
        share = min(max(1, round(recipe.validation * int((~held & new).sum()))), len(others) - 1)
        order = stream("validation", recipe.seed, *([stage] if stage else [])).permutation(others)
        sizes = np.bincount(groups, minlength=len(groups))[order]
        taken = order[:int(np.searchsorted(np.cumsum(sizes), share)) + 1]
        held |= np.isin(groups, taken)
    return held
