"""Where a thing meets its own colour again, and how many are like it."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .objects import ObjectSet, are_same
from .registry import word
from .traits import Need


@word("the part of {region} that is already of its colour", weight=0.5, needs=Need.KINDS)
def of_its_colour(objs, region: Region) -> Region:
    """The cells of an object's region that have the object's most frequent colour."""
    return region(objs) & (objs.grid == objs.colours[:, None, None])


@word("number of {others:many} of the same {property}", weight=0.5, needs=Need.COPIES)
def number_alike(objs, others: Objects, property: Property) -> Measure:
    """How many of the others, the object itself left out, share the value of a property with it."""
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    values = property(ObjectSet(np.concatenate([objs.masks, others.masks]), objs.grid))
    alike = values[:len(objs), None] == values[None, len(objs):]
    return (alike & ~are_same(objs, others)).sum(1)
