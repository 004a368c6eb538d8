"""Independent streams of random numbers, each named by what it is for.

Never seed + index: neighbouring seeds would share their items (reasoning-gym's datasets of 500
with seeds 42 and 43 have 499 in common).
"""
from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np

Draws = Callable[[np.random.Generator], dict[str, Any]]
"""Gives, by their names, methods of a generator that draw the same numbers from its state in less time."""
_quick: list[Draws] = []


class Stream(np.random.Generator):
    """A generator of numpy's, with quicker methods where there are any (see `quicken`): most numbers are drawn one by
    one, and numpy looks at the arguments of each call for as long as ten numbers take."""

    def __init__(self, bits: np.random.BitGenerator):
        super().__init__(bits)
        for draws in _quick:
            vars(self).update(draws(np.random.Generator(bits)))


def quicken(draws: Draws) -> bool:
    """Has streams that are made from now on draw by these methods. False, and nothing done, where they do not give the
    numbers of the numpy that is installed, which may change how it draws with a new version."""
    ours, theirs = (Stream(np.random.PCG64(1)) for _ in range(2))
    vars(ours).update(draws(np.random.Generator(ours.bit_generator)))
    calls: list[tuple[str, tuple]] = [
        ("integers", (7,)), ("integers", (3, 2**31, 5)), ("random", ()), ("random", ((2, 3),)), ("permutation", (9,)),
        ("permutation", ([3, 1, 4],)), ("choice", ([2, 7, 1], 8)), ("integers", (2**32,)), ("random", (2,))]
    alike = all(np.array_equal(getattr(ours, name)(*args), getattr(theirs, name)(*args)) for name, args in calls)
    if alike:
        _quick[:] = [draws]
    return alike


def _words(part: int | str) -> tuple[int, ...]:
    """A part as 32-bit words: a number as it is, a name by its sha256."""
    return _name_words(part) if isinstance(part, str) else (part & 0xFFFFFFFF, part >> 32)


@lru_cache(maxsize=4_000)                   # the rows of a task name its program again and again
def _name_words(name: str) -> tuple[int, ...]:
    return struct.unpack("<8I", hashlib.sha256(name.encode()).digest())


def stream(purpose: str, *parts: int | str) -> np.random.Generator:
    """The generator of a purpose and further parts (names, and non-negative numbers below 2**64),
    the same on every machine and independent of all others. A name comes first because
    SeedSequence takes short lists of numbers that differ in zeros at their end for equal."""
    words = np.array([word for part in (purpose, *parts) for word in _words(part)], np.uint32)
    return Stream(np.random.PCG64(np.random.SeedSequence(words)))        # of a list: the same, but slow


_MIX = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def _mixed(words: np.ndarray) -> np.ndarray:
    """The finalizer of SplitMix64 (Steele, Lea and Flood 2014): uint64 (n,) -> well-mixed uint64 (n,)."""
    words = (words ^ (words >> np.uint64(30))) * _MIX[0]
    words = (words ^ (words >> np.uint64(27))) * _MIX[1]
    return words ^ (words >> np.uint64(31))


def name_keys(names: Sequence[str]) -> np.ndarray:
    """The key of each name for `choose_name`: uint64 (n,), the same whatever other names there are."""
    return np.array([int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "little") for name in names], np.uint64)


def choose_name(keys: np.ndarray, weights: np.ndarray, purpose: str, *parts: int | str) -> int:
    """The index of one of several names, drawn by weight for a purpose and further parts (see `stream`).

    Rendezvous hashing with weights (Thaler and Ravishankar 1998; Schindelhauer and Schomaker 2005): each name draws an
    exponential time of its own, divided by its weight, and the first wins. So a name that is added takes draws from
    others, and changes nothing between those. keys: of name_keys, uint64 (n,). weights: float64 (n,), 0 or more.
    """
    base = np.uint64(int(stream(purpose, *parts).integers(2**64, dtype=np.uint64)))
    uniform = ((_mixed(keys ^ base) >> np.uint64(11)).astype(np.float64) + 0.5) / 2.0**53
    with np.errstate(divide="ignore"):
        return int(np.argmin(-np.log(uniform) / weights))
