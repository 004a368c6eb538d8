"""Rows of a dataset: the schema, and tasks to and from Arrow record batches.

Grids are nested lists of uint8, because that is what users of ARC data index; building those
from Python lists takes 0.3 ms a row, so the batches are built from the flat cells and offsets.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
import pyarrow as pa

from ..core.errors import UserError
from ..core.grid import COLOURS, MAX_SIDE
from ..core.task import Pair, Task

BATCH = 500
"""Rows in a record batch, at most: what a build holds in memory at a time."""

_TEXTS = ("source", "concept", "program", "description")
_LAST = ("train", "test")
_GRID = pa.list_(pa.list_(pa.uint8()))
_PAIR = pa.struct([("input", _GRID), ("output", _GRID)])
_COLUMNS = {
    "id": pa.string(), "task_id": pa.string(), "variant": pa.int32(),
    **{name: pa.string() for name in _TEXTS},
    "difficulty": pa.float32(), "augmentation": pa.string(),
    "train": pa.list_(_PAIR), "test": pa.list_(_PAIR),
}
"""id: see `row_id`, unique, also among datasets of other seeds. variant: which instance of the task, 0, 1 ...
source: spec of the source. concept, program, description: "" when there is none. difficulty:
0..1, NaN when unknown. augmentation: key of the augmentation applied, "" for none. train, test:
lists of {input, output}, grids as lists of rows of colours 0..9."""
_ROW = re.compile(r"(?P<task>.*?)(-s(?P<seed>\d+))?-(?P<variant>\d{4,})")
TRACE = "trace"
OPTIONAL = {"code": pa.string(), "input_generation": pa.string(), TRACE: pa.list_(pa.string())}
"""Columns that a recipe may ask for (Recipe.extra_columns), between the others and the pairs. code: the program as
Python (arcgen.code), "" where there is none. input_generation: what draws inputs for it, as Python
(arcgen.concepts.inputs), "" where there is none. trace: for each test the reasoning that leads to its answer
(arcgen.traces), "" where there is none."""


@cache
def features(extra: tuple[str, ...] = ()):
    """The schema as `datasets.Features`, the form in which it is published. extra: the optional columns in it."""
    from datasets import Features
    columns = {name: type_ for name, type_ in _COLUMNS.items() if name not in _LAST}
    columns |= {name: OPTIONAL[name] for name in extra} | {name: _COLUMNS[name] for name in _LAST}
    return Features.from_arrow_schema(pa.schema(columns))


@cache
def schema(extra: tuple[str, ...] = ()) -> pa.Schema:
    """The Arrow schema, with the metadata by which `datasets` knows the features again. The first call in
    a process imports that library: half a second, 50 MB. extra: the optional columns in it."""
    return features(extra).arrow_schema


def row_id(task_id: str, seed: int, variant: int) -> str:
    """The id of a row: the task alone does not tell it from another seed's, which has other grids of the same rule."""
    return f"{task_id}-s{seed}-{variant:04d}"


def parsed_id(id_: str) -> tuple[str, int | None, int] | None:
    """Task, seed and variant of a row's id; the seed is None in one that says only task and variant, as
    "TASK-0003". None for what is no id of a row."""
    found = _ROW.fullmatch(id_)
    return found and (found["task"], int(found["seed"]) if found["seed"] else None, int(found["variant"]))


def _offsets(lengths) -> np.ndarray:
    offsets = np.zeros(len(lengths) + 1, dtype=np.int32)
    np.cumsum(lengths, out=offsets[1:])
    return offsets


def _array(type_: pa.DataType, length: int, *buffers) -> pa.Array:
    """Made of buffers, since `pa.array` imports pandas: 55 MB in every worker."""
    return pa.Array.from_buffers(type_, length, [None, *map(pa.py_buffer, buffers)])


def _numbers(values, type_: pa.DataType) -> pa.Array:
    values = np.asarray(values, type_.to_pandas_dtype())
    return _array(type_, len(values), values)


def _strings(values: list[str]) -> pa.Array:
    encoded = [value.encode() for value in values]
    return _array(pa.string(), len(encoded), _offsets([*map(len, encoded)]), b"".join(encoded))


def _list(lengths, values: pa.Array, type_: pa.DataType) -> pa.Array:
    return pa.ListArray.from_arrays(_numbers(_offsets(lengths), pa.int32()), values, type=type_)


def _grids(grids: list[np.ndarray]) -> pa.Array:
    """uint8 arrays (H, W) as an array of list<list<uint8>>."""
    cells = np.concatenate([g.ravel() for g in grids]) if grids else np.zeros(0, dtype=np.uint8)
    shapes = np.array([g.shape for g in grids], dtype=np.int64).reshape(-1, 2)
    lines = _list(np.repeat(shapes[:, 1], shapes[:, 0]), _numbers(cells, pa.uint8()), _GRID.value_type)
    return _list(shapes[:, 0], lines, _GRID)


def _pairs(lists: list[Sequence[Pair]]) -> pa.Array:
    flat = [p for pairs in lists for p in pairs]
    sides = [_grids([p.input for p in flat]), _grids([p.output for p in flat])]
    pairs = pa.StructArray.from_arrays(sides, fields=list(_PAIR))
    return _list([len(some) for some in lists], pairs, pa.list_(_PAIR))


def to_batch(tasks: Sequence[Task], known: pa.Schema | None = None, seed: int = 0) -> pa.RecordBatch:
    """Tasks as a record batch of `schema()`, which is `known` where that is given; `meta` gives the
    other columns (see Task). seed: of their dataset."""
    known = known or schema()
    meta = [t.meta for t in tasks]
    variants = [int(m.get("variant", 0)) for m in meta]
    columns = {
        "id": _strings([row_id(t.id, seed, v) for t, v in zip(tasks, variants, strict=True)]),
        "task_id": _strings([t.id for t in tasks]),
        "variant": _numbers(variants, pa.int32()),
        **{name: _strings([m.get(name) or "" for m in meta])
           for name in (*_TEXTS, "augmentation", "code", "input_generation")},
        "difficulty": _numbers([m.get("difficulty", np.nan) for m in meta], pa.float32()),
        "train": _pairs([t.train for t in tasks]),
        "test": _pairs([t.test for t in tasks]),
    }
    if TRACE in known.names:
        traces = [m.get(TRACE, ()) for m in meta]
        columns[TRACE] = _list([*map(len, traces)], _strings([text for some in traces for text in some]),
                               OPTIONAL[TRACE])
    return pa.RecordBatch.from_arrays([columns[name] for name in known.names], schema=known)


class _Grids:
    """Decodes an array of list<list<uint8>> without a copy of its cells."""

    def __init__(self, array: pa.Array):
        # .values ignores a slice's offset while .offsets keeps it, so the two fit together
        self.lines = array.offsets.to_numpy()
        rows = array.values
        self.starts = rows.offsets.to_numpy()
        self.cells = rows.values.to_numpy()

    def __getitem__(self, i: int) -> np.ndarray:
        first, last = int(self.lines[i]), int(self.lines[i + 1])
        starts = self.starts[first:last + 1]
        height = last - first
        width = int(starts[1] - starts[0]) if height else 0
        cells = self.cells[starts[0]:starts[-1]]
        if not (1 <= height <= MAX_SIDE and 1 <= width <= MAX_SIDE):
            raise UserError(f"a grid of {height} x {width} is not within 1..{MAX_SIDE}")
        if height * width != len(cells) or (np.diff(starts) != width).any():
            raise UserError("a grid is ragged (rows of different lengths)")
        if cells.max() >= COLOURS:
            raise UserError(f"a cell is {cells.max()}, beyond colour {COLOURS - 1}")
        return cells.reshape(height, width)


class _Pairs:
    """Decodes a column of lists of pairs."""

    def __init__(self, column: pa.Array):
        self.offsets = column.offsets.to_numpy()
        pairs = column.values
        self.inputs, self.outputs = _Grids(pairs.field("input")), _Grids(pairs.field("output"))

    def __getitem__(self, i: int) -> tuple[Pair, ...]:
        return tuple(Pair(self.inputs[j], self.outputs[j]) for j in range(self.offsets[i], self.offsets[i + 1]))


def from_batch(batch: pa.RecordBatch, keep=None) -> Iterator[Task | UserError]:
    """The tasks of a batch of `schema()`, all columns but `id` in `meta`; grids are read-only
    views of the batch. A row whose grids are not well-formed gives the UserError that says why,
    its first words the row's id. `keep`: positions to decode (default: all)."""
    names = ["id", "task_id", "variant", *_TEXTS, "difficulty", "augmentation",
             *(name for name in OPTIONAL if name in batch.schema.names)]
    columns = [batch.column(name).to_pylist() for name in names]
    train, test = _Pairs(batch.column("train")), _Pairs(batch.column("test"))
    for i in range(batch.num_rows) if keep is None else keep:
        row = {name: column[i] for name, column in zip(names, columns, strict=True)}
        id_, task_id = row.pop("id"), row.pop("task_id")
        try:
            task = Task(task_id, train[i], test[i], row)
            if not task.train or not task.test:
                raise UserError("no demonstration or no test pair")
            yield task
        except UserError as error:
            yield UserError(f"{id_}: {error}")
