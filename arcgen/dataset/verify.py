"""Proving a dataset: every file is the one of the manifest, every row's program gives its pairs.

The rows are checked shard by shard, by whatever workers there are, without trusting how they
were made: grids, ids and splits are looked at, and each program is parsed from its text and run
on every input.
"""
from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from ..core.errors import RuleError, UserError
from ..core.grid import is_grid, same
from ..core.seeds import stream
from ..core.task import Task
from . import rows
from .disk import sha256
from .engines import how_many, open_engine
from .folder import manifest as manifest_of

MOST_LISTED = 100
"""Failures of a shard that are kept in words; the others are counted."""


@dataclass
class Report:
    """What was checked and what was found wrong. `pairs_run`: pairs whose output a program gave
    again; `unproven`: checked rows without a program. `traces`: those all of whose claims are true; `untraced`: tests
    without one, in rows that have the column. `failures` name the row or file;
    `failed` counts them all."""
    shards: int = 0
    rows: int = 0
    checked: int = 0
    pairs_run: int = 0
    unproven: int = 0
    traces: int = 0
    untraced: int = 0
    tasks: int = 0
    failed: int = 0
    failures: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        return f"{self.failed:,} failure{'s' * (self.failed != 1)}" if self.failed else "all well"

    def fail(self, what: str) -> None:
        self.failed += 1
        if len(self.failures) < MOST_LISTED:
            self.failures.append(what)

    def add(self, part: Report) -> None:
        for name in ("shards", "rows", "checked", "pairs_run", "unproven", "traces", "untraced", "failed"):
            setattr(self, name, getattr(self, name) + getattr(part, name))
        self.failures += part.failures


def verify(out: Path | str, sample: int | None = None, workers: int | None = None,
           progress: Callable[[int, int], None] = lambda done, total: None) -> Report:
    """Checks a dataset folder: files against the manifest, schema, well-formed grids, unique ids,
    splits without a common task, and every program on every pair of its row.

    sample: run the programs of so many rows only, drawn evenly (None: of all). progress: told
    the shards checked and their number. Raises UserError when `out` is no dataset.
    """
    out, report = Path(out), Report()
    manifest = manifest_of(out)
    entries, seed = manifest["shards"], manifest["recipe"].get("seed", 0)
    listed = {entry["file"] for entry in entries}
    for path in sorted((out / "data").glob("*")):
        if f"data/{path.name}" not in listed:
            report.fail(f"data/{path.name}: not in the manifest")
    hashes: list[np.ndarray] = []
    tasks: dict[str, set[str]] = {}
    jobs = [(out, entry, keep, seed) for entry, keep in zip(entries, _samples(entries, sample), strict=True)]
    workers = min(how_many(workers), max(1, len(jobs)))
    with open_engine(workers) as engine, closing(engine.map(check_shard, jobs)) as parts:
        for done, (entry, (part, ids, names)) in enumerate(zip(entries, parts, strict=True), 1):
            report.add(part)
            hashes.append(ids)
            tasks.setdefault(entry["split"], set()).update(names)
            progress(done, len(entries))
    _duplicates(out, entries, hashes, report)
    report.tasks = len(set().union(*tasks.values()))
    for task_id in sorted(_in_two(tasks)):
        report.fail(f"{task_id}: the task is in more than one split")
    return report


def _in_two(tasks: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    twice: set[str] = set()
    for names in tasks.values():
        twice |= seen & names
        seen |= names
    return twice


def _samples(entries: list[dict], sample: int | None) -> list[np.ndarray | None]:
    """For each shard the rows to check, sorted; None for all."""
    total = sum(entry["rows"] for entry in entries)
    if sample is None or sample >= total:
        return [None] * len(entries)
    if sample < 0:
        raise UserError(f"--sample: expected a number of rows, not {sample}")
    chosen = np.sort(stream("verify", total).choice(total, sample, replace=False))
    ends = np.cumsum([0, *(entry["rows"] for entry in entries)])
    return [chosen[(chosen >= a) & (chosen < b)] - a for a, b in pairwise(ends)]


def _digest(id_: str) -> int:
    return int.from_bytes(blake2b(id_.encode(), digest_size=8).digest(), "little")


def _duplicates(out: Path, entries: list[dict], hashes: list[np.ndarray], report: Report) -> None:
    """Ids that occur twice, by their digests; the ids themselves are read again only then."""
    found, counts = np.unique(np.concatenate([np.zeros(0, np.uint64), *hashes]), return_counts=True)
    twice = set(found[counts > 1].tolist())
    if twice:
        ids = {id_ for entry in entries for id_ in _ids(out / entry["file"]) if _digest(id_) in twice}
        for id_ in sorted(ids):
            report.fail(f"{id_}: the id occurs more than once")


def _ids(path: Path) -> Iterator[str]:
    """The ids of a shard, as far as it can be read."""
    with suppress(UserError):
        for batch in read(path):
            yield from batch.column("id").to_pylist()


def read(path: Path) -> Iterator[pa.RecordBatch]:
    """The record batches of a shard, checked to be sound Arrow data of our schema. Raises
    UserError when they are not."""
    try:
        if path.suffix == ".parquet":
            from pyarrow import parquet
            with parquet.ParquetFile(path) as file:
                yield from _sound(file.schema_arrow, file.iter_batches(rows.BATCH))
        else:
            with pa.OSFile(str(path)) as file, pa.ipc.open_stream(file) as batches:
                yield from _sound(batches.schema, batches)
    except (pa.ArrowException, OSError) as error:
        raise UserError(f"cannot be read ({str(error).splitlines()[0][:120]})") from error


def _sound(schema: pa.Schema, batches) -> Iterator[pa.RecordBatch]:
    wanted = rows.schema(tuple(name for name in rows.OPTIONAL if name in schema.names))
    if not schema.equals(wanted):
        odd = [f.name for f in wanted if f not in schema] or [n for n in schema.names if n not in wanted.names]
        raise UserError(f"has another schema (column {odd[0]})" if odd else "has another order of columns")
    for batch in batches:
        batch.validate(full=True)
        empty = next((name for name in wanted.names if batch.column(name).null_count), None)
        if empty:
            raise UserError(f"column {empty} has a row without a value")
        yield batch


def check_shard(out: Path, entry: dict[str, Any], keep: np.ndarray | None,
                seed: int = 0) -> tuple[Report, np.ndarray, set[str]]:
    """Checks one shard: a worker's job. Returns what was found, a 64-bit digest of each id, and the
    ids of the tasks. `keep`: the rows to check beyond their ids (None: all). seed: of the dataset, which
    every row's id has."""
    report, at = Report(shards=1), 0
    ids: list[int] = []
    names: set[str] = set()
    path = out / entry["file"]
    try:
        if not path.is_file():
            raise UserError("the file is missing")
        if path.stat().st_size != entry["bytes"] or sha256(path) != entry["sha256"]:
            report.fail(f"{entry['file']}: its content is not that of the manifest (size or sha256 differ)")
        for batch in read(path):
            texts = batch.column("id").to_pylist()
            ids += map(_digest, texts)
            names.update(batch.column("task_id").to_pylist())
            chosen = range(batch.num_rows) if keep is None else keep[(keep >= at) & (keep < at + batch.num_rows)] - at
            for i, task in zip(chosen, rows.from_batch(batch, chosen), strict=True):
                check_row(texts[i], task, report, seed)
            at += batch.num_rows
        if at != entry["rows"]:
            report.fail(f"{entry['file']}: {at} rows, but {entry['rows']} in the manifest")
    except UserError as error:
        report.fail(f"{entry['file']}: {error}")
    report.rows = at
    return report, np.array(ids, dtype=np.uint64), names


def check_row(id_: str, task: Task | UserError, report: Report, seed: int = 0) -> None:
    """Checks one decoded row, runs its program on all pairs, and computes every claim of its traces again."""
    report.checked += 1
    if isinstance(task, UserError):
        return report.fail(str(task))
    if rows.TRACE in task.meta:
        _check_traces(id_, task, report)
    if id_ != rows.row_id(task.id, seed, task.meta["variant"]):
        return report.fail(f"{id_}: the id is not that of task {task.id}, seed {seed}, variant {task.meta['variant']}")
    text = task.meta["program"]
    program = _parsed(text) if text else None
    if isinstance(program, UserError):
        return report.fail(f"{id_}: {program}")
    if "code" in task.meta and task.meta["code"] != _code(text):
        return report.fail(f"{id_}: the code is not that of the program")
    if program is None:
        report.unproven += 1
        return None
    from ..language.run import run
    places = [*(f"train[{i}]" for i in range(len(task.train))), *(f"test[{i}]" for i in range(len(task.test)))]
    for place, pair in zip(places, task.pairs, strict=True):
        try:
            output = run(program, pair.input)
        except RuleError as error:
            return report.fail(f"{id_}: the program has no answer on {place} ({error})")
        if not is_grid(output) or not same(output, pair.output):
            return report.fail(f"{id_}: the program gives another output on {place}")
        report.pairs_run += 1
    return None


def _check_traces(id_: str, task: Task, report: Report) -> None:
    """Checks the column trace of a row."""
    from ..traces.checking import fault
    traces = task.meta[rows.TRACE]
    if len(traces) != len(task.test):
        return report.fail(f"{id_}: {len(traces)} traces for {len(task.test)} tests")
    for test, trace in enumerate(traces):
        wrong = fault(trace, task, test) if trace else None
        if wrong:
            report.fail(f"{id_}: trace[{test}], {wrong}")
        report.traces += bool(trace and not wrong)
        report.untraced += not trace
    return None


def _code(text: str) -> str:
    """The code of a program. A row's own is compared with it and never run: it may come from anybody."""
    from ..code.source import code_of
    return code_of(text)


@lru_cache(maxsize=20_000)
def _parsed(text: str):
    """The program that a text says, or why it says none."""
    from ..language.text import parse
    try:
        return parse(text)
    except UserError as error:
        return error
