"""What lies or goes around something: places on a round, copies along the edge of the grid."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .inks import reordered
from .registry import word
from .steps import doubled_centres
from .traits import Need


@word("place clockwise around the middle of {other}", weight=0.3, oriented=True, needs=Need.SEVERAL)
def clockwise(objs, other: Object) -> Measure:
    """The angle, in whole degrees from straight up, at which the centre of the object's box is seen from the centre
    of the other's. Undefined where the two are one."""
    if not len(other) or not other.sizes[0]:
        raise RuleError("nothing to lie around")
    way = doubled_centres(objs) - doubled_centres(other)
    if not way.any(1).all():
        raise RuleError("a thing in the middle of the round")
    return np.rint(np.degrees(np.arctan2(way[:, 1], -way[:, 0]))).astype(np.int64) % 360


@word("the colour of the one before in order of {property} (the first takes the last's)", weight=0.4,
      needs=Need.SEVERAL)
def of_previous(objs, property: Measure) -> Ink:
    """Colours moved back by one place. Undefined in a tie."""
    return reordered(objs, property, lambda order: np.roll(order, 1))


def edge_cells(height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
    """The cells of the edge of a grid one after the other, clockwise from the top left: rows and columns."""
    top, right = [(0, x) for x in range(width)], [(y, width - 1) for y in range(1, height)]
    bottom = [(height - 1, x) for x in range(width - 2, -1, -1)] if height > 1 else []
    left = [(y, 0) for y in range(height - 2, 0, -1)] if width > 1 else []
    cells = np.array(top + right + bottom + left)
    return cells[:, 0], cells[:, 1]


@word("copies of {it} all along the edge of the grid, {n} times its length from one to the next", weight=0.4,
      needs=Need.ROOM_TO_RUN)
def along_edge(objs, n: Int) -> Region:
    """Undefined for an object that is not one stretch of the edge, or where copies do not come out even."""
    y, x = edge_cells(*objs.grid.shape)
    out = np.zeros_like(objs.masks)
    for i, mask in enumerate(objs.masks):
        on = mask[y, x]
        length = int(on.sum())
        if not 0 < length == objs.sizes[i] < len(on) or np.count_nonzero(on & ~np.roll(on, 1)) != 1:
            raise RuleError("no stretch of the edge")
        if n < 1 or len(on) % (n * length):
            raise RuleError("copies that do not come out even")
        for k in range(len(on) // (n * length)):
            out[i, y, x] |= np.roll(on, k * n * length)
    return out & ~objs.masks


@word("to the next corner of the grid, clockwise", weight=0.3, oriented=True, needs=Need.AT_BORDER)
def next_corner(objs) -> Step:
    """For a thing that lies in just one corner of the grid: as far along the edge as it goes. Else undefined."""
    height, width = objs.grid.shape
    top, left = objs.tops == 0, objs.lefts == 0
    bottom, right = objs.bottoms == height - 1, objs.rights == width - 1
    if ((top == bottom) | (left == right) | (objs.sizes == 0)).any():
        raise RuleError("a thing that is not in a corner")
    down, across = height - objs.heights, width - objs.widths
    return np.stack([np.where(top & right, down, np.where(bottom & left, -down, 0)),
                     np.where(top & left, across, np.where(bottom & right, -across, 0))], 1)


@word("in a corner of the grid", weight=0.5, needs=Need.AT_BORDER)
def in_corner(objs) -> Predicate:
    """Whether it has a corner cell of the grid."""
    return objs.masks[:, [0, 0, -1, -1], [0, -1, 0, -1]].any(1)
