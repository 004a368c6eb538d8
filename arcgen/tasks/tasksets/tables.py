"""Rows of Arrow and Parquet files, read where they are.

`datasets.load_dataset` first copies what it reads into its cache, three times the size of a folder that is on the
disk already. Its builder is asked only which files are in which split; Arrow files are then mapped into memory, and
of Parquet files a group of rows is decoded at a time.
"""
from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

if TYPE_CHECKING:
    import datasets
    import pyarrow as pa

SUFFIXES = {".arrow": "arrow", ".parquet": "parquet"}
GROUPS = 4
"""Groups of rows of Parquet files kept decoded."""


class Table(Protocol):
    """Rows with named columns."""

    @property
    def column_names(self) -> list[str]: ...

    def __len__(self) -> int: ...

    def row(self, i: int) -> dict[str, Any]:
        """Row i as plain values."""
        ...

    def column(self, name: str) -> pa.ChunkedArray:
        """A whole column."""
        ...


class Loaded:
    """A dataset that the library `datasets` loaded."""

    def __init__(self, data: datasets.Dataset):
        self._data = data.with_format(None)
        self.column_names = list(data.column_names)

    def __len__(self) -> int:
        return len(self._data)

    def row(self, i: int) -> dict[str, Any]:
        return self._data[i]

    def column(self, name: str) -> pa.ChunkedArray:
        import pyarrow as pa
        chunks = self._data.select_columns(name).with_format("arrow").iter(10_000)
        return pa.chunked_array([chunk for table in chunks for chunk in table.column(name).chunks],
                                self._data.features.arrow_schema.field(name).type)


class ArrowFiles:
    """Arrow files, as streams or files of the format, mapped into memory."""

    def __init__(self, files: Sequence[str]):
        import pyarrow as pa
        self._table = pa.concat_tables([_mapped(file) for file in files], promote_options="default")
        self.column_names = list(self._table.column_names)

    def __len__(self) -> int:
        return self._table.num_rows

    def row(self, i: int) -> dict[str, Any]:
        return self._table.slice(i, 1).to_pylist()[0]

    def column(self, name: str) -> pa.ChunkedArray:
        return self._table.column(name)


def _mapped(file: str) -> pa.Table:
    import pyarrow as pa
    source = pa.memory_map(file)
    try:
        return pa.ipc.open_stream(source).read_all()
    except pa.ArrowInvalid:
        source.seek(0)
        return pa.ipc.open_file(source).read_all()


class ParquetFiles:
    """Parquet files; the groups of rows used last are kept."""

    def __init__(self, files: Sequence[str]):
        import pyarrow.parquet as pq
        self._files = [pq.ParquetFile(file, memory_map=True) for file in files]
        self._groups = [(file, group) for file in self._files for group in range(file.num_row_groups)]
        counts = [file.metadata.row_group(group).num_rows for file, group in self._groups]
        self._ends = np.cumsum(counts, dtype=np.int64)
        self._kept: OrderedDict[int, pa.Table] = OrderedDict()
        self.column_names = list(self._files[0].schema_arrow.names)

    def __len__(self) -> int:
        return int(self._ends[-1]) if len(self._ends) else 0

    def row(self, i: int) -> dict[str, Any]:
        which = int(self._ends.searchsorted(i, side="right"))
        before = int(self._ends[which - 1]) if which else 0
        return self._group(which).slice(i - before, 1).to_pylist()[0]

    def _group(self, which: int) -> pa.Table:
        if which not in self._kept:
            file, group = self._groups[which]
            self._kept[which] = file.read_row_group(group)
            if len(self._kept) > GROUPS:
                self._kept.popitem(last=False)
        self._kept.move_to_end(which)
        return self._kept[which]

    def column(self, name: str) -> pa.ChunkedArray:
        import pyarrow as pa
        return pa.chunked_array([chunk for file in self._files for chunk in file.read([name]).column(name).chunks],
                                self._files[0].schema_arrow.field(name).type)


def files_of(path: Path, config: str | None) -> dict[str, list[str]]:
    """Split -> its files, of a file, or of a folder as `datasets` understands it (its names of files, its README)."""
    import tempfile

    import datasets
    if path.is_file():
        return {"train": [str(path)]}
    with tempfile.TemporaryDirectory() as cache:            # the builder wants one, and puts nothing there
        builder = datasets.load_dataset_builder(str(path), config, cache_dir=cache)
    return {str(split): [str(file) for file in files] for split, files in (builder.config.data_files or {}).items()}


def in_place(files: Sequence[str]) -> Table | None:
    """The rows of some files; None where they are not all Arrow or all Parquet."""
    kinds = {Path(file).suffix for file in files}
    if len(kinds) != 1:
        return None
    kind = SUFFIXES.get(kinds.pop())
    return ArrowFiles(files) if kind == "arrow" else ParquetFiles(files) if kind == "parquet" else None


@contextmanager
def no_bars() -> Iterator[None]:
    """While `datasets` works without bars of its own."""
    import datasets
    shown = not datasets.are_progress_bars_disabled()
    datasets.disable_progress_bars()
    try:
        yield
    finally:
        if shown:
            datasets.enable_progress_bars()
