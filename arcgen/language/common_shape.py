"""What several damaged copies of one shape tell together."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .objects import shift
from .registry import word
from .traits import Need


def _offset(mask: np.ndarray, onto: np.ndarray) -> tuple[int, int]:
    """The displacement that brings the most cells of a mask (h, w) onto another of its size. Undefined in a tie."""
    (height, width), here, there = mask.shape, np.argwhere(mask), np.argwhere(onto)
    way = (there[None] - here[:, None]).reshape(-1, 2) + (height, width)
    shared = np.bincount(way[:, 0] * 2 * width + way[:, 1], minlength=1)
    if np.count_nonzero(shared == shared.max()) > 1:
        raise RuleError("two ways to lay one thing over the other")
    y, x = divmod(int(shared.argmax()), 2 * width)
    return y - height, x - width


@word("{it} made whole (all are copies of one shape, and each shows what others lack)", weight=0.3,
      needs=(Need.EXAMPLE, Need.SEVERAL))
def common_shape(objs) -> Region:
    """The union of all things, laid over the one with the most cells (the first of them), seen from each. Undefined
    where a thing fits in two ways equally well, or where the shape leaves the grid."""
    if not objs.sizes.all():
        raise RuleError("a thing without cells")
    whole = objs.masks[objs.sizes.argmax()]
    for _ in range(2):                                      # the second time over what the first has brought together
        ways = [_offset(mask, whole) for mask in objs.masks]
        whole = np.logical_or.reduce([shift(mask, *way) for mask, way in zip(objs.masks, ways)])
    out = np.array([shift(whole, -y, -x) for y, x in ways])
    if (out.sum((1, 2)) != whole.sum()).any():
        raise RuleError("a shape that leaves the grid")
    return out
