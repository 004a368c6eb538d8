"""How well a build keeps many workers busy: a simulation on measured times of its jobs.

    python benchmarks/scale.py --measure        measures, and writes benchmarks/scale.json: fifteen minutes of CPU time
    python benchmarks/scale.py                  simulates 2, 64 and 1,000 workers on what is written there

Four ways to hand out the jobs of a plan are compared:

- in order, two a worker, epochs of 1,024: as it was done before. Results were taken in the order of the jobs, so that a
  slow one held up all behind it, and an epoch bounded the jobs in flight at 128;
- the same without that bound, which the plan did not allow;
- as they finish, epochs of 1,024: no worker waits for another's job, but soon all wait for what their draws are told;
- as they finish, growing epochs: as it is done (arcgen/dataset/engines.py, epochs.py).

Efficiency is the work of all jobs / (workers x time until the plan is whole): the very start and the very end, when
there are fewer jobs than workers, count. In the time is what only the parent does, judging draws and sorting what is
known. Times of jobs are drawn with replacement from those that were measured on the nearest stretch. Not measured, and
so not in it: the network, a shared disk, and the start of the workers.
"""
from __future__ import annotations

import heapq
import json
import sys
import tempfile
import time
import tracemalloc
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import numpy as np

from arcgen.core.seeds import stream
from arcgen.dataset import epochs
from arcgen.dataset.plan import CHUNK, Plan, chunk_at, evaluate, opened
from arcgen.dataset.shards import how_many
from arcgen.tasks.known import Known
from arcgen.tasks.source import Proposal

STORED = Path(__file__).with_suffix(".json")
JOBS = {0: 64, 16_384: 64, 200_000: 270}
"""Jobs measured from each of these draws on: rules of concepts' own; the first that are extended; many that
are. The draws are told of no earlier ones here; in a real plan of that length they take longer, and alike."""
STARTS = tuple(JOBS)
ROWS = 300
"""Rows measured."""
KEYS, TASKS, PAYLOAD = 10_000_000, 100_000, 800
"""Of what only the parent does: keys that are sorted, and tasks put in order; tasks of a plan; bytes of a payload,
which make its lines as long as those that are measured (`plan_bytes_a_task` in what is stored)."""
TIMES = 20
"""How many times as long a slow job takes that --slow supposes."""


# -- measuring

def measured() -> dict:
    """What is stored: CPU seconds of jobs, of rows, and of what only the parent does."""
    from arcgen.dataset.build import default_opener
    from arcgen.dataset.engines import collect_seldom
    from arcgen.dataset.folder import versions
    from arcgen.dataset.recipe import recipe
    collect_seldom()
    made = recipe({"tasks": 1_000_000, "variants": 1})
    source = opened(default_opener, made, 0)
    evaluate(default_opener, made, 0, 8, 9)                     # what a process prepares once is no job's cost
    jobs, drawn = {}, []
    for start, count in JOBS.items():
        jobs[str(start)] = []
        for at in range(start, start + count * CHUNK, CHUNK):
            began = time.process_time()
            drawn.append(evaluate(default_opener, made, 0, at, at + CHUNK))
            jobs[str(start)].append(round(time.process_time() - began, 4))
        print(f"{count} jobs from draw {start:,}", file=sys.stderr)
    kept = [p for chunk in drawn for p in chunk if not p.rejected][:ROWS]
    for p in kept:
        source.row(made.seed, p.payload, 0)                     # what is prepared once for a task is no row's cost
    rows = []
    for p in kept:
        began = time.process_time()
        source.row(made.seed, p.payload, 1)
        rows.append(round(time.process_time() - began, 4))
    with tempfile.TemporaryDirectory() as folder:
        plan = Plan(Path(folder) / "plan.jsonl", 1)
        for chunk in drawn:
            plan.add(0, chunk, sys.maxsize)
        line = plan.path.stat().st_size / len(plan)
    return {"command": "python benchmarks/scale.py --measure", "versions": versions(), "jobs": jobs, "rows": rows,
            "plan_bytes_a_task": round(line), **parent()}


def parent() -> dict[str, float]:
    """CPU seconds and bytes of memory of what only the parent does and keeps."""
    tracemalloc.start()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.jsonl"
        before = tracemalloc.get_traced_memory()[0]
        plan = Plan(path, 1)
        for chunk in proposals():
            plan.add(0, chunk, sys.maxsize)
        memory, size, tasks = tracemalloc.get_traced_memory()[0] - before, path.stat().st_size, len(plan)
        tracemalloc.stop()
        plan = Plan(Path(folder) / "again.jsonl", 1)
        some = list(proposals())
        began = time.process_time()
        for chunk in some:
            plan.add(0, chunk, sys.maxsize)
        judged = time.process_time()
        Plan(path, 1, whole=size)
        read = time.process_time()
    keys = array("Q", stream("scale").integers(0, 2**63, KEYS).astype(np.uint64).tobytes())
    sorting = time.process_time()
    Known(keys)
    sorted_ = time.process_time()
    stream("order").permutation(KEYS)
    ordered = time.process_time()
    return {"judging_a_draw": round((judged - began) / tasks, 7), "reading_a_task": round((read - judged) / tasks, 7),
            "memory_a_task": round(memory / tasks), "sorting_a_key": round((sorted_ - sorting) / KEYS, 10),
            "ordering_a_task": round((ordered - sorted_) / KEYS, 10)}


def proposals() -> Iterator[list[Proposal]]:
    """Chunks of TASKS proposals, each another task with a payload as long as those that are measured."""
    for start in range(0, TASKS, CHUNK):
        yield [Proposal("synth", n, f"synth1-{n:012x}", f"key {n}", f"concept {n % 355}", {"program": "x" * PAYLOAD})
               for n in range(start, start + CHUNK)]


# -- simulating

Until = Callable[[int], int]
"""Of a draw, the first draw of which it is not told, which must be judged before it is made (`told_until`)."""


def thousand(draw: int) -> int:
    """As arcgen.dataset.epochs.told_until, for epochs of 1,024."""
    return max(0, draw - draw % 1_024 - 1_024)


def plan_seconds(starts: np.ndarray, times: np.ndarray, workers: int, stored: dict, until: Until | None,
                 window: int | None) -> float:
    """Seconds until all jobs of a plan are judged. starts: the first draw of each job. times: its seconds. until: see
    there (None: a draw is told nothing). window: jobs in flight in their order, at most (None: any number)."""
    free = [0.0] * workers
    judging, sorting = stored["judging_a_draw"] * CHUNK, stored["sorting_a_key"]
    judged = np.zeros(len(times))               # when the job has been judged, and all before it
    last, known, snapshot = 0.0, -1, 0.0
    for i, (at, seconds) in enumerate(zip(starts.tolist(), times.tolist(), strict=True)):
        ready = judged[i - window] if window and i >= window else 0.0
        if until is not None:
            told = until(at)
            if told != known:                   # the first job of an epoch: the parent sorts what is known
                begins = max(judged[np.searchsorted(starts, told) - 1] if told else 0.0, snapshot)
                known, snapshot = told, begins + told * sorting
                last = max(last, begins) + told * sorting if told else last
            ready = max(ready, snapshot)
        start = max(heapq.heappop(free), ready)
        heapq.heappush(free, start + seconds)
        last = judged[i] = max(last, start + seconds) + judging
    return last


def jobs(stored: dict, draws: int, slow: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Of the jobs of so many draws the first draw, and the seconds. slow: the share of jobs that take TIMES as long,
    which is supposed."""
    rng, begun = stream("scale", draws), [0]
    while begun[-1] < draws:
        begun.append(begun[-1] + chunk_at(begun[-1]))
    starts = np.array(begun[:-1])
    which = np.searchsorted(STARTS, starts, side="right") - 1
    times = np.empty(len(starts))
    for i, start in enumerate(STARTS):
        times[which == i] = rng.choice(stored["jobs"][str(start)], int((which == i).sum()))
    return starts, np.where(rng.random(len(times)) < slow, TIMES * times, times) * np.diff(begun) / CHUNK


def rows_seconds(stored: dict, rows: int, shards: int, workers: int) -> tuple[float, float]:
    """Seconds until so many shards are made, and the work in them."""
    rng, each = stream("scale", "rows", rows, shards), rows / shards
    mean, spread = np.mean(stored["rows"]), np.std(stored["rows"])
    times = rng.normal(mean * each, spread * np.sqrt(each), shards).tolist()        # sums of thousands of rows
    free = [0.0] * min(workers, shards)
    for seconds in times:
        heapq.heapreplace(free, free[0] + seconds)
    return max(free), sum(times)


WAYS: list[tuple[str, Until | None, bool, bool]] = [
    ("in order, two a worker, epochs of 1,024 (before)", thousand, True, True),
    ("in order, two a worker", None, True, False),
    ("as they finish, epochs of 1,024", thousand, False, False),
    ("as they finish, growing epochs (now)", epochs.told_until, False, False)]
"""Name; what a draw is told; whether results are taken in order; whether at most 128 jobs are in flight."""


@click.command()
@click.option("--measure", is_flag=True, help="Measure, and store what was measured.")
@click.option("--parent-only", is_flag=True, help="Measure again what only the parent does.")
@click.option("--slow", default=0.0, help=f"Suppose that such a share of jobs takes {TIMES} times as long.")
def main(measure: bool, parent_only: bool, slow: float) -> None:
    if parent_only:
        STORED.write_text(json.dumps({**json.loads(STORED.read_text()), **parent()}, indent=1) + "\n")
    if measure:
        STORED.write_text(json.dumps(measured(), indent=1) + "\n")
    stored = json.loads(STORED.read_text())
    cases = [(2, 100_000), (64, 100_000), (64, 1_000_000), (1_000, 1_000_000), (1_000, 10_000_000)]
    print("Efficiency of planning, workers / draws:\n")
    print("| | " + " | ".join(f"{workers:,} / {draws:,}" for workers, draws in cases) + " |")
    print("|" + " --- |" * (len(cases) + 1))
    for name, until, ordered, bounded in WAYS:
        cells = []
        for workers, draws in cases:
            starts, times = jobs(stored, draws, slow)
            window = min(2 * workers, 128 if bounded else sys.maxsize) if ordered else None
            whole = plan_seconds(starts, times, workers, stored, until, window)
            cells.append(f"{times.sum() / workers / whole:.2f}")
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)
    print(f"\nEfficiency of making rows, {np.mean(stored['rows']) * 1000:.1f} ms each:\n")
    print("| workers | rows | shards | efficiency | seconds |\n| --- | --- | --- | --- | --- |")
    for workers, rows, shards in ((2, 100_000, 32), (64, 1_000_000, 32), (64, 1_000_000, 512),
                                  (1_000, 100_000_000, 2_000), (1_000, 10_000_000, 8_000)):
        whole, work = rows_seconds(stored, rows, shards, workers)
        usual = " (as usual)" if shards == how_many(rows) else " (--shards)"
        print(f"| {workers:,} | {rows:,} | {shards:,}{usual} | {work / workers / whole:.2f} | {whole:,.0f} |")
    print("\nWhat only the parent does, a second:\n")
    for key, what in (("judging_a_draw", "draws judged"), ("reading_a_task", "lines of a plan read"),
                      ("sorting_a_key", "known keys sorted"), ("ordering_a_task", "tasks put in order")):
        print(f"{1 / stored[key]:13,.0f} {what}")
    print(f"{stored['memory_a_task']:13} bytes of memory, and {stored['plan_bytes_a_task']} on the disk, a task")


if __name__ == "__main__":
    main()
