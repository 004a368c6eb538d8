"""Grids made of what several equally large things have in common, or show in most cases."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .panels import cut_to_boxes
from .registry import word
from .traits import Need


def _rectangles(things) -> np.ndarray:
    """The things as pictures of one size, uint8 (n, h, w). Undefined unless each fills its box."""
    pictures = cut_to_boxes(things)
    if (pictures == 255).any():
        raise RuleError("things that do not fill their boxes")
    return pictures


@word("keep what is the same in {things:all}, and colour the cells where they differ {ink}", weight=0.5,
      needs=(Need.SEVERAL, Need.SAME_SIZE))
def agreed(things: Objects, ink: Paint) -> Grid:
    """One picture of their size. Undefined for fewer than two things."""
    pictures = _rectangles(things)
    if len(pictures) < 2:
        raise RuleError("nothing to compare")
    return np.where((pictures == pictures[0]).all(0), pictures[0], np.uint8(ink))


@word("make one picture of {things:all}: each cell as most of them show it", weight=0.5,
      needs=(Need.SEVERAL, Need.SAME_SIZE, Need.FREQUENCIES))
def usual(things: Objects) -> Grid:
    """Undefined where two colours are equally frequent in a cell."""
    pictures = _rectangles(things)
    counts = (pictures[None] == np.arange(10, dtype=np.uint8)[:, None, None, None]).sum(1)
    if ((counts == counts.max(0)).sum(0) > 1).any():
        raise RuleError("a cell on which the things are divided")
    return counts.argmax(0).astype(np.uint8)


@word("keep the cells of {first} that have another colour in {second}; the others become {background}", weight=0.5,
      needs=Need.SAME_SIZE)
def differing(first: Grid, second: Grid, background: Colour) -> Grid:
    """What one picture shows and the other does not, cell by cell."""
    if first.shape != second.shape:
        raise RuleError("grids of different sizes")
    return np.where(first == second, np.uint8(background), first)
