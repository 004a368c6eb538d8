"""Steps whose way a thing shows itself, or another thing that it leaves or goes to."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .layer import inside
from .literals import DIRECTIONS
from .objects import ObjectSet, shift
from .registry import word
from .steps import doubled_centres, room, walls_for
from .symmetry import about, matrices
from .traits import Need

_STRAIGHT = [step for step in DIRECTIONS.values() if 0 in step]


@word("by {n} towards the side where {region} lies", weight=0.5, needs=Need.MARKER)
def heading(objs, n: Int, region: Region) -> Step:
    """Straight or diagonal, from the centre of the object's box towards the centre of the region's. Undefined
    where there is no region or the two centres are one."""
    parts = type(objs)(region(objs), objs.grid)
    way = np.sign(doubled_centres(parts) - doubled_centres(objs))
    if (parts.sizes == 0).any() or not way.any(1).all():
        raise RuleError("a thing that points nowhere")
    return n * way


@word("away from {others:any} that it touches by a side, straight to the border of the grid", weight=0.7,
      needs=Need.TOUCHING)
def off_contact(objs, others: Objects) -> Step:
    """As far as the grid has room, whatever stands in the way. Undefined unless a thing is touched on one side only."""
    mine, wall = objs.masks, walls_for(objs, others)
    touched = np.array([(mine & shift(wall, *step)).any((1, 2)) for step in _STRAIGHT])         # (4, n)
    if (touched.sum(0) != 1).any():
        raise RuleError("not touched on exactly one side")
    return sum(hit[:, None] * room(objs, step)[:, None] * np.array(step) for hit, step in zip(touched, _STRAIGHT))


@word("towards the middle of the grid by as many cells as its {property}", weight=0.5, needs=Need.ROOM_TO_RUN)
def inward(objs, property: Measure) -> Step:
    """Diagonally, or straight for an object that lies on a middle line of the grid already."""
    height, width = objs.grid.shape
    return property(objs)[:, None] * np.sign(np.array([height - 1, width - 1]) - doubled_centres(objs))


@word("to the {direction:side} border of the grid, where all stand side by side without a gap, {order} in order of "
      "{property} (smallest first)", weight=0.4, needs=Need.ALL_DIFFERENT)
def lined_up(objs, property: Measure, order: Direction, direction: Direction) -> Step:
    """They begin at the border opposite to `order`. Undefined in a tie, or where they do not fit."""
    if 0 not in direction or 0 not in order or direction[0] * order[0] + direction[1] * order[1]:
        raise RuleError("no border to line up at")
    values = property(objs)
    if len(np.unique(values)) < len(values):
        raise RuleError("a tie in the order")
    out = room(objs, direction)[:, None] * np.array(direction)
    at, back = 0, (-order[0], -order[1])
    for i in np.argsort(values):
        out[i] += np.array(back) * (room(objs, back)[i] - at)
        at += (objs.heights if order[0] else objs.widths)[i]
    if at > objs.grid.shape[0 if order[0] else 1]:
        raise RuleError("no room for all")
    return out


@word("by {n} away from the side where {region} lies", weight=0.5, needs=Need.MARKER)
def receding(objs, n: Int, region: Region) -> Step:
    """The opposite of heading: straight or diagonal, undefined where heading is."""
    return -heading(objs, n, region)


@word("by {n} on the way {step}", weight=0.5, needs=Need.ROOM_TO_RUN)
def on_the_way(objs, n: Int, step: Step) -> Step:
    """So many cells in the straight or diagonal direction of a step, however long that is; what would not move stays.
    Undefined for a crooked way."""
    way = step(objs)
    if ((way != 0).all(1) & (np.abs(way[:, 0]) != np.abs(way[:, 1]))).any():
        raise RuleError("a crooked way")
    return n * np.sign(way)


@word("as far as {region}, alone, could go {step}", weight=0.4, needs=(Need.BULK, Need.ROOM_TO_RUN))
def led_by(objs, region: Region, step: Step) -> Step:
    """The step of a part of each object, which the rest of it is taken along on. What has no such part stays."""
    part = region(objs)
    return np.where(part.any((1, 2))[:, None], step(ObjectSet(part, objs.grid)), 0)


@word("into the corner of the grid that is farthest from the side where {region} lies", weight=0.4,
      needs=(Need.MARKER, Need.ROOM_TO_RUN))
def into_corner(objs, region: Region) -> Step:
    """A piece bent like a corner goes to the corner of the grid that it fits into. Undefined where the region lies
    straight beside the middle of the object's box, or nowhere."""
    ways = receding(objs, 1, region)
    if (ways == 0).any():
        raise RuleError("a thing that points at no corner")
    up_down = np.where(ways[:, 0] > 0, room(objs, (1, 0)), -room(objs, (-1, 0)))
    left_right = np.where(ways[:, 1] > 0, room(objs, (0, 1)), -room(objs, (0, -1)))
    return np.stack([up_down, left_right], 1)


def _facing(objs) -> np.ndarray:
    """The straight direction, int (n, 2), from the middle of each object's box to its heavier end. Undefined for an
    object with the same weight on both sides, or to whose other axis it leans too."""
    y, x = np.arange(objs.grid.shape[0]), np.arange(objs.grid.shape[1])
    weight = np.stack([2 * objs.masks.sum(2) @ y, 2 * objs.masks.sum(1) @ x], 1)
    lean = np.sign(weight - objs.sizes[:, None] * doubled_centres(objs))
    if (np.abs(lean).sum(1) != 1).any():
        raise RuleError("a thing without one heavier end")
    return lean


def _ray_at_end(objs, way: np.ndarray) -> np.ndarray:
    """From the middle cell of the end of each box that lies in the direction `way`, to the border, bool (n, H, W).
    Undefined where that end has no middle cell."""
    y, x = np.indices(objs.grid.shape)
    middles, out = doubled_centres(objs), np.zeros(objs.masks.shape, bool)
    for i, (dy, dx) in enumerate(way.tolist()):
        if middles[i][1 if dy else 0] % 2:
            raise RuleError("an end without a middle cell")
        level = (2 * x == middles[i][1]) if dy else (2 * y == middles[i][0])
        ends = dy * objs.tops[i] + dx * objs.lefts[i], dy * objs.bottoms[i] + dx * objs.rights[i]
        ahead = dy * y + dx * x > max(ends)
        out[i] = level & ahead
    return out


@word("the ray that leaves {it} straight ahead from the middle of its wide end", weight=0.5, needs=Need.ROOM_TO_RUN)
def ray_ahead(objs) -> Region:
    """The wide end of an arrow is the one with more cells on its side of the middle of the box."""
    return _ray_at_end(objs, _facing(objs))


@word("the ray that leaves {it} straight behind from the middle of its narrow end", weight=0.5,
      needs=Need.ROOM_TO_RUN)
def ray_behind(objs) -> Region:
    """Opposite to ray_ahead."""
    return _ray_at_end(objs, -_facing(objs))


@word("by the step from {first} to {other}", weight=0.5, needs=(Need.MARKER, Need.ROOM_TO_RUN))
def as_from(objs, first: Object, other: Object) -> Step:
    """The step that would bring one thing to the place of another of its size. Undefined where the two differ in size,
    or where one of them is nothing."""
    if not (first.sizes[0] and other.sizes[0]):
        raise RuleError("nothing to go from or to")
    if first.heights[0] != other.heights[0] or first.widths[0] != other.widths[0]:
        raise RuleError("things of different size show no step")
    step = [int(other.tops[0] - first.tops[0]), int(other.lefts[0] - first.lefts[0])]
    return np.tile(np.array(step, np.int64), (len(objs), 1))


def _from_nearest(objs, others) -> tuple[np.ndarray, np.ndarray]:
    """The nearest of the others by the distance of the middles: their indices, int64 (n,), and the doubled way from
    there, int64 (n, 2). Undefined without others and in a tie."""
    if not len(others) or not others.sizes.all():
        raise RuleError("nothing to turn about")
    apart = doubled_centres(objs)[:, None] - doubled_centres(others)[None]
    far = np.abs(apart).sum(2)
    if len(objs) and ((far == far.min(1)[:, None]).sum(1) > 1).any():
        raise RuleError("two equally near")
    nearest = far.argmin(1) if len(objs) else np.zeros(0, np.int64)
    return nearest, apart[np.arange(len(objs)), nearest]


@word("to its place when {symmetry} about the nearest of {others:all}", weight=0.5,
      needs=(Need.MARKER, Need.NEAR_AND_FAR))
def round_nearest(objs, others: Objects, symmetry: Symmetry) -> Step:
    """The nearest by the distance of the middles; only the place is turned, not the thing. Undefined without others, in
    a tie, and where the turn falls between cells."""
    _, seen = _from_nearest(objs, others)
    step = seen @ matrices((symmetry,))[0].T - seen
    if (step % 2).any():
        raise RuleError("a turn that falls between cells")
    return step // 2


@word("{it} {symmetry} about the nearest of {others:all}", weight=0.3, needs=(Need.MARKER, Need.NEAR_AND_FAR))
def turned_about(objs, others: Objects, symmetry: Symmetry) -> Region:
    """As a hand turns about the middle of a clock: the thing itself is turned, not only its place. Cells outside are
    lost. The nearest, and what is undefined, as in `round_nearest`."""
    nearest, _ = _from_nearest(objs, others)
    out = np.zeros_like(objs.masks)
    for mask, turned, middle in zip(objs.masks, out, doubled_centres(others)[nearest]):
        rows, columns = mask.nonzero()
        y, x = about(rows, columns, (symmetry,), middle)[0]
        kept = inside(y, x, mask.shape)
        turned[y[kept], x[kept]] = True
    return out
