"""What lies in or around something else: things within the boxes of others, square rings about a middle."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .objects import are_same, shared_cells
from .registry import word
from .traits import Need


@word("wholly inside the bounding box of another of {others:all}", weight=0.7, needs=Need.CONTAINED)
def boxed(objs, others: Objects) -> Predicate:
    """Whether the box of one of the others, not of the object itself, holds all of the object's cells."""
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    held = shared_cells(objs.masks, others.boxes) == objs.sizes[:, None]
    return (held & ~are_same(objs, others)).any(1) & (objs.sizes > 0)


@word("the square ring around {other} on which {it} lies", weight=0.5, needs=Need.MARKER)
def ring_through(objs, other: Object) -> Region:
    """All cells as far from the other's box as the nearest cell of the object, counted in steps by sides or
    corners."""
    if not other.sizes[0]:
        raise RuleError("nothing to lie around")
    y, x = np.arange(objs.grid.shape[0])[:, None], np.arange(objs.grid.shape[1])
    far = np.maximum(np.maximum(np.maximum(other.tops[0] - y, y - other.bottoms[0]), 0),
                     np.maximum(np.maximum(other.lefts[0] - x, x - other.rights[0]), 0))
    nearest = np.where(objs.masks, far, 99).min((1, 2))
    return far == nearest[:, None, None]
