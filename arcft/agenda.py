"""What `arcft submit` does next, and for how long: the tasks, what is known of each, and the order between them.

First a glance at every task, the short ones first: a greedy answer each, and how sure the model is of it. Then all that
is asked for, by what a second of it may bring. That is guessed from the glance: nothing is to be gained where the model
is sure already, little where it finds its own answer unlikely token by token, and long tasks cost more.
"""
from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from arcgen.core.task import Task

from .clock import Clock
from .jointly import JOINT, Joint
from .records import FULL, GLANCE, Record

GLANCING = 0.25
"""Share of the time that glances may take."""
GENEROUS = 4.0
"""How much more than its share of the time a task may take. Most end long before; where time is so short that none
would, the promising ones come to something and the last keep their glance, rather than all being cut short."""
UNSEEN = 0.3
"""What is expected of a task without a glance."""
LEAST = 0.05
"""What is expected of any: no task is given up on what it looks like."""
DEATHS = 3
"""Workers that may die at a task. After the last but one it is tried without adaptation."""


@dataclass
class Entry:
    """A task and where it stands. keys: of its answers, by stage. records: the answers there are. failed: the stages
    that came to nothing, and why. deaths: workers that died at it, by stage. again: the full answer that there is was
    cut short in an earlier session."""
    task: Task
    digest: str
    keys: dict[str, str]
    records: dict[str, Record] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    deaths: Counter[str] = field(default_factory=Counter)
    again: bool = False

    @property
    def cost(self) -> int:
        """Cells to read and to write, which is what time goes with."""
        outputs = [p.output.size for p in self.task.train]
        return sum(p.input.size + p.output.size for p in self.task.train) \
            + sum(p.input.size + max(outputs) for p in self.task.test)

    @property
    def gain(self) -> float:
        """What more work may bring, 0..1."""
        if GLANCE not in self.records:
            return UNSEEN
        gains = []
        for candidates in self.records[GLANCE].tests:
            for candidate in candidates[:1]:
                logprob = max(candidate.found.values())
                gains.append((1 - math.exp(logprob)) * math.exp(logprob / (candidate.grid.size + 1)))
        return max(LEAST, sum(gains) / len(gains)) if gains else LEAST

    def waits_for(self, stage: str) -> bool:
        """Whether that stage is still to be done; a glance is of no use once all is done."""
        if stage in self.failed:
            return False
        return (stage == FULL and self.again) or not {stage, FULL} & self.records.keys()


class Agenda:
    """Entries in the order in which they should be worked at. together: tasks of one glance. joint: the adapter that is
    to be there before any full answer (None: none is wanted)."""

    def __init__(self, entries: Sequence[Entry], clock: Clock, together: int, joint: Joint | None = None):
        self.entries, self.clock = sorted(entries, key=lambda e: (e.cost, e.digest)), clock
        self.together, self.joint = together, joint
        self.by_key = {key: entry for entry in self.entries for key in entry.keys.values()}
        self.busy: set[str] = set()

    def next(self, workers: int) -> dict[str, Any] | None:
        """The next job (see `worker`); None when there is none at the moment."""
        free = [e for e in self.entries if e.digest not in self.busy]
        glances = [e for e in free if e.waits_for(GLANCE)]
        until = GLANCING * self.clock.seconds - self.clock.used()
        if glances and until > 0 and not (self.joint and self.joint.start()):       # they are of the model as it is
            size = max(1, min(self.together, len(glances) // max(1, workers)))
            return self._job(GLANCE, _alone_if_deadly(glances[:size], GLANCE), min(until, self.clock.left()), False)
        waiting = [e for e in free if e.waits_for(FULL)]
        if not waiting or self.clock.up():
            return None
        if self.joint and self.joint.waits:
            return None if self.joint.busy else self.joint.job(self.clock.left())
        first = max(waiting, key=lambda e: e.gain / e.cost)
        share = GENEROUS * first.gain * first.cost / sum(e.gain * e.cost for e in waiting)
        seconds = min(self.clock.left(), self.clock.left() * workers * share) if self.clock.limited else math.inf
        return self._job(FULL, [first], seconds, first.deaths[FULL] < DEATHS - 1)

    def _job(self, stage: str, entries: Sequence[Entry], seconds: float, adapt: bool) -> dict[str, Any]:
        self.busy |= {e.digest for e in entries}
        return {"stage": stage, "seconds": seconds, "adapt": adapt, "start": self.joint and self.joint.start(),
                "tasks": [{"task": e.task.to_dict(), "key": e.keys[stage]} for e in entries]}

    def of(self, job: dict[str, Any]) -> list[Entry]:
        """The entries of a job."""
        return [self.by_key[given["key"]] for given in job["tasks"]]

    def done(self, job: dict[str, Any], records: Iterable[Record]) -> None:
        """The job came to these records."""
        for record in records:
            entry = self.by_key[record.key]
            entry.records[record.stage], entry.again = record, False
        self._release(job)

    def failed(self, job: dict[str, Any], why: str) -> list[Entry]:
        """The job came to nothing. A glance at several is taken apart; else that is final, and the task given back."""
        self._release(job, why)
        entries = self.of(job)
        if len(entries) != 1:           # none of the job that learns all tasks together
            for entry in entries:
                entry.deaths[job["stage"]] += 1
            return []
        entries[0].failed[job["stage"]] = why
        return entries

    def died(self, job: dict[str, Any], how: str) -> list[Entry]:
        """The worker died at the job, which goes back; those tasks are given back that have had too many of it."""
        self._release(job, f"workers died at it (the last by {how})", died=True)
        given_up = []
        for entry in self.of(job):
            entry.deaths[job["stage"]] += 1
            if entry.deaths[job["stage"]] >= DEATHS:
                entry.failed[job["stage"]] = f"{DEATHS} workers died at it (the last by {how})"
                given_up.append(entry)
        return given_up

    def _release(self, job: dict[str, Any], why: str = "", died: bool = False) -> None:
        """Nobody is at the job any more. why: what went wrong."""
        self.busy -= {e.digest for e in self.of(job)}
        if job["stage"] == JOINT and self.joint:
            self.joint.ended(why, died)

    def count(self, wanted: Callable[[Entry], bool]) -> int:
        """How many entries are such."""
        return sum(map(wanted, self.entries))


def _alone_if_deadly(entries: list[Entry], stage: str) -> list[Entry]:
    """One at a time where something went wrong before, so that it is found out where."""
    calm = [e for e in entries if not e.deaths[stage]]
    return calm or entries[:1]
