"""Datasets: folders, single files and Hub ids.

A row is a task in columns `train` and `test` (or those that Reading.columns names), whose pairs and grids may be
written in the ways of spellings.py; or it has a whole task as JSON text in one column, or pairs of one rule in a
column `examples`. Rows that share a `task_id` are forms of one task; without that column every row is a task, named
by `id` or by its number. Rows stay in their files until they are asked for.
"""
from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, overload

import numpy as np

from ...core.errors import Malformed, UserError
from ...core.hub_client import cache_trouble, fetched, quoted
from ...core.task import Task
from . import spellings
from .kinds import NOTHING_LEFT_OUT, SKIP, STRICT, Given, LeftOut, Pool, Reading
from .tables import SUFFIXES, Loaded, Table, files_of, in_place, no_bars
from .texts import loads

ROLES = ("train", "test", "id", "task")
"""What --columns can name."""


def is_dataset(path: Path) -> bool:
    """Whether a path holds Arrow or Parquet files."""
    if path.is_dir():
        return any(True for suffix in SUFFIXES for _ in path.rglob(f"*{suffix}"))
    return path.suffix in SUFFIXES


def open_dataset(name: str, part: str = "", revision: str | None = None, reading: Reading = STRICT) -> Rows:
    """The tasks of one split. `part` is "SPLIT", "CONFIG/SPLIT" or "" for the split `train` (or
    the only one). Raises UserError, in one line, when it cannot be had."""
    config, _, split = part.rpartition("/")
    data = _load(name, config or None, split or None, revision)
    where = name + (f"@{revision}" if revision else "") + (f"#{part}" if part else "")
    if not len(data):
        raise UserError(f"{where}: the split is empty")
    return Rows(data, where, _columns(data, where, reading.columns), reading)


def _columns(data: Table, where: str, named: tuple[str, ...]) -> dict[str, str]:
    """Role -> column: "task" (JSON text), or "train" and "test", or "examples", the first of these that are there;
    perhaps "id". Raises UserError."""
    there = list(data.column_names)
    found: dict[str, str] = {role: role for role in ("train", "test", "examples") if role in there}
    found |= {"id": name} if (name := next((n for n in ("task_id", "id") if n in there), "")) else {}
    for item in named:
        role, equals, column = item.partition("=")
        if not equals or role not in ROLES:
            raise UserError(f"--columns {item}: expected train=COLUMN, test=COLUMN, id=COLUMN or task=COLUMN")
        if column not in there:
            raise UserError(f"--columns {item}: {where} has no such column (there are {', '.join(there[:20])})")
        found[role] = column
    shape = next((roles for roles in ({"task"}, {"train", "test"}, {"examples"}) if roles <= found.keys()), None)
    if shape is None:
        texts = [name for name in there if _is_task_text(data, name)]
        if len(texts) != 1:
            missing = " and ".join(side for side in ("train", "test") if side not in found)
            raise UserError(f"{where}: no column {missing} (there are {', '.join(there[:20])}); name those that are "
                            "meant by --columns train=COLUMN,test=COLUMN, or task=COLUMN for one of JSON text")
        found["task"], shape = texts[0], {"task"}
    return {role: column for role, column in found.items() if role in shape or role == "id"}


def _is_task_text(data: Table, name: str) -> bool:
    """Whether the first row has a task as JSON text in a column."""
    value = data.row(0)[name]
    if not isinstance(value, str) or '"train"' not in value:
        return False
    try:
        task = loads(value.encode(), name)
    except Malformed:
        return False
    return isinstance(task, dict) and "train" in task and "test" in task


class Rows(Sequence[Given | Pool]):
    """The tasks of a dataset in order of first appearance; memory holds two numbers and the id of a row.

    A row that is no task is met when it is asked for, unless `reading` says to go on without such rows: then all
    are looked at once, at the start."""

    def __init__(self, data: Table, where: str, columns: dict[str, str], reading: Reading):
        self.data, self.where, self._columns, self._unsolved = data, where, columns, reading.unsolved
        self._named = columns.get("id")
        self._names = data.column(self._named) if self._named else None
        self.left_out = NOTHING_LEFT_OUT
        good = self._good() if reading.skip_invalid else np.arange(len(data))
        if self._names is None or self._named == "id":
            self.order, self.ends = good, np.arange(len(good) + 1)
            return
        ids = self._names.combine_chunks().dictionary_encode()
        codes = ids.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        if (codes < 0).any():
            raise UserError(f"{where}: row {int(np.argmin(codes))} has no {self._named}")
        codes = codes[good]
        order = np.argsort(codes, kind="stable")
        self.order = good[order]
        self.ends = np.concatenate([np.flatnonzero(np.diff(codes[order], prepend=-1)), [len(order)]])

    def _good(self) -> np.ndarray:
        """The rows that are tasks; counts the others."""
        good, troubles = [], []
        for i in range(len(self.data)):
            try:
                self._entry(i, "")
                good.append(i)
            except Malformed as trouble:
                troubles.append(trouble)
        self.left_out = LeftOut.of(troubles)
        if not good:
            raise UserError(f"{self.where}: none of {len(troubles):,} rows can be read: {self.left_out.kinds()}")
        return np.array(good)

    def __len__(self) -> int:
        return len(self.ends) - 1

    @property
    def most_forms(self) -> int:
        """The most rows that any task has."""
        return int(np.diff(self.ends).max())

    @overload
    def __getitem__(self, i: int) -> Given | Pool: ...

    @overload
    def __getitem__(self, i: slice) -> list[Given | Pool]: ...

    def __getitem__(self, i: int | slice) -> Given | Pool | list[Given | Pool]:
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        rows = self.order[self.ends[i]:self.ends[i + 1]]
        if not len(rows):
            raise IndexError(i)
        id_ = str(self._names[int(rows[0])].as_py()) if self._names is not None else str(rows[0])
        if "examples" in self._columns:
            return Pool(id_, [pair for j in rows for pair in self._asked(int(j), id_).pairs[:-1]])
        return Given(id_, len(rows), lambda j: self._asked(int(rows[j]), id_))

    def _asked(self, row: int, id_: str) -> Task:
        """The task of a row. Raises UserError."""
        try:
            return self._entry(row, id_)
        except Malformed as trouble:
            raise UserError(f"{trouble}; {SKIP} goes on without such rows") from trouble

    def _entry(self, row: int, id_: str) -> Task:
        """The task of a row, of a pool of pairs one that shows all of them. Raises Malformed."""
        where, values = f"{self.where}: row {row}", self.data.row(row)
        if "task" in self._columns:
            text = values[self._columns["task"]]
            if not isinstance(text, str):
                raise Malformed(where, "no text of a task")
            task = loads(text.encode(), where)
            if not isinstance(task, dict):
                raise Malformed(where, "not a task (expected an object with \"train\" and \"test\")")
            values = {**values, **task}
        elif "train" in self._columns:
            values = {**values, **{side: values[self._columns[side]] for side in ("train", "test")}}
        else:
            pairs = spellings.pairs(values["examples"], f"{where}: examples")
            if not isinstance(pairs, list) or len(pairs) < 2:
                raise Malformed(where, "a list of pairs needs at least two")
            return Task.from_dict({"train": pairs, "test": pairs[:1]}, id_, where)
        sides: dict[str, Any] = {side: spellings.pairs(values[side], f"{where}: {side}")
                                 for side in ("train", "test") if side in values}
        return Task.from_dict({**values, **sides}, id_, where, unsolved=self._unsolved)


def _load(name: str, config: str | None, split: str | None, revision: str | None) -> Table:
    import datasets
    path = Path(name)
    try:
        with no_bars():
            if (path / "state.json").is_file() or (path / "dataset_dict.json").is_file():
                return Loaded(_chosen(datasets.load_from_disk(name), name, split))
            if path.exists():
                files = _chosen(files_of(path, config), name, split)
                return in_place(files) or Loaded(_chosen(datasets.load_dataset(name, config), name, split))
            found = fetched(name, revision, lambda: datasets.load_dataset(name, config, revision=revision))
    except (OSError, ValueError, datasets.exceptions.DatasetsError, UserError) as error:
        trouble = "" if path.exists() else cache_trouble()
        if trouble:
            raise UserError(f"cannot load the dataset {name!r}: {trouble}") from error
        if isinstance(error, UserError):
            raise
        raise UserError(f"cannot load the dataset {name!r}: {quoted(str(error)) or type(error).__name__}") from error
    return Loaded(_chosen(found, name, split))


def _chosen(splits, name: str, split: str | None):
    """One of several splits. Raises UserError when it is not there, or none was chosen among several."""
    import datasets
    if isinstance(splits, datasets.Dataset):
        return splits
    if split is None and len(splits) > 1 and "train" not in splits:
        raise UserError(f"{name}: choose a split: {', '.join(f'{name}#{s}' for s in splits)}")
    if split is not None and split not in splits:
        raise UserError(f"{name}: no split {split!r} (there are {', '.join(splits)})")
    return splits[split or ("train" if "train" in splits else next(iter(splits)))]
