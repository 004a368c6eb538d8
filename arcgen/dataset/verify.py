"""Proving a dataset: every file is the one of the manifest, every row's program gives its pairs.

The rows are checked shard by shard, by whatever workers there are, without trusting how they
were made: grids, ids and splits are looked at, and each program is parsed from its text and run
on every input.
"""
from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from ..core.errors import UserError
from ..core.seeds import stream
from . import rows
from .disk import sha256
from .engines import how_many, in_order, open_engine
from .folder import MANIFEST, README, manifest_in
from .identity import told
from .promises import Promises, Report, check_row, look_afresh
from .storage import Storage, storage


def verify(out: Path | str, sample: int | None = None, workers: int | None = None,
           progress: Callable[[int, int], None] = lambda done, total: None) -> Report:
    """Checks a dataset, in a folder or at a URL: files and sums against the manifest, schema, well-formed grids, unique
    ids, splits without a common task, what the recipe promises of each row (arcgen.dataset.promises), and every program
    on every pair of its row.

    sample: look at so many rows only, drawn evenly (None: at all). progress: told
    the shards checked and their number. Raises UserError when `out` is no dataset.
    """
    place, report = storage(out), Report()
    made = manifest_in(place)
    entries = made["shards"]
    _files(place, made, report)
    look_afresh()
    promises = Promises.of(told(made))
    listed = {entry["file"] for entry in entries}
    for name in sorted(place.listed("data")):
        if f"data/{name}" not in listed:
            report.fail(f"data/{name}: not in the manifest")
    hashes: list[np.ndarray] = []
    tasks: dict[str, set[str]] = {}
    jobs = [(place, entry, keep, promises) for entry, keep in zip(entries, _samples(entries, sample), strict=True)]
    workers = min(how_many(workers), max(1, len(jobs)))
    with open_engine(workers) as engine, closing(in_order(engine, check_shard, jobs)) as parts:
        for done, (entry, (part, ids, names)) in enumerate(zip(entries, parts, strict=True), 1):
            report.add(part)
            hashes.append(ids)
            tasks.setdefault(entry["split"], set()).update(names)
            progress(done, len(entries))
    _duplicates(place, entries, hashes, report)
    report.unchecked = promises.unchecked()
    report.tasks = len(set().union(*tasks.values()))
    for name, split in made["splits"].items():
        if (n := len(tasks.get(name, ()))) > split["tasks"]:
            report.fail(f"{MANIFEST}: {n} tasks in the split {name}, but {split['tasks']} in the manifest")
    for task_id in sorted(_in_two(tasks)):
        report.fail(f"{task_id}: the task is in more than one split")
    return report


def _files(place: Storage, made: dict[str, Any], report: Report) -> None:
    """The card, and the sums of the manifest."""
    if place.size(README) is None:
        report.fail(f"{README}: the file is missing")
    for name, split in made["splits"].items():
        n = sum(entry["rows"] for entry in made["shards"] if entry["split"] == name)
        if n != split["rows"]:
            report.fail(f"{MANIFEST}: {split['rows']} rows in the split {name}, but {n} in its shards")
    for entry in made["shards"]:
        if entry["split"] not in made["splits"]:
            report.fail(f"{entry['file']}: of a split {entry['split']} that the manifest does not have")


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


def _duplicates(place: Storage, entries: list[dict], hashes: list[np.ndarray], report: Report) -> None:
    """Ids that occur twice, by their digests; the ids themselves are read again only then."""
    found, counts = np.unique(np.concatenate([np.zeros(0, np.uint64), *hashes]), return_counts=True)
    twice = set(found[counts > 1].tolist())
    if twice:
        ids = {id_ for entry in entries for id_ in _ids(place, entry["file"]) if _digest(id_) in twice}
        for id_ in sorted(ids):
            report.fail(f"{id_}: the id occurs more than once")


def _ids(place: Storage, name: str) -> Iterator[str]:
    """The ids of a shard, as far as it can be read."""
    with suppress(UserError, FileNotFoundError), place.at_hand(name) as path:
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


def check_shard(place: Storage, entry: dict[str, Any], keep: np.ndarray | None,
                promises: Promises) -> tuple[Report, np.ndarray, set[str]]:
    """Checks one shard: a worker's job. Returns what was found, a 64-bit digest of each id, and the
    ids of the tasks. `keep`: the rows to check beyond their ids (None: all)."""
    report, at = Report(shards=1), 0
    ids: list[int] = []
    names: set[str] = set()
    try:
        with place.at_hand(entry["file"]) as path:
            if path.stat().st_size != entry["bytes"] or sha256(path) != entry["sha256"]:
                report.fail(f"{entry['file']}: its content is not that of the manifest (size or sha256 differ)")
            for batch in read(path):
                texts = batch.column("id").to_pylist()
                ids += map(_digest, texts)
                names.update(batch.column("task_id").to_pylist())
                end = at + batch.num_rows
                chosen = range(end - at) if keep is None else keep[(keep >= at) & (keep < end)] - at
                for i, task in zip(chosen, rows.from_batch(batch, chosen), strict=True):
                    check_row(texts[i], task, promises, report)
                at = end
            if at != entry["rows"]:
                report.fail(f"{entry['file']}: {at} rows, but {entry['rows']} in the manifest")
    except FileNotFoundError:
        report.fail(f"{entry['file']}: the file is missing")
    except UserError as error:
        report.fail(f"{entry['file']}: {error}")
    report.rows = at
    return report, np.array(ids, dtype=np.uint64), names
