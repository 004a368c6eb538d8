"""One shard: a pure function of the recipe and of a slice of the plan, written whole or not at all.

The rows of a split go in rounds: all its tasks in a shuffled order with their first variant,
then in another order with the second, and so on. A shard is a run of these rows, so whoever
streams a dataset sees many tasks early, and every shard is like every other. Only where a recipe asks for easy
tasks first (`order: difficulty`) all rows of a task stand together. Which rows these are: arcgen.dataset.growth.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import islice
from typing import Any

import numpy as np
import pyarrow as pa

from ..core.task import Task
from ..tasks.rejection import Rejected
from ..traces.levels import USUAL
from . import rows
from .disk import canonical_json, sha256
from .identity import names
from .instances import instance
from .plan import Opener, opened
from .recipe import Recipe
from .storage import WORK, Storage

MOST_ROWS = 50_000
"""Rows in a shard, at most, where the recipe does not say how many shards: about 50 MB."""
PLAN = "plan.jsonl"
"""The plan's file in the work folder."""
_ROW_GROUP = 10
"""Record batches in a row group of Parquet."""


@dataclass(frozen=True)
class Shard:
    """Rows start .. stop-1 of a split; number `index` of `count`."""
    split: str
    index: int
    count: int
    start: int
    stop: int
    format: str

    @property
    def file(self) -> str:
        """Path within the dataset, by the naming that `load_dataset` knows."""
        return f"data/{self.split}-{self.index:05d}-of-{self.count:05d}.{self.format}"

    @property
    def marker(self) -> str:
        """The file that says that the shard is complete."""
        return f"{WORK}/{self.split}-{self.index:05d}.json"


def how_many(n_rows: int) -> int:
    """Shards for so many rows: one for a handful, 8 up to 10,000 (so that a build has work for
    some workers), 32 from there (readers with many workers want one each), then multiples of 8."""
    if n_rows < 100:
        return 1
    return 8 if n_rows < 10_000 else max(32, 8 * -(-n_rows // (8 * MOST_ROWS)))


def layout(recipe: Recipe, tasks: dict[str, int]) -> list[Shard]:
    """The shards of a dataset with so many tasks in each split."""
    first = tasks["train"] * recipe.variants
    return [shard for split, n in tasks.items() for shard in cut(recipe, split, n * recipe.variants, first)]


def cut(recipe: Recipe, split: str, n_rows: int, first: int, files: int = 0, rows_: int = 0) -> list[Shard]:
    """The shards of so many rows of a split, which come behind `files` shards with `rows_` rows. first: the rows of the
    split train when it was first built, for which the recipe says how many shards it has."""
    wanted = recipe.shards and round(recipe.shards * n_rows / first)
    count = max(1, min(n_rows, how_many(n_rows) if wanted is None else wanted))
    ends = [rows_ + n_rows * i // count for i in range(count + 1)]
    return [Shard(split, files + i, files + count, ends[i], ends[i + 1], recipe.format) for i in range(count)]


def contents(offsets, variants) -> str:
    """16 hex digits that change with which rows a shard has. offsets: of the line of each row's task in the plan."""
    rows_ = np.array([offsets, variants], dtype=np.int64)
    return blake2b(rows_.tobytes(), digest_size=8).hexdigest()


@dataclass
class Counts:
    """What a shard counts while its rows are made. `short`: rows that could not be made, by the reason; `lacking`: the
    same by the id of the task; `untraced`: tests without a trace, and `not_plain`: rows without code that draws inputs,
    by the reason."""
    rows: int = 0
    pairs: int = 0
    short: Counter[str] = field(default_factory=Counter)
    lacking: Counter[str] = field(default_factory=Counter)
    arrow_bytes: int = 0
    rejections: Counter[str] = field(default_factory=Counter)
    untraced: Counter[str] = field(default_factory=Counter)
    not_plain: Counter[str] = field(default_factory=Counter)


def tasks_of(opener: Opener, recipe: Recipe, lines: Iterable[tuple[dict, int]], counts: Counts) -> Iterator[Task]:
    """The tasks of lines of the plan, each with its variant, as rows want them."""
    for line, variant in lines:
        try:
            source = opened(opener, recipe, line["source"])
            task = instance(source, recipe, line["id"], line["payload"], variant)
        except Rejected as rejected:
            counts.short[rejected.reason] += 1
            counts.lacking[line["id"]] += 1
            continue
        meta = {"concept": line["concept"], **task.meta, "variant": variant,
                "source": names(recipe)[recipe.sources[line["source"]][0]]}
        counts.rejections.update(meta.pop("rejections", {}))
        task = replace(task, id=line["id"], meta=meta)
        if recipe.traces:
            task = replace(task, meta={**task.meta, rows.TRACE: _traces(recipe, task, counts)})
        if recipe.code:
            task = replace(task, meta={**task.meta, **_code(task, counts)})
        counts.rows += 1
        counts.pairs += len(task.pairs)
        yield task


def _code(task: Task, counts: Counts) -> dict[str, str]:
    """The columns of the program as Python and of what draws inputs for it; where that is "", it is counted."""
    from ..code.source import code_of  # which makes functions of all words: not where nobody asks for code
    from ..concepts.inputs import NotPlain, input_generation
    program = task.meta.get("program", "")
    try:
        inputs = input_generation(task.concept, program)
    except NotPlain as error:
        counts.not_plain[str(error)] += 1
        inputs = ""
    return {"code": code_of(program), "input_generation": inputs}


def _traces(recipe: Recipe, task: Task, counts: Counts) -> list[str]:
    """The trace of each test, "" where there is none, which is counted by its reason."""
    from ..traces.writing import NoTrace, write
    found = []
    for test in range(len(task.test)):
        try:
            found.append(write(task, test, recipe.trace_detail or USUAL, recipe.trace_tokens))
        except NoTrace as error:
            counts.untraced[str(error)] += 1
            found.append("")
    return found


def write(sink, recipe: Recipe, schema: pa.Schema, some_tasks: Iterator[Task], counts: Counts) -> None:
    """Tasks of a recipe into an open binary file, as an Arrow IPC stream (zstd) or Parquet (zstd); one batch of
    rows in memory at a time (ten for Parquet). schema: rows.schema()."""
    def batches() -> Iterator[pa.RecordBatch]:
        while some := list(islice(some_tasks, rows.BATCH)):
            batch = rows.to_batch(some, schema, recipe.seed)
            counts.arrow_bytes += batch.nbytes
            yield batch
    made = batches()
    if recipe.format == "arrow":
        with pa.ipc.new_stream(sink, schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as writer:
            for batch in made:
                writer.write_batch(batch)
    else:
        from pyarrow import parquet
        with parquet.ParquetWriter(sink, schema, compression="zstd", write_page_index=True) as writer:
            while some := list(islice(made, _ROW_GROUP)):
                writer.write_table(pa.Table.from_batches(some))


def render(opener: Opener, recipe: Recipe, place: Storage, schema: pa.Schema, shard: Shard, lines: Iterable[dict],
           variants, of: str) -> dict[str, Any]:
    """Makes one shard and puts it to its place: a worker's job. lines: of the plan, the task of each row. Returns the
    entry of the manifest, which the shard's marker holds too, beside its contents, `of`.
    schema: rows.schema(), given so that workers do without the library that makes it.

    Raises UserError when the disk or the storage does not take it.
    """
    counts = Counts()
    made = tasks_of(opener, recipe, zip(lines, variants, strict=True), counts)
    with place.draft(shard.file) as part:
        with open(part, "wb") as file:
            write(file, recipe, schema, made, counts)
        entry = {"file": shard.file, "split": shard.split, "rows": counts.rows, "pairs": counts.pairs,
                 "short_rows": counts.short.total(), "short": dict(counts.short), "lacking": dict(counts.lacking),
                 "bytes": part.stat().st_size, "arrow_bytes": counts.arrow_bytes,
                 "rejected_pairs": dict(counts.rejections), "sha256": sha256(part)}
        if recipe.traces:
            entry["untraced"] = dict(counts.untraced)
        if recipe.code:
            entry["not_plain"] = dict(counts.not_plain)
        place.put(part, shard.file)
    place.write(shard.marker, canonical_json({**entry, "of": of}))
    return entry
