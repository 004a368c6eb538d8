"""Keys of tasks kept already, few bytes each, so that every worker can be told of them."""
from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

import numpy as np

DIGEST = 16
"""Bytes of a key's digest in a plan."""


def digest(key: str) -> bytes:
    """The digest of a proposal's key by which a plan knows it, DIGEST bytes."""
    return blake2b(key.encode(), digest_size=DIGEST).digest()


def short(of: bytes) -> int:
    """The first 8 bytes of a digest, as a number."""
    return int.from_bytes(of[:8], "little")


class Known:
    """A set of keys, of each the first 8 bytes of its digest (uint64, sorted), and some added since.
    Among a million keys the chance that some other is taken for one of them is one in 2e13 for each that
    is asked."""
    __slots__ = ("_added", "_found")

    def __init__(self, found: Iterable[int] = ()):
        keys = np.sort(np.asarray(found if isinstance(found, (array, np.ndarray)) else [*found], dtype=np.uint64))
        self._found = keys[np.diff(keys, prepend=keys[:1] - np.uint64(1)) != 0]    # np.unique takes 30 times as long
        self._added: set[str] = set()

    def __len__(self) -> int:
        return len(self._found) + len(self._added)

    def __contains__(self, key: str) -> bool:
        one = np.uint64(short(digest(key)))
        at = int(self._found.searchsorted(one))
        return key in self._added or (at < len(self._found) and self._found[at] == one)

    def add(self, key: str) -> None:
        self._added.add(key)

    def of(self, concept: str) -> Known:
        """Those that a rule of a concept may have: all of them."""
        return self

    def save(self, path: Path) -> None:
        """Writes those that it was made of, not those that were added, to a file of NumPy's format."""
        with open(path, "wb") as file:
            np.save(file, self._found, allow_pickle=False)

    @classmethod
    def mapped(cls, path: Path) -> Known:
        """Those in such a file, which are read from it when they are looked at: processes that map it share one copy in
        memory."""
        known = cls()
        known._found = np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))     # np.memmap is slow to index
        return known

    def copy(self) -> Known:
        """The same keys, to which others can be added. Quick: the sorted ones are shared."""
        other = Known()
        other._found, other._added = self._found, set(self._added)
        return other


class Share(Known):
    """A share of all keys, 0 to 1, the same ones each time: stands for the keys of a plan that is not made yet.
    of_each: shares of those of each concept, by its name, where they differ (`of`)."""
    __slots__ = ("_of_each", "share")

    def __init__(self, share: float, of_each: Mapping[str, float] | None = None):
        super().__init__()
        self.share, self._of_each = share, of_each or {}

    def __len__(self) -> int:
        return len(self._added) + (self.share > 0)

    def __contains__(self, key: str) -> bool:
        return key in self._added or short(digest(key)) < self.share * 2 ** 64

    def of(self, concept: str) -> Share:
        other = Share(self._of_each.get(concept, self.share), self._of_each)
        other._added = self._added
        return other

    def copy(self) -> Share:
        other = Share(self.share, self._of_each)
        other._added = set(self._added)
        return other


NOTHING = Known()
"""No keys, and none to be added."""
