"""Grids made of what several equally large things have in common, or of how they follow each other."""
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


@word("make the picture that comes next after {things:all} (from one to the next, what is not {background} moves the "
      "same way)", weight=0.4, oriented=True, needs=(Need.SEVERAL, Need.SAME_SIZE, Need.PATTERN))
def next_picture(things: Objects, background: Colour) -> Grid:
    """In reading order. Undefined for fewer than three things, for a figure that changes, that does not move, or
    that would leave the picture."""
    pictures = _rectangles(things)
    if len(pictures) < 3:
        raise RuleError("too few pictures to see how they go on")
    places = [np.argwhere(p != background) for p in pictures]
    looks = [p[p != background] for p in pictures]
    if any(not len(at) or len(at) != len(places[0]) for at in places):
        raise RuleError("a figure that changes")
    ways = np.array([b - a for a, b in zip(places, places[1:])])            # (n - 1, cells, 2)
    same_look = all((look == looks[0]).all() for look in looks)
    if not same_look or (ways != ways[0, 0]).any() or not ways.any():
        raise RuleError("no one way that the figure moves")
    y, x = (places[-1] + ways[0, 0]).T
    height, width = pictures[0].shape
    if y.min() < 0 or x.min() < 0 or y.max() >= height or x.max() >= width:
        raise RuleError("a figure that leaves its picture")
    out = np.full((height, width), background, np.uint8)
    out[y, x] = looks[0]
    return out
