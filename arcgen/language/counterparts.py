"""Inks that a thing has from its counterparts: what they have and it lacks, who stands where it stands."""
from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from .inks import only_colours
from .objects import SIDES, are_same, shared_cells
from .registry import word
from .traits import Need


@word("the colour that {others:all} have and it lacks ({background} apart)", weight=0.5,
      needs=(Need.SEVERAL, Need.SEVERAL_COLOURS))
def lacking(objs, others: Objects, background: Colour) -> Ink:
    """The colour of which it has fewer cells than another has. Undefined unless it is one colour."""
    if not len(others):
        raise RuleError("no others to compare with")
    short = objs.counts < others.counts.max(0)
    short[:, background] = False
    if (short.sum(1) != 1).any():
        raise RuleError("an object that lacks no colour, or several")
    return short.argmax(1).astype(np.uint8)


def _places(objs, hosts) -> np.ndarray:
    """Where each object lies in the smallest host whose box holds it: left, middle or right of its centre, and above,
    level or below, as one number (n,); -1 without a host."""
    held = (shared_cells(hosts.boxes, objs.masks) == objs.sizes[None]) & ~are_same(hosts, objs)
    held &= (objs.sizes > 0)[None]
    area = np.where(held, hosts.boxes.sum((1, 2))[:, None], 10_000)
    host = area.argmin(0) if len(hosts) else np.zeros(len(objs), int)
    if not len(hosts):
        return np.full(len(objs), -1)
    down = np.sign(objs.tops + objs.bottoms - (hosts.tops + hosts.bottoms)[host])
    right = np.sign(objs.lefts + objs.rights - (hosts.lefts + hosts.rights)[host])
    return np.where(held.any(0), 3 * down + right + 4, -1)


@word("the colour of the one of {others:all} at the same place in another", weight=0.5,
      needs=(Need.CONTAINED, Need.ALIKE))
def of_same_place(objs, others: Objects) -> Ink:
    """A place is the side of the centre of the smallest of the others around a thing on which it lies. Undefined unless
    it is one colour."""
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    mine, theirs = _places(objs, others), _places(others, others)
    alike = (mine[:, None] == theirs[None]) & (theirs >= 0)[None]
    return only_colours(alike & ~are_same(objs, others), others)


@word("the colour of the cell as far from the other end of the path that they form", weight=0.4,
      needs=Need.SEVERAL_COLOURS)
def of_other_end(objs) -> Ink:
    """For cells that form paths (connected by sides, without forks): the colours in reversed order. Undefined for
    anything else."""
    if (objs.sizes != 1).any():
        raise RuleError("not single cells")
    labels, n = ndimage.label(objs.masks.any(0), SIDES)
    reversed_ = np.zeros(objs.grid.shape, np.uint8)
    for k in range(1, n + 1):
        path = _path(labels == k)
        for cell, other in zip(path, reversed(path)):
            reversed_[cell] = objs.grid[other]
    return np.where(objs.masks, reversed_, 0).max((1, 2)).astype(np.uint8)


def _path(mask: np.ndarray) -> list[tuple[int, int]]:
    """The cells of a component from one end to the other. Undefined for forks and closed curves."""
    left = {(int(y), int(x)) for y, x in np.argwhere(mask)}
    if len(left) == 1:
        return list(left)
    near = {(y, x): [c for c in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)) if c in left] for y, x in left}
    ends = [cell for cell, others in near.items() if len(others) == 1]
    if len(ends) != 2 or any(len(others) > 2 for others in near.values()):
        raise RuleError("not a path")
    path = [ends[0]]
    left.remove(ends[0])
    while left:
        path.append(next(c for c in near[path[-1]] if c in left))
        left.remove(path[-1])
    return path
