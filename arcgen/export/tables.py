"""Rows of plain values as JSONL or Parquet: some hundred of them in memory at a time."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from .base import dumped

if TYPE_CHECKING:
    import pyarrow as pa

_GROUP = 500
"""Rows in a row group of Parquet."""


def write_lines(file: IO[bytes], rows: Iterable[dict[str, Any]]) -> None:
    """A JSON object a line."""
    for row in rows:
        file.write(dumped(row) + b"\n")


def write_parquet(file: IO[bytes], rows: Iterable[dict[str, Any]], schema: pa.Schema) -> None:
    """Parquet, compressed with zstd; without rows an empty table."""
    import pyarrow as pa
    from pyarrow import parquet
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for some in _grouped(iter(rows)):
            writer.write_table(pa.Table.from_pylist(some, schema=schema))


def _grouped(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while some := list(islice(rows, _GROUP)):
        yield some
