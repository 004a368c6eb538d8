"""Tempting readings: what else the demonstrations might mean, and which of them says that it is not so.

Of the one-place neighbours of a program and the lazy rules (arcgen.language.alternatives) those are told that survive
most demonstrations in their order, as a solver would meet them.
"""
from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..core.grid import same
from ..language.alternatives import alternatives
from ..language.engine import Context
from ..language.program import THE_INPUT, Node


class Reading(NamedTuple):
    """A program that explains the first demonstrations, so many of them, and not the next one; what it gives there,
    uint8 (H, W), or None."""
    program: Node
    explains: int
    found: np.ndarray | None


def refuted(program: Node, contexts: Sequence[Context], outputs: Sequence[np.ndarray]) -> Reading | None:
    """A program held against demonstrations, in their order; None where no demonstration refutes it."""
    for i, (context, output) in enumerate(zip(contexts, outputs, strict=True)):
        found = context.output(program)
        if found is None or not same(found, output):
            return Reading(program, i, found)
    return None


def tempting(program: Node, contexts: Sequence[Context], outputs: Sequence[np.ndarray], test: Context,
             most: int) -> list[Reading]:
    """At most so many readings of demonstrations that are not the program's, the most tempting first: those that
    explain most demonstrations, answer the test otherwise, and are nearly right where they fail. No two fail alike, and
    one that explains nothing is told only where all others do neither."""
    by_reach: dict[int, list[Reading]] = {}
    for other in alternatives(program):
        reading = refuted(other, contexts, outputs) if other is not THE_INPUT else None
        if reading is not None:
            by_reach.setdefault(reading.explains, []).append(reading)
    chosen: list[Reading] = []
    for reach in sorted(by_reach, reverse=True):
        if chosen and not reach:
            break
        for reading in _nearest_first(by_reach[reach], outputs[reach], test, test.output(program)):
            if len(chosen) == (most if reach else min(most, 1)):
                return chosen
            if not any(other.explains == reach and _alike(reading.found, other.found) for other in chosen):
                chosen.append(reading)
    return chosen


def _nearest_first(readings: list[Reading], wanted: np.ndarray, test: Context, answer: np.ndarray | None
                   ) -> list[Reading]:
    """Readings that fail in the same demonstration, whose output is `wanted`, the most tempting first."""
    return sorted(readings, key=lambda r: (test.output(r.program) is answer, *_far(r.found, wanted)))


def _far(found: np.ndarray | None, wanted: np.ndarray) -> tuple[int, int]:
    """How far an output is from the true one, to be compared: none is farthest, then one of another size."""
    if found is None:
        return 2, 0
    return (0, int((found != wanted).sum())) if found.shape == wanted.shape else (1, 0)


def _alike(one: np.ndarray | None, other: np.ndarray | None) -> bool:
    return one is other or (one is not None and other is not None and same(one, other))
