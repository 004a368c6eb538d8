"""Routes: a path that signs turn to the left and to the right, the shortest way, chains from thing to thing."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .objects import SIDES, are_same
from .regions import around
from .registry import word
from .traits import Need


@word("the path going {direction} from {it}, which turns left before {lefts:any} and right before {rights:any}, to the "
      "border", weight=0.5, oriented=True, needs=(Need.ROOM_TO_RUN, Need.TO_MEET))
def turned_path(objs, direction: Direction, lefts: Objects, rights: Objects) -> Region:
    """From a single cell. Left and right are those of one who walks the path; what stands in both sets turns it right.
    It ends at the border, where it is shut in, or where it would run in a circle. Undefined for larger objects and
    slanted directions."""
    if 0 not in direction:
        raise RuleError("a path that is turned runs straight")
    turns_left, turns_right = lefts.masks.any(0), rights.masks.any(0)
    out, (height, width) = np.zeros_like(objs.masks), objs.grid.shape
    for mask, drawn in zip(objs.masks, out):
        if mask.sum() != 1:
            raise RuleError("only a single cell begins a path")
        (y, x), (dy, dx) = np.argwhere(mask)[0].tolist(), direction
        been: set[tuple[int, int, int, int]] = set()
        while (y, x, dy, dx) not in been:
            been.add((y, x, dy, dx))
            down, right = y + dy, x + dx
            if not (0 <= down < height and 0 <= right < width):
                break
            if turns_right[down, right]:
                dy, dx = dx, -dy
            elif turns_left[down, right]:
                dy, dx = -dx, dy
            else:
                y, x = down, right
                drawn[y, x] = True
    return out & ~objs.masks


def _steps_from(start: np.ndarray, free: np.ndarray) -> np.ndarray:
    """How many steps by sides over free cells each cell is away from the start, int64 (H, W); -1 where there is no
    way."""
    far = np.where(start, 0, -1)
    front, n = start, 0
    while front.any():
        n += 1
        front = around(front[None], SIDES)[0] & free & (far < 0)
        far[front] = n
    return far


@word("the shortest way from {it} to {other} around {others:all}", weight=0.5, needs=(Need.MARKER, Need.ROOM_TO_RUN))
def shortest_way(objs, other: Object, others: Objects) -> Region:
    """The cells between the two, by sides, over cells that the others leave free. Undefined where there is no way, or
    more than one that is shortest."""
    walls, goal = others.masks.any(0), other.masks[0]
    out = np.zeros_like(objs.masks)
    for mask, drawn in zip(objs.masks, out):
        free = ~walls | mask | goal
        there, back = _steps_from(mask, free), _steps_from(goal, free)
        length = int(there[goal].max(initial=-1)) if goal.sum() == 1 else -1
        if length < 0 or mask.sum() != 1:
            raise RuleError("no way from one cell to another")
        drawn[:] = (there >= 0) & (back >= 0) & (there + back == length)
        if drawn.sum() != length + 1:
            raise RuleError("several ways are as short")
    return out & ~objs.masks & ~other.masks


def _lie_in(regions: np.ndarray, objs) -> np.ndarray:
    """Which objects have a cell in one of these regions, bool (k, H, W): bool (n,)."""
    return (objs.masks & regions.any(0)).any((1, 2))


@word("that {others:any} [reaches|reach] in a chain, from one to the next by {region:others}", weight=0.5,
      needs=(Need.MARKER, Need.NEAR_AND_FAR))
def chained(objs, others: Objects, region: Region) -> Predicate:
    """The others among the objects, all that lie in their region, all that lie in the region of these, and so on."""
    reached, found = region(objs), are_same(objs, others).any(1)
    while True:
        met = found | _lie_in(reached[found], objs)
        if (met == found).all():
            return found
        found = met


@word("number of steps in the chain from {others:any} to it, from one to the next by {region:others}", weight=0.3,
      needs=(Need.MARKER, Need.NEAR_AND_FAR))
def links(objs, others: Objects, region: Region) -> Measure:
    """None for the others themselves. Undefined where the chain does not come to all objects."""
    reached, found = region(objs), are_same(objs, others).any(1)
    met, steps, out = found, 0, np.zeros(len(objs), np.int64)
    while not found.all():
        met = ~found & _lie_in(reached[met], objs)
        if not met.any():
            raise RuleError("objects to which no chain comes")
        steps += 1
        out[met] = steps
        found = found | met
    return out
