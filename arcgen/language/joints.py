"""Steps that other things tell: to where it touches one or fits one, away from one that it touches."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .literals import DIRECTIONS
from .objects import shift
from .registry import word
from .steps import walls_for
from .traits import Need

STRAIGHT = [step for step in DIRECTIONS.values() if 0 in step]


@word("the shortest way to {others:any}, until it touches by a side or corner", weight=0.7,
      needs=(Need.NEAR_AND_FAR, Need.ROOM_TO_RUN))
def up_to(objs, others: Objects) -> Step:
    """The least number of steps up, down, left and right. Undefined where two ways are equally short."""
    out = np.zeros((len(objs), 2), np.int64)
    for i, (mask, walls) in enumerate(zip(objs.masks, walls_for(objs, others))):
        if not walls.any() or not mask.any():
            raise RuleError("nothing to go to")
        way = np.argwhere(walls)[None] - np.argwhere(mask)[:, None]
        way = (np.sign(way) * np.maximum(np.abs(way) - 1, 0)).reshape(-1, 2)
        far = np.abs(way).sum(1)
        best = np.unique(way[far == far.min()], axis=0)
        if len(best) > 1:
            raise RuleError("two equally near ways")
        out[i] = best[0]
    return out


@word("to where it makes a full rectangle with one of {others:all}", weight=0.5, needs=Need.FITTING)
def into_lock(objs, others: Objects) -> Step:
    """The rectangles are all of one size. Undefined unless there is just one such size and one such place for each."""
    places, sizes = [], set[tuple[int, int]]()
    for i in range(len(objs)):
        found = {place for j in range(len(others)) if (others.masks[j] != objs.masks[i]).any()
                 for place in _locks(objs, i, others, j)}
        mine = {size for _, size in found}
        sizes = sizes & mine if i else mine
        if not sizes:                               # most often the first of many things fits nowhere
            raise RuleError("no place that it fits")
        places.append(found)
    ways = [[way for way, size in found if size in sizes] for found in places]
    if any(len(found) != 1 for found in ways):
        raise RuleError("not exactly one place that it fits")
    return np.array([found[0] for found in ways], np.int64)


def _locks(objs, i: int, others, j: int) -> set[tuple[tuple[int, int], tuple[int, int]]]:
    """The displacements by which object i and the other j fill a rectangle, and its sides: the box of both has as
    many cells as the two together."""
    cells, found = int(objs.sizes[i] + others.sizes[j]), set()
    top, left, high, wide = (int(a[i]) for a in (objs.tops, objs.lefts, objs.heights, objs.widths))
    top2, left2, high2, wide2 = (int(a[j]) for a in (others.tops, others.lefts, others.heights, others.widths))
    height, width = objs.grid.shape
    key, lock = objs.masks[i, top:top + high, left:left + wide], others.masks[j, top2:top2 + high2, left2:left2 + wide2]
    for y in range(max(0, top2 - high), min(top2 + high2, height - high) + 1):
        tall = max(y + high, top2 + high2) - min(y, top2)
        if cells % tall:
            continue
        for x in range(max(0, left2 - wide), min(left2 + wide2, width - wide) + 1):
            long = max(x + wide, left2 + wide2) - min(x, left2)
            if tall * long != cells:
                continue
            both = np.zeros((tall, long), bool)
            for mask, a, b in ((key, y, x), (lock, top2, left2)):
                both[a - min(y, top2):, b - min(x, left2):][:mask.shape[0], :mask.shape[1]] |= mask
            if both.all():
                found.add(((y - top, x - left), (tall, long)))
    return found


@word("by {n} away from {others:any} that it touches by a side", weight=0.5,
      needs=(Need.TOUCHING, Need.ROOM_TO_RUN))
def off_by(objs, n: Int, others: Objects) -> Step:
    """Straight to a free side across from a touched one. Undefined unless there is exactly one."""
    walls = walls_for(objs, others)
    up, down, left, right = (np.any(objs.masks & shift(walls, -y, -x), axis=(1, 2)) for y, x in STRAIGHT)
    ways = np.array([down & ~up, up & ~down, right & ~left, left & ~right])
    if (ways.sum(0) != 1).any():
        raise RuleError("not touched on exactly one side")
    return n * np.array(STRAIGHT)[ways.argmax(0)]
