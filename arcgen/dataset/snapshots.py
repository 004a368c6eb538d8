"""Large values that many jobs of one machine need: written once, and mapped into the memory of every worker.

A set of a million known keys has 8 MB. Sent with each job it would keep the parent busy, and each worker would hold a
copy; as a file that is mapped, all share one.
"""
from __future__ import annotations

import mmap
import pickle
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

KEPT = 3
"""Values whose files are kept, the newest: a job is of one of the last two epochs (arcgen.dataset.epochs)."""


@dataclass(frozen=True)
class Snapshot:
    """A value as a job carries it: the file of its arrays, the bytes of each, and all else that it consists of."""
    path: Path
    sizes: tuple[int, ...]
    rest: bytes


class Snapshots:
    """The snapshots of a build, in a folder that is its own."""

    def __init__(self, folder: Path):
        self.folder, self.count = folder, 0
        self.kept: deque[Path] = deque()

    def put(self, value: Any) -> Snapshot:
        """Writes a value, and removes the file of the one before the last KEPT."""
        arrays: list[pickle.PickleBuffer] = []
        rest = pickle.dumps(value, protocol=5, buffer_callback=arrays.append)
        path = self.folder / f"{self.count}.arrays"
        with open(path, "wb") as file:
            sizes = tuple(file.write(array.raw()) for array in arrays)
        self.count += 1
        self.kept.append(path)
        if len(self.kept) > KEPT:
            with suppress(PermissionError):         # Windows keeps a file that is mapped; it goes with the folder
                self.kept.popleft().unlink()
        return Snapshot(path, sizes, rest)


@lru_cache(maxsize=2)
def value_of(snapshot: Snapshot) -> Any:
    """The value; its arrays are read from the file when they are looked at."""
    ends = list(accumulate(snapshot.sizes, initial=0))
    if not ends[-1]:
        return pickle.loads(snapshot.rest, buffers=[b""] * len(snapshot.sizes))
    with open(snapshot.path, "rb") as file:
        whole = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    return pickle.loads(snapshot.rest, buffers=[whole[a:b] for a, b in pairwise(ends)])
