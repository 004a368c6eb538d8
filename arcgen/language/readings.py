"""What is read off the grid and laid out in it: the colour at a place, the cells of a thing in one line."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .registry import word
from .steps import doubled_centres
from .traits import Need


@word("the colour of {region}", weight=0.5, needs=Need.SEVERAL_COLOURS)
def colour_at(objs, region: Region) -> Ink:
    """Undefined where the region is empty or has several colours."""
    parts = type(objs)(region(objs), objs.grid)
    if ((parts.counts > 0).sum(1) != 1).any():
        raise RuleError("a place without exactly one colour")
    return parts.counts.argmax(1).astype(np.uint8)


@word("as many cells as {it} has, in one {axis} line through the middle of {other}", weight=0.4, needs=Need.MARKER)
def laid_out(objs, axis: Axis, other: Object) -> Region:
    """Undefined where the line has no middle cells there, or does not fit."""
    if not len(other) or not other.sizes[0]:
        raise RuleError("nothing to lie in")
    if axis[0][0] and axis[0][1]:
        raise RuleError("cells are laid out in rows or columns")
    along = int(not axis[0][0])
    middle, side = doubled_centres(other)[0], objs.grid.shape[along]
    out = np.zeros_like(objs.masks)
    if middle[1 - along] % 2:
        raise RuleError("a middle between two lines")
    for i, n in enumerate(objs.sizes.tolist()):
        first, odd = divmod(int(middle[along]) - n + 1, 2)
        if odd or first < 0 or first + n > side:
            raise RuleError("a line that does not fit")
        (out[i] if along else out[i].T)[int(middle[1 - along]) // 2, first:first + n] = True
    return out
