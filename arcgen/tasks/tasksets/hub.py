"""Datasets with columns `train` and `test`: folders, single files and Hub ids.

Whatever `datasets` reads. Grids may be nested lists, the pairs a list of {input, output} or
{input: [...], output: [...]}, or either as JSON text. Rows that share a `task_id` are forms of
one task; without that column every row is a task, named by `id` or by its number. Rows stay in
memory-mapped Arrow files until they are asked for.
"""
from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, overload

import numpy as np

from ...core.errors import UserError
from ...core.hub_client import fetched, quoted
from ...core.task import Task
from .kinds import Given

if TYPE_CHECKING:
    import datasets

SUFFIXES = {".arrow": "arrow", ".parquet": "parquet"}


def is_dataset(path: Path) -> bool:
    """Whether a path holds Arrow or Parquet files."""
    if path.is_dir():
        return any(True for suffix in SUFFIXES for _ in path.rglob(f"*{suffix}"))
    return path.suffix in SUFFIXES


def open_dataset(name: str, part: str = "", revision: str | None = None) -> Rows:
    """The tasks of one split. `part` is "SPLIT", "CONFIG/SPLIT" or "" for the split `train` (or
    the only one). Raises UserError, in one line, when it cannot be had."""
    config, _, split = part.rpartition("/")
    data = _load(name, config or None, split or None, revision)
    where = name + (f"@{revision}" if revision else "") + (f"#{part}" if part else "")
    missing = [c for c in ("train", "test") if c not in data.column_names]
    if missing:
        raise UserError(f"{where}: no column {' and '.join(missing)} (there are {', '.join(data.column_names[:20])})")
    if not len(data):
        raise UserError(f"{where}: the split is empty")
    return Rows(data, where)


class Rows(Sequence[Given]):
    """The tasks of a dataset in order of first appearance; memory holds two numbers a row."""

    def __init__(self, data: datasets.Dataset, where: str):
        self.data, self.where = data, where
        self._named = next((c for c in ("task_id", "id") if c in data.column_names), None)
        self._names = data.select_columns(self._named) if self._named else None
        if "task_id" not in data.column_names:
            self.order, self.ends = np.arange(len(data)), np.arange(len(data) + 1)
            return
        ids = data.data.column("task_id").combine_chunks().dictionary_encode()
        codes = ids.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        if (codes < 0).any():
            raise UserError(f"{where}: row {int(np.argmin(codes))} has no task_id")
        self.order = np.argsort(codes, kind="stable")
        self.ends = np.concatenate([[0], np.cumsum(np.bincount(codes))])

    def __len__(self) -> int:
        return len(self.ends) - 1

    @property
    def most_forms(self) -> int:
        """The most rows that any task has."""
        return int(np.diff(self.ends).max())

    @overload
    def __getitem__(self, i: int) -> Given: ...

    @overload
    def __getitem__(self, i: slice) -> list[Given]: ...

    def __getitem__(self, i: int | slice) -> Given | list[Given]:
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        rows = self.order[self.ends[i]:self.ends[i + 1]]
        if not len(rows):
            raise IndexError(i)
        id_ = str(self._names[int(rows[0])][self._named]) if self._names is not None else str(rows[0])
        return Given(id_, len(rows), lambda j: _task(self.data[int(rows[j])], id_, f"{self.where}: row {rows[j]}"))


def _load(name: str, config: str | None, split: str | None, revision: str | None):
    import datasets
    path = Path(name)
    try:
        if path.is_file():
            data = datasets.load_dataset(SUFFIXES[path.suffix], data_files=name)
        elif (path / "state.json").is_file() or (path / "dataset_dict.json").is_file():
            data = datasets.load_from_disk(name)
        elif path.exists():
            data = datasets.load_dataset(name, config)
        else:
            data = fetched(name, revision, lambda: datasets.load_dataset(name, config, revision=revision))
    except (OSError, ValueError, datasets.exceptions.DatasetsError) as error:
        raise UserError(f"cannot load the dataset {name!r}: {quoted(str(error)) or type(error).__name__}") from error
    if isinstance(data, datasets.Dataset):
        return data
    if split is None and len(data) > 1 and "train" not in data:
        raise UserError(f"{name}: choose a split: {', '.join(f'{name}#{s}' for s in data)}")
    if split is not None and split not in data:
        raise UserError(f"{name}: no split {split!r} (there are {', '.join(data)})")
    return data[split or ("train" if "train" in data else next(iter(data)))]


def _task(row: dict, id_: str, where: str) -> Task:
    sides = {side: _pairs(row[side], f"{where}: {side}") for side in ("train", "test")}
    return Task.from_dict({**row, **sides}, id_, where)


def _pairs(value, where: str):
    """A column's value as a list of {"input", "output"}."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError) as error:
            raise UserError(f"{where}: text that is not JSON") from error
    if isinstance(value, dict) and all(isinstance(value.get(k), list) for k in ("input", "output")):
        if len(value["input"]) != len(value["output"]):
            raise UserError(f"{where}: not as many outputs as inputs")
        value = [{"input": i, "output": o} for i, o in zip(value["input"], value["output"])]
    return value
