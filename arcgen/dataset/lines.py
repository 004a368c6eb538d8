"""The lines of a plan's file."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np


def written(value: dict[str, Any]) -> bytes:
    """A line."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def read_lines(path: Path, offsets) -> Iterator[dict[str, Any]]:
    """The lines of a plan's file that start at these offsets."""
    with open(path, "rb") as file:
        for offset in offsets:
            file.seek(offset)
            yield json.loads(file.readline())


@dataclass(frozen=True)
class Lines:
    """The lines of a plan's file that start at these offsets, read when they are asked for: what a worker is given that
    sees the file."""
    path: Path
    offsets: list[int]

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return read_lines(self.path, self.offsets)


class Snapshot(NamedTuple):
    """The tasks of a plan at a time: where in its file their lines start, and their groups, int64 (tasks,) both."""
    path: Path
    offsets: np.ndarray
    groups: np.ndarray

    def read(self, tasks: Iterable[int]) -> Iterator[dict[str, Any]]:
        """The lines of these tasks."""
        yield from read_lines(self.path, (self.offsets[i] for i in tasks))
