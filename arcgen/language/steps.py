"""Steps: a displacement for each object, int64 (n, 2) as (dy, dx)."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .literals import DIRECTIONS
from .objects import shift, windows
from .registry import word
from .traits import Need, Role

_FAR = 90
"""More steps than a grid has."""


def _times(direction: tuple[int, int], lengths) -> np.ndarray:
    return np.asarray(lengths, np.int64)[:, None] * np.array(direction, np.int64)[None]


def room(objs, direction: tuple[int, int]) -> np.ndarray:
    """How far each object can go before it would leave the grid, int64 (n,)."""
    (dy, dx), (height, width) = direction, objs.grid.shape
    down = objs.tops if dy < 0 else height - 1 - objs.bottoms
    right = objs.lefts if dx < 0 else width - 1 - objs.rights
    return np.where(objs.sizes > 0, np.minimum(down, right) if dy and dx else down if dy else right, 0)


def slide(objs, direction: tuple[int, int], walls: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How far each object can go before a wall (bool (n, H, W)) or the border, int64 (n,), and
    whether it was a wall that stopped it, bool (n,)."""
    far = room(objs, direction)
    free = np.where(objs.masks, _ahead(walls, direction), np.int8(_FAR)).min((1, 2)).astype(np.int64) - 1
    return np.minimum(far, free), (free <= far) & (objs.sizes > 0)


def _ahead(walls: np.ndarray, direction: tuple[int, int]) -> np.ndarray:
    """Steps from each cell to the next wall in a direction, int8 (n, H, W), at least _FAR where there
    is none."""
    dy, dx = direction
    if not (dy and dx):
        turn, axis = (..., slice(None, None, -dy or 1), slice(None, None, -dx or 1)), 1 if dy else 2
        place = np.arange(walls.shape[axis], dtype=np.int8)
        place = place[:, None] if dy else place
        return (place - np.maximum.accumulate(np.where(walls[turn], place, np.int8(-_FAR)), axis))[turn]
    ahead, jump = np.where(walls, np.int8(0), np.int8(_FAR)), 1
    while jump < max(walls.shape[1:]):
        after, before = windows(-dy * jump, -dx * jump)
        nearer = ahead[after]
        np.minimum(nearer, ahead[before] + np.int8(jump), out=nearer)
        jump *= 2
    return ahead


def walls_for(objs, others) -> np.ndarray:
    """The others' cells, for each object without its own, bool (n, H, W)."""
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    wall = others.masks.any(0) if len(others) else np.zeros(objs.grid.shape, bool)
    return wall & ~objs.masks


def gaps_to(objs, other) -> np.ndarray:
    """Signs (dy, dx) of the way from each object's box to the other's, 0 where they overlap."""
    if not len(other) or not other.sizes[0]:
        raise RuleError("nothing to go to")
    y = np.where(objs.bottoms < other.tops[0], 1, np.where(objs.tops > other.bottoms[0], -1, 0))
    x = np.where(objs.rights < other.lefts[0], 1, np.where(objs.lefts > other.rights[0], -1, 0))
    return np.stack([y, x], 1)


def way_to(objs, other) -> np.ndarray:
    """Like gaps_to; where the boxes overlap both ways, the signs of the way between the middles."""
    gaps = gaps_to(objs, other)
    return np.where(gaps.any(1, keepdims=True), gaps, np.sign(doubled_centres(other) - doubled_centres(objs)))


@word("{direction} by {n}", weight=2, needs=Need.ROOM_TO_RUN)
def by(objs, n: Int, direction: Direction) -> Step:
    return _times(direction, np.full(len(objs), n))


@word("{direction} by as many cells as its {property}", weight=1, needs=Need.ROOM_TO_RUN)
def by_its(objs, property: Measure, direction: Direction) -> Step:
    return _times(direction, property(objs))


@word("{direction} to the border of the grid", weight=1, needs=Need.ROOM_TO_RUN)
def to_border(objs, direction: Direction) -> Step:
    """As far as it goes without leaving the grid."""
    return _times(direction, room(objs, direction))


@word("{direction} until it touches {others:any} or the border", weight=1,
      needs=(Need.ROOM_TO_RUN, Need.TO_MEET))
def until(objs, direction: Direction, others: Objects) -> Step:
    return _times(direction, slide(objs, direction, walls_for(objs, others))[0])


def _approach(objs, walls: np.ndarray) -> np.ndarray:
    """The displacement to contact: straight where a wall lies straight ahead, else diagonal."""
    out, done = np.zeros((len(objs), 2), np.int64), np.zeros(len(objs), bool)
    for family in (list(DIRECTIONS.values())[:4], list(DIRECTIONS.values())[4:]):
        found = [slide(objs, d, walls) for d in family]
        far = np.stack([np.where(hit, f, _FAR) for f, hit in found])
        best = far.min(0)
        fresh = (best < _FAR) & ~done
        if ((far == best) & fresh).sum(0).max() > 1:
            raise RuleError("two equally near ways")
        for i in np.flatnonzero(fresh):
            out[i] = np.array(family[int(far[:, i].argmin())]) * best[i]
        done |= fresh
        if done.all():
            return out
    raise RuleError("nothing in line to move towards")


@word("straight towards {others:any} until it touches (diagonally where nothing lies straight ahead)", weight=1.5,
      needs=(Need.IN_LINE, Need.ROOM_TO_RUN))
def towards(objs, others: Objects) -> Step:
    """To contact with the nearest of the others in line. Undefined where none is, or in a tie."""
    return _approach(objs, walls_for(objs, others))


@word("straight towards that of {others:all} with the same {property} until it touches", weight=0.7,
      needs=(Need.ALIKE, Need.IN_LINE, Need.ROOM_TO_RUN))
def towards_alike(objs, others: Objects, property: Property) -> Step:
    """Like towards, but only the others that share the value of the property count."""
    both = type(objs)(np.concatenate([objs.masks, others.masks]), objs.grid)
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    values = property(both)
    mine, theirs = values[:len(objs)], values[len(objs):]
    flat = others.masks.reshape(len(others), objs.grid.size).astype(np.float32)
    alike = (mine[:, None] == theirs[None]).astype(np.float32) @ flat
    return _approach(objs, (alike.reshape(objs.masks.shape) > 0) & ~objs.masks)


@word("nearer to {other} by {n}", weight=1, needs=(Need.MARKER, Need.ROOM_TO_RUN))
def nearer(objs, n: Int, other: Object) -> Step:
    """Straight or diagonally, as the boxes lie to each other (their middles, where they overlap)."""
    return n * way_to(objs, other)


@word("away from {other} by {n}", weight=0.7, needs=(Need.MARKER, Need.ROOM_TO_RUN))
def away(objs, n: Int, other: Object) -> Step:
    return -n * way_to(objs, other)


@word("until its {direction:side} edge is level with that of {other}", weight=1, needs=Need.MARKER)
def level_with(objs, direction: Direction, other: Object) -> Step:
    """Along the direction's axis only; for a slanted direction the corners of the boxes meet."""
    dy, dx = direction
    if not len(other) or not other.sizes[0]:
        raise RuleError("nothing to be level with")
    ends = {-1: ("tops", "lefts"), 1: ("bottoms", "rights")}
    y = getattr(other, ends[dy][0])[0] - getattr(objs, ends[dy][0]) if dy else np.zeros(len(objs), np.int64)
    x = getattr(other, ends[dx][1])[0] - getattr(objs, ends[dx][1]) if dx else np.zeros(len(objs), np.int64)
    return np.stack([y, x], 1)


def doubled_centres(objs) -> np.ndarray:
    """Twice the centres of the boxes, int64 (n, 2)."""
    return np.stack([objs.tops + objs.bottoms, objs.lefts + objs.rights], 1)


@word("to the centre of {other}", weight=1, needs=Need.MARKER)
def to_centre(objs, other: Object) -> Step:
    """The centres of the boxes meet. Undefined where that is between cells."""
    if not len(other) or not other.sizes[0]:
        raise RuleError("nothing to go to")
    way = doubled_centres(other) - doubled_centres(objs)
    if (way % 2).any():
        raise RuleError("centres that cannot meet")
    return way // 2


@word("to the place of that of {others:all} with the same {property}", weight=0.7, needs=Need.ALIKE)
def to_alike(objs, others: Objects, property: Property) -> Step:
    """The centres of the boxes meet. Undefined unless each object has exactly one counterpart."""
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    both = type(objs)(np.concatenate([objs.masks, others.masks]), objs.grid)
    values = property(both)
    match = values[:len(objs), None] == values[None, len(objs):]
    match &= ~(objs.masks[:, None] == others.masks[None]).all((2, 3))
    if (match.sum(1) != 1).any():
        raise RuleError("not exactly one counterpart")
    way = doubled_centres(others)[match.argmax(1)] - doubled_centres(objs)
    if (way % 2).any():
        raise RuleError("centres that cannot meet")
    return way // 2


@word("{first}, then {second}", weight=0.4)
def then(objs, first: Step, second: Step) -> Step:
    """The sum of two displacements, both measured at the object's old place."""
    return first(objs) + second(objs)


@word("{yes} if {predicate:told}, otherwise {no}", weight=0.5, role=Role.DECIDES)
def choose_step(objs, predicate: Predicate, yes: Step, no: Step) -> Step:
    return np.where(predicate(objs)[:, None], yes(objs), no(objs))


@word("not at all", weight=0.2)
def stay(objs) -> Step:
    return np.zeros((len(objs), 2), np.int64)


@word("{it} moved {step}", weight=0.5, needs=Need.ROOM_AROUND)
def moved(objs, step: Step) -> Region:
    """Where the object would be after the step."""
    return np.array([shift(m, int(y), int(x)) for m, (y, x) in zip(objs.masks, step(objs))])


@word("the track of {it} when it moves {step}", weight=0.7, needs=Need.ROOM_TO_RUN)
def track(objs, step: Step) -> Region:
    """Every cell it covers on the way, both ends included, without its own cells. Undefined
    for ways that are neither straight nor diagonal."""
    out = np.zeros_like(objs.masks)
    for i, (y, x) in enumerate(step(objs).tolist()):
        if y and x and abs(y) != abs(x):
            raise RuleError("a crooked way")
        for k in range(1, min(max(abs(y), abs(x)), 30) + 1):
            out[i] |= shift(objs.masks[i], k * ((y > 0) - (y < 0)), k * ((x > 0) - (x < 0)))
    return out & ~objs.masks


@word("copies of {it}, each {step} from the one before, to the border", weight=0.7, needs=Need.ROOM_TO_RUN)
def copies(objs, step: Step) -> Region:
    """Without the object itself. Undefined for a step of nothing."""
    out = np.zeros_like(objs.masks)
    for i, (y, x) in enumerate(step(objs).tolist()):
        if not y and not x:
            raise RuleError("a step of nothing")
        for k in range(1, max(objs.grid.shape) + 1):
            copy = shift(objs.masks[i], k * y, k * x)
            if not copy.any():
                break
            out[i] |= copy
    return out & ~objs.masks


@word("copies of {it}, each {step} from the one before, up to the first that lies on {others:any}", weight=0.5,
      needs=(Need.ROOM_TO_RUN, Need.TO_MEET))
def copies_until(objs, step: Step, others: Objects) -> Region:
    """Without the object itself. Undefined for a step of nothing; a row of copies that meets none of the others is no
    answer."""
    walls = walls_for(objs, others)
    out = np.zeros_like(objs.masks)
    for i, (y, x) in enumerate(step(objs).tolist()):
        if not y and not x:
            raise RuleError("a step of nothing")
        for k in range(1, max(objs.grid.shape) + 1):
            copy = shift(objs.masks[i], k * y, k * x)
            if not copy.any():
                raise RuleError("copies that meet nothing")
            out[i] |= copy
            if (copy & walls[i]).any():
                break
    return out & ~objs.masks
