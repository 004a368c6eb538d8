"""Independent streams of random numbers, each named by what it is for.

Never seed + index: neighbouring seeds would share their items (reasoning-gym's datasets of 500
with seeds 42 and 43 have 499 in common).
"""
from __future__ import annotations

import hashlib

import numpy as np


def _words(part: int | str) -> list[int]:
    """A part as 32-bit words: a number as it is, a name by its sha256."""
    if isinstance(part, str):
        return np.frombuffer(hashlib.sha256(part.encode()).digest(), "<u4").tolist()
    return [part & 0xFFFFFFFF, part >> 32]


def stream(purpose: str, *parts: int | str) -> np.random.Generator:
    """The generator of a purpose and further parts (names, and non-negative numbers below 2**64),
    the same on every machine and independent of all others. A name comes first because
    SeedSequence takes short lists of numbers that differ in zeros at their end for equal."""
    words = np.array([word for part in (purpose, *parts) for word in _words(part)], np.uint32)
    return np.random.default_rng(np.random.SeedSequence(words))          # of a list: the same, but slow
