"""Samples of a library that grows: which concepts are in one depends on their names, and not on how many there are."""
import hashlib
from collections.abc import Iterable


def sampled(names: Iterable[str], about: int, of: str = "") -> list[str]:
    """So many of the names: those whose hash is lowest. of: another sample for each text."""
    return sorted(sorted(names, key=lambda name: hashlib.sha256(f"{of} {name}".encode()).digest())[:about])
