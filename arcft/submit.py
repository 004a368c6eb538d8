"""`arcft submit`: Kaggle's submission.json, two attempts for every test input, always complete.

One clock counts for everything. The parent process holds the agenda and writes the file; workers, one a device, hold
a model each and answer one job at a time. Every answer is a file of its own under a key made of the task's content, the
weights and the settings, so what is started again goes on where it was, and a worker that dies costs its job only.
"""
from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from arcgen.core.errors import UserError
from arcgen.core.figures import counted
from arcgen.core.task import Task

from . import identity
from .agenda import Agenda, Entry
from .candidates import VOTES, Candidate
from .clock import Clock
from .jointly import JOINT, Joint
from .kaggle import Attempts, Output, scored
from .pool import Event, Pool
from .records import ANSWERS, FULL, GLANCE, Record, place, read
from .settings import AdaptSettings, SolveSettings

JOURNAL, LOCK = "queue.jsonl", "lock"
TICK = 1.0
"""Seconds between looks at the clock."""


@dataclass
class Plan:
    """What a submission is made with and for. folder: of the answers. devices: one worker each. shard: (I, N), from
    (1, N) to (N, N): only that part of the tasks. load: how the model is loaded, see run.load. vote: a name of
    candidates.VOTES."""
    model: str
    settings: SolveSettings
    adapt: AdaptSettings | None
    folder: Path
    devices: Sequence[str]
    shard: tuple[int, int] = (1, 1)
    vote: str = "product"
    load: dict[str, Any] | None = None


def submit(output: Output, plan: Plan, clock: Clock, *, solutions: str | None = None,
           echo: Callable[[str], None] = print) -> dict[str, list[Attempts]]:
    """The whole command. A complete file lies there from the start on and after every task, and is given back.
    Raises UserError for bad input, and for a model that cannot be loaded, with the file complete."""
    output.begin()
    tasks = output.tasks
    weights = identity.of_weights(plan.model)
    settings = _settings(plan, tasks)
    entries = _entries(_share(tasks, plan.shard), weights, settings)
    joint = _joint(plan, tasks, weights, settings) if plan.adapt and plan.adapt.jointly else None
    agenda = Agenda(entries, clock, plan.settings.batch_size, joint)
    by_digest = {e.digest: e for e in agenda.entries}
    digests = [identity.of_task(t) for t in tasks]
    entry_of = {t.id: by_digest.get(d) for t, d in zip(tasks, digests)}

    def save() -> dict[str, list[Attempts]]:
        return output.write(lambda task, i: best_grids(entry_of[task.id], i, plan.vote))

    by = identity.of_answer("", weights, settings[FULL])
    with _locked(plan.folder):
        journal = Journal(plan.folder / JOURNAL)
        _resume(agenda, plan.folder)
        save()
        if old := agenda.count(lambda e: not e.waits_for(FULL)):
            echo(f"{old} of {len(agenda.entries)} tasks are answered already")
        try:
            _work(agenda, plan, by, clock, journal, save, echo)
        finally:
            value = save()
    _tell(agenda, plan, clock, output.path, echo)
    if solutions:
        echo(scored(value, solutions))
    return value


def _work(agenda: Agenda, plan: Plan, by: str, clock: Clock, journal: Journal, save: Callable[[], object],
          echo: Callable[[str], None]) -> None:
    """Has everything done that there is time for."""
    threads = max(1, (os.cpu_count() or 1) // len(plan.devices))
    own = [(device, threads, plan.model, plan.load or {}, plan.settings, plan.adapt, str(plan.folder))
           for device in plan.devices]
    if not agenda.count(lambda e: e.waits_for(FULL)) or clock.up():
        return
    with Pool(_work_there, own) as pool:
        while not clock.up():
            for worker in pool.idle():
                job = agenda.next(pool.size)
                if job is None:
                    break
                for given in job["tasks"]:
                    entry = agenda.by_key[given["key"]]
                    given["record"] = {"key": given["key"], "task": entry.digest, "name": entry.task.id, "by": by,
                                       "model": Path(plan.model).name, "stage": job["stage"]}
                journal.write("start", agenda.of(job), worker=worker, stage=job["stage"], seconds=job["seconds"])
                pool.give(worker, job)
            if not pool.jobs() and not agenda.count(lambda e: e.waits_for(FULL)):
                return
            for event in pool.wait(min(TICK, clock.left())):
                _heed(event, agenda, plan.folder, journal, echo)
                if event.kind == "done":
                    save()
            if not pool.size:
                raise UserError(f"{plan.model}: its workers die before they are ready, on {', '.join(plan.devices)}"
                                " (too little memory?); what was answered before is kept")


def _work_there(connection: Connection, *own) -> None:
    """A worker. What it needs is heavy, and loaded in its own process only: this one starts within a second."""
    from .worker import work
    work(connection, *own)


def _heed(event: Event, agenda: Agenda, folder: Path, journal: Journal, echo: Callable[[str], None]) -> None:
    """Takes notice of what happened."""
    job = event.job
    if event.kind == "refused":
        raise UserError(event.value)
    if event.kind == "done" and job["stage"] == JOINT:
        agenda.done(job, [])
        journal.write("done", [], worker=event.worker, stage=JOINT, steps=len(event.value))
        echo(f"{counted(len(job['learn']), 'task')} learned together: loss {event.value[0]:.3f} to"
             f" {event.value[-1]:.3f} in {counted(len(event.value), 'step')}")
    elif event.kind == "done":
        records = [read(place(folder, key)) for key in event.value]
        agenda.done(job, records)
        journal.write("done", agenda.of(job), worker=event.worker, stage=job["stage"],
                      problems=[p for r in records for p in r.problems])
        echo(_progress(agenda, records))
    elif event.kind == "failed":
        given_up = agenda.failed(job, event.value)
        journal.write("failed", agenda.of(job), worker=event.worker, stage=job["stage"], why=event.value)
        for entry in given_up:
            echo(f"{entry.task.id}: {event.value}")
    elif event.kind == "died":
        given_up = agenda.died(job, event.value) if job else []
        journal.write("died", agenda.of(job) if job else [], worker=event.worker,
                      stage=job["stage"] if job else "", why=event.value)
        what = (", ".join(e.task.id for e in agenda.of(job)[:3]) or "the adapter of all tasks") if job else "no task"
        echo(f"worker {event.worker} died by {event.value} at {what}; {'it goes back' if job else 'another starts'}")
        for entry in given_up:
            echo(f"{entry.task.id}: given up, {entry.failed[job['stage']]}")
    if job and job["stage"] == JOINT and agenda.joint and agenda.joint.failed:
        echo(f"tasks are not learned together: {agenda.joint.failed}")


def _progress(agenda: Agenda, records: Sequence[Record]) -> str:
    """A line about what was just answered, and about the whole."""
    done, total = agenda.count(lambda e: FULL in e.records), len(agenda.entries)
    clock = agenda.clock
    left = f", {clock.left() / 60:.1f} min left" if clock.limited else ""
    if records[0].stage == GLANCE:
        seen = agenda.count(lambda e: bool(e.records))
        return f"a glance at {seen} of {total} tasks{left}"
    record = records[0]
    learnt = f"loss {record.losses[0]:.3f} to {record.losses[1]:.3f} in {record.steps} steps, " if record.losses else ""
    said = f"; {'; '.join(record.problems)}" if record.problems else ""
    found = ", ".join(str(len(of)) for of in record.tests)
    return f"{done} of {total}{left}: {record.name}: {learnt}{found} candidates in {record.seconds:.1f} s{said}"


def _tell(agenda: Agenda, plan: Plan, clock: Clock, out: Path, echo: Callable[[str], None]) -> None:
    """The summary: everything is counted, what is missing with its reason."""
    entries = agenda.entries
    full = agenda.count(lambda e: FULL in e.records and not e.records[FULL].cut)
    cut = agenda.count(lambda e: FULL in e.records and e.records[FULL].cut)
    adapted = agenda.count(lambda e: FULL in e.records and e.records[FULL].steps > 0)
    glance = agenda.count(lambda e: set(e.records) == {GLANCE})
    none = len(entries) - full - cut - glance
    tests = [bool(best_grids(e, i, plan.vote)) for e in entries for i in range(len(e.task.test))]
    echo(f"{out}: {len(entries)} tasks: {full} done, {cut} cut short by the clock ({adapted} of these adapted),"
         f" {glance} glanced at only, {none} not at all; {sum(tests)} of {len(tests)} tests have an answer of the"
         f" model's; {clock.used() / 60:.1f} min")
    for entry in entries:
        said = [*entry.failed.values(), *(entry.records[FULL].problems if FULL in entry.records else [])]
        if said:
            echo(f"  {entry.task.id}: {'; '.join(said)}")


def best_grids(entry: Entry | None, i: int, vote: str) -> list:
    """The grids for test `i` of a task, best first: of the full answer, and of the glance where that has none."""
    records = entry.records if entry else {}
    for stage in (FULL, GLANCE):
        candidates: list[Candidate] = records[stage].tests[i] if stage in records else []
        if candidates:
            return [c.grid for c in VOTES[vote](candidates)]
    return []


def _entries(tasks: Sequence[Task], weights: str, settings: dict[str, dict[str, Any]]) -> list[Entry]:
    """An entry for each different task; what only has another name is answered once."""
    found: dict[str, Entry] = {}
    for task in tasks:
        digest = identity.of_task(task)
        keys = {stage: identity.of_answer(digest, weights, asked) for stage, asked in settings.items()}
        found.setdefault(digest, Entry(task, digest, keys))
    return list(found.values())


def _settings(plan: Plan, tasks: Sequence[Task]) -> dict[str, dict[str, Any]]:
    """Stage -> the settings on which its answers depend. How many rows go together, which device, and how much time
    there is, are not among them: an answer that is there is kept. tasks: what is learned together, if that is wanted,
    those of other shards too."""
    solve = {k: v for k, v in asdict(plan.settings).items() if k != "batch_size"}
    load = {k: v for k, v in (plan.load or {}).items() if k != "attention"}
    adapt = asdict(plan.adapt) if plan.adapt else None
    if adapt:
        if adapt.pop("jointly"):
            adapt["together"] = [*map(identity.of_task, tasks)]
        else:
            del adapt["joint_steps"]
    return {GLANCE: {"stage": GLANCE, "load": load},
            FULL: {"stage": FULL, "load": load, "solve": solve, "adapt": adapt}}


def _joint(plan: Plan, tasks: Sequence[Task], weights: str, settings: dict[str, dict[str, Any]]) -> Joint:
    """The adapter of all tasks: like an answer it is known by what it is made of."""
    key = identity.of_answer("", weights, {**settings[FULL], "stage": JOINT, "solve": None})
    return Joint(tasks, plan.folder / JOINT / f"{key}.safetensors")


def _share(tasks: Sequence[Task], shard: tuple[int, int]) -> list[Task]:
    """The tasks of a shard: dealt out by size, so that shards take about as long, and the same on every machine."""
    i, n = shard
    order = sorted(tasks, key=lambda t: (sum(p.input.size + p.output.size for p in t.train), identity.of_task(t)))
    return order[i - 1::n]


def _resume(agenda: Agenda, folder: Path) -> None:
    """Takes up the answers that are there, and what is known of deaths."""
    for entry in agenda.entries:
        for stage, key in entry.keys.items():
            if place(folder, key).exists():
                entry.records[stage] = read(place(folder, key))
        entry.again = FULL in entry.records and entry.records[FULL].cut
    for line in Journal(folder / JOURNAL).lines():
        if line["event"] == "died":
            for key in line["tasks"]:
                if entry := agenda.by_key.get(key):
                    entry.deaths[line["stage"]] += 1


class Journal:
    """What happened, a line of JSON an event, on the disk before anything else goes on."""

    def __init__(self, path: Path):
        self.path = path
        if path.exists() and not path.read_bytes().endswith(b"\n"):
            with path.open("a") as file:
                file.write("\n")            # a kill cut the last line short; the next one begins anew

    def write(self, event: str, entries: Sequence[Entry], **facts) -> None:
        """Appends an event that concerns these tasks."""
        stage = facts.get("stage") or GLANCE
        facts = {k: None if v == float("inf") else v for k, v in facts.items()}
        line = {"time": round(time.time(), 3), "event": event, "tasks": [e.keys[stage] for e in entries],
                "names": [e.task.id for e in entries], **facts}
        with self.path.open("a") as file:
            file.write(json.dumps(line) + "\n")

    def lines(self) -> Iterator[dict[str, Any]]:
        """The events; a line that was cut short by a kill is left out."""
        if self.path.exists():
            for text in self.path.read_text().splitlines():
                try:
                    yield json.loads(text)
                except ValueError:
                    continue


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """The folder of answers for this process alone. Raises UserError."""
    try:
        (folder / ANSWERS).mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK)
        lock.acquire(timeout=0)
    except Timeout:
        raise UserError(f"--work {folder}: another arcft submit is at work there") from None
    except OSError as error:
        raise UserError(f"--work {folder}: cannot be written ({error.strerror})") from None
    try:
        yield
    finally:
        lock.release()
