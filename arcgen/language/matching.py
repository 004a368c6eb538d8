"""Relations between two lists of objects by the value of a property, and by place."""
from __future__ import annotations

import numpy as np

from ..errors import RuleError
from .objects import ObjectSet, components
from .registry import primitive


@primitive("with the same {property} as one of {others:all}", weight=0.7)
def shares(objs, property: Property, others: Objects) -> Predicate:
    """Whether one of the others, not the object itself, has the same value."""
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    if not len(others):
        return np.zeros(len(objs), bool)
    values = property(ObjectSet(np.concatenate([objs.masks, others.masks]), objs.grid))
    alike = values[:len(objs), None] == values[None, len(objs):]
    itself = (objs.masks[:, None] == others.masks[None]).all((2, 3))
    return (alike & ~itself).any(1)


@primitive("wholly {direction} of {other}", weight=0.7)
def beyond(objs, direction: Direction, other: Object) -> Predicate:
    """Whether the box lies beyond the other's box in the direction (both ways, for a slanted one)."""
    if not len(other) or not other.sizes[0]:
        raise RuleError("nothing to lie beyond")
    dy, dx = direction
    out = objs.sizes > 0
    if dy:
        out &= (objs.bottoms < other.tops[0]) if dy < 0 else (objs.tops > other.bottoms[0])
    if dx:
        out &= (objs.rights < other.lefts[0]) if dx < 0 else (objs.lefts > other.rights[0])
    return out


@primitive("the {colour} cells of {it}", weight=0.7)
def coloured(objs, colour: Colour) -> Region:
    return objs.masks & (objs.grid == colour)


_ALONG = (np.array([[0, 0, 0], [1, 1, 1], [0, 0, 0]], bool), np.array([[0, 1, 0], [0, 1, 0], [0, 1, 0]], bool))


@primitive("the longest straight line in {it}", weight=0.5)
def longest_line(objs) -> Region:
    """The longest row or column run of the object's cells. Undefined when two are longest."""
    out = np.zeros_like(objs.masks)
    for i, m in enumerate(objs.masks):
        runs = [(c.sum(), c) for along in _ALONG for c in components(m, along)]
        longest = max(n for n, _ in runs) if runs else 0
        best = [c for n, c in runs if n == longest]
        if len(best) != 1:
            raise RuleError("no one longest line")
        out[i] = best[0]
    return out


@primitive("{region}", weight=0.3)
def areas(things: Objects, region: Region) -> Objects:
    """A region of each object, as an object of the same grid."""
    return ObjectSet(region(things), things.grid, ordered=things.ordered)
