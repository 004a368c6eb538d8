"""Which thing lies on which, and colours that stand beside others in a legend."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .objects import shared_cells, shift
from .registry import word
from .traits import Need


@word("height in the pile (each one seen whole as {region})", weight=0.4, needs=Need.OVERLAP)
def pile(objs, region: Region) -> Measure:
    """How many of the others lie below the object, directly or not: a thing lies below another that shows where
    its region would be. Undefined where two lie below each other."""
    below = shared_cells(objs.masks, region(objs) & ~objs.masks) > 0          # [i, j]: i lies on j
    for k in range(len(objs)):
        below |= below[:, k:k + 1] & below[k:k + 1]
    if below.diagonal().any():
        raise RuleError("things that lie on each other")
    return below.sum(1).astype(np.int64)


@word("number of objects with a larger {property}", weight=0.3, needs=Need.SEVERAL)
def surpassed(objs, property: Measure) -> Measure:
    """Counts from the top: 0 for the largest."""
    values = property(objs)
    return (values[None] > values[:, None]).sum(1).astype(np.int64)


@word("the colour {direction:beside} its own in {others:any}", weight=0.5, needs=Need.EXAMPLE)
def in_legend(objs, others: Objects, direction: Direction) -> Ink:
    """The others hold pairs of cells: a colour, and in that direction what it stands for. Undefined for a colour
    that stands for none, or for several."""
    told = others.masks.any(0) if len(others) else np.zeros(objs.grid.shape, bool)
    keys = told & shift(told, -direction[0], -direction[1])
    values = np.roll(objs.grid, (-direction[0], -direction[1]), (0, 1))
    out = np.zeros(len(objs), np.uint8)
    for colour in set(objs.colours.tolist()):
        found = set(values[keys & (objs.grid == colour)].tolist())
        if len(found) != 1:
            raise RuleError("a colour that stands for none or for several")
        out[objs.colours == colour] = found.pop()
    return out
