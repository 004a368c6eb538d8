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
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from ..core.errors import UserError
from ..core.seeds import stream
from ..tasks.known import NOTHING, Known, digest, short
from ..tasks.rejection import Reason
from ..tasks.source import Proposal, Source
from ..tasks.tasksets import shown
from .engines import Engine, in_order
from .epochs import epoch, told_until
from .recipe import Recipe
from .rules import rules_of
from .shortfall import commonest

CHUNK = 8
"""Draws in a job of a worker; the plan does not depend on it."""
PATIENCE = 5_000
"""After so many draws in a row of which none was kept, a source counts as exhausted."""

MOST_COUNTED = 5_000
"""Tasks of a collection that are counted before a build begins, at most: some seconds."""

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
             known: Known = NOTHING) -> list[Proposal]:
    """The proposals of draws start .. stop-1, of one epoch: a worker's job."""
    open_ = opened(opener, recipe, source)
    return [open_.proposal(recipe.seed, draw, known) for draw in range(start, stop)]


def apportion(total: int, weights: list[float]) -> list[int]:
    """`total` shared out by weight: whole numbers by the method of largest remainders."""
    exact = np.array(weights) * (total / sum(weights))
    shares = np.floor(exact).astype(int)
    for i in np.argsort(shares - exact, kind="stable")[:total - shares.sum()]:
        shares[i] += 1
    return shares.tolist()


@dataclass
class Tally:
    """What became of one source's draws."""
    draws: int = 0
    concepts: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    kept: array = field(default_factory=lambda: array("q"))
    """The draws of which a task was kept, in order."""
    keys: array = field(default_factory=lambda: array("Q"))
    """Of each of them, the key as arcgen.tasks.known has it."""

    @property
    def tasks(self) -> int:
        return len(self.kept)

    def known(self, draw: int) -> Known:
        """What a draw is told: the keys of the tasks kept of the epochs before the last."""
        return Known(self.keys[:bisect_left(self.kept, told_until(draw))])


class Plan:
    """The tasks kept so far, in the file at `path`; `plan[i]` is the line of task i, a dict of
    source (number), draw, id, key, concept and payload. `held_out`: ids of rules that are not to be kept
    (arcgen.dataset.rules). `whole`: bytes of the file when the plan is finished: then it is only read, for others may
    read it now. Raises UserError when it has another size."""

    def __init__(self, path: Path, sources: int, held_out: frozenset[str] = frozenset(), whole: int | None = None):
        self.path, self.held_out, self.whole = path, held_out, whole
        self.tallies = [Tally() for _ in range(sources)]
        self.offsets = array("q")
        """Where the line of each task starts."""
        self.groups = array("q")
        """For each task, the first task of the same original id (the tasks of a group are
        images of one real task, from different sources, and stay in one split)."""
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
                if "next" in line:
                    for offset, task in chunk:
                        self._keep(task, offset)
                    self._count(line)
                    chunk, self._end = [], at + len(raw)
                else:
                    chunk.append((at, line))
                at += len(raw)
        if self.whole is None:
            os.truncate(self.path, self._end)

    def _keep(self, task: dict, offset: int) -> None:
        key = bytes.fromhex(task["key"])
        self._keys.add(key)
        self._ids.setdefault(task["id"], len(self))
        self.groups.append(self._ids.setdefault(task.get("same", task["id"]), len(self)))
        self.offsets.append(offset)
        tally = self.tallies[task["source"]]
        tally.kept.append(task["draw"])
        tally.keys.append(short(key))
        tally.concepts[task["concept"]] += 1

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
        rejected: Counter[Reason] = Counter()
        more = True
        for proposal in proposals:
            done = self.tallies[source].tasks == wanted
            key = digest(proposal.key)
            reason = proposal.rejected or (
                Reason.HELD_OUT if proposal.task_id in self.held_out else
                Reason.DUPLICATE if key in self._keys else None)
            more = not done or (whole and reason is not None)
            if not more:
                break
            used += 1
            if reason:
                rejected[reason] += 1
                continue
            task = {"source": source, "draw": proposal.draw, "id": proposal.task_id, "key": key.hex(),
                    "concept": proposal.concept, "payload": proposal.payload}
            if task["id"] in self._ids:
                task["same"] = task["id"]
                task["id"] = self._another_id(task["id"], proposal.source)
            lines.append(_line(task))
            self._keep(task, at)
            at += len(lines[-1])
        end = {"source": source, "next": self.tallies[source].draws + used, "rejected": rejected}
        lines.append(_line(end))
        with open(self.path, "ab") as file:
            file.write(b"".join(lines))
        self._count(end)
        self._end = at + len(lines[-1])
        return more and (whole or self.tallies[source].tasks < wanted)

    def _another_id(self, id_: str, source: str) -> str:
        """Two sources may use one id, such as that of the ARC task they imitate."""
        name = f"{id_}.{shown(source).replace('/', '-')}"
        numbers = (f"{name}.{n}" for n in range(2, len(self) + 3))
        return name if name not in self._ids else next(n for n in numbers if n not in self._ids)


def _line(value: dict) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def read_lines(path: Path, offsets) -> Iterator[dict[str, Any]]:
    """The lines of a plan's file that start at these offsets."""
    with open(path, "rb") as file:
        for offset in offsets:
            file.seek(offset)
            yield json.loads(file.readline())


class TooFew(UserError):
    """A source has fewer distinct tasks than the recipe asks of it."""


def too_few(recipe: Recipe, source: int, share: int, tally: Tally) -> TooFew:
    """What is said of a source whose draws gave fewer tasks than its share: how many, why, and what to ask for."""
    weights = [weight for _, weight in recipe.sources]
    most = max((n for n in range(int(tally.tasks * sum(weights) / weights[source]) + len(weights) + 1)
                if n == 0 or apportion(n, weights)[source] <= tally.tasks), default=0)
    remedy = f"ask for at most --tasks {most}" if most else "name another source"
    return TooFew(f"source {recipe.sources[source][0]}: only {tally.tasks:,} distinct tasks of the {share:,} asked "
                  f"for, in {tally.draws:,} draws (rejected: {commonest(tally.rejected) or 'none'}); {remedy}"
                  + (" or give it less weight" if len(weights) > 1 else ""))


def shares_of(recipe: Recipe) -> list[int]:
    """Tasks that each source must give."""
    return apportion(recipe.tasks, [weight for _, weight in recipe.sources])


def check_limits(opener: Opener, recipe: Recipe) -> None:
    """Raises TooFew, before anything is drawn for the plan, where a collection has fewer tasks than its share. A small
    one that is nearly all wanted, but comes after others, is counted: else that would be told after all of their
    draws. What two collections share is counted too; the plan has the last word."""
    keys: set[str] = set()
    for source, share in enumerate(shares_of(recipe)):
        limit = opened(opener, recipe, source).limit
        if limit is not None and MOST_COUNTED < limit < share:
            raise TooFew(f"source {recipe.sources[source][0]}: {share:,} tasks are asked of it, and it has {limit:,} "
                         "at most; ask for fewer --tasks, or give it less weight")
        if limit is None or limit > MOST_COUNTED or (limit >= share and (source == 0 or share < limit / 2)):
            continue
        tally = Tally()
        for proposal in evaluate(opener, recipe, source, 0, limit):
            tally.draws += 1
            if proposal.rejected or proposal.key in keys:
                tally.rejected[proposal.rejected or Reason.DUPLICATE] += 1
            else:
                keys.add(proposal.key)
                tally.kept.append(proposal.draw)
        if tally.tasks < share:
            raise too_few(recipe, source, share, tally)


def make(recipe: Recipe, path: Path, engine: Engine, opener: Opener,
         progress: Callable[[Plan], None] = lambda plan: None, whole: int | None = None) -> Plan:
    """The recipe's plan, going on from what the file at `path` already has. whole: its bytes, where it is finished.

    Raises TooFew with the numbers when a source has fewer distinct tasks than it must give.
    """
    plan = Plan(path, len(recipe.sources), rules_of(recipe.kept_out), whole)
    if whole is not None:
        return plan
    for source, share in enumerate(shares_of(recipe)):
        whole = opened(opener, recipe, source).limit is not None
        if whole or plan.tallies[source].tasks < share:
            jobs = _jobs(opener, recipe, source, plan.tallies[source], engine)
            with closing(in_order(engine, evaluate, jobs)) as chunks:
                _draw(plan, source, share, whole, chunks, progress)
        if plan.tallies[source].tasks < share:
            raise too_few(recipe, source, share, plan.tallies[source])
    return plan


def _jobs(opener: Opener, recipe: Recipe, source: int, tally: Tally, engine: Engine) -> Iterator[tuple | None]:
    """The arguments of `evaluate` for all draws that are not judged yet; None until what the next one is told is."""
    limit, at = opened(opener, recipe, source).limit, tally.draws
    while limit is None or at < limit:
        now = epoch(at)
        while tally.draws < told_until(at):
            yield None
        known = engine.share(tally.known(at))
        end = now.stop if limit is None else min(now.stop, limit)
        while at < end:
            stop = min(at - at % CHUNK + CHUNK, end)
            yield opener, recipe, source, at, stop, known
            at = stop


def _draw(plan: Plan, source: int, share: int, whole: bool, chunks: Iterable[list[Proposal]],
          progress: Callable[[Plan], None]) -> None:
    """Takes chunks until the source has its share or seems to have no more."""
    barren, before = 0, plan.tallies[source].tasks
    for chunk in chunks:
        more = plan.add(source, chunk, share, whole)
        progress(plan)
        tasks = plan.tallies[source].tasks
        barren = 0 if tasks > before else barren + len(chunk)
        before = tasks
        if not more or barren >= PATIENCE:
            return


def validation(recipe: Recipe, plan: Plan) -> np.ndarray:
    """Which tasks of the whole plan go to the split `validation`: bool array (tasks,).

    All of the held-out concepts, and the recipe's share of the others (one at least when the
    share is not 0), drawn by a permutation of the seed. The tasks of one group stay together.
    """
    groups = np.asarray(plan.groups)
    held = np.zeros(len(plan), dtype=bool)
    if recipe.holdout_concepts:
        out = set(recipe.holdout_concepts)
        named = [bool(out & set(line["concept"].split("+"))) for line in plan.read(range(len(plan)))]
        held = np.isin(groups, groups[np.array(named, dtype=bool)])
        if held.all():
            raise UserError("holdout_concepts: every task is of a held-out concept, none is left for the split train")
    others = np.unique(groups[~held])
    if recipe.validation and len(others) > 1:
        share = min(max(1, round(recipe.validation * int((~held).sum()))), len(others) - 1)
        order = stream("validation", recipe.seed).permutation(others)
        sizes = np.bincount(groups, minlength=len(plan))[order]
        taken = order[:int(np.searchsorted(np.cumsum(sizes), share)) + 1]
        held |= np.isin(groups, taken)
    return held
