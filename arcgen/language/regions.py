"""Regions: cells derived from each object. bool (n, H, W), clipped to the grid."""
from __future__ import annotations

from functools import reduce
from operator import or_

import numpy as np
from scipy import ndimage

from .objects import SIDES, shift, spread, windows
from .registry import word
from .traits import Need


def sweep(masks: np.ndarray, step: tuple[int, int]) -> np.ndarray:
    """Everything in one direction from the masks, the masks included, to the border."""
    dy, dx = step
    if not dx:
        return np.logical_or.accumulate(masks[:, ::dy], 1)[:, ::dy]
    if not dy:
        return np.logical_or.accumulate(masks[:, :, ::dx], 2)[:, :, ::dx]
    out, jump = masks, 1
    while jump < min(masks.shape[1:]):
        out = out | shift(out, dy * jump, dx * jump)
        jump *= 2
    return out


def flow(masks: np.ndarray, step: tuple[int, int], free: np.ndarray) -> np.ndarray:
    """What the masks reach in one direction over free cells, bool (n, H, W) or (H, W), the masks
    included."""
    dy, dx = step
    if not (dy and dx):                         # each cell looks back at the last one that is not free
        turn = (..., slice(None, None, dy or 1), slice(None, None, dx or 1))
        masks, free, axis = masks[turn], free[turn], 1 if dy else 2
        place = np.arange(2, 2 * masks.shape[axis] + 2, 2, dtype=np.int8)
        place = place[:, None] if dy else place
        last = np.maximum.accumulate(np.where(masks, place + np.int8(1), np.where(free, np.int8(0), place)), axis)
        return (last & np.int8(1)).view(bool)[turn]
    # the stretch that is known to be free doubles each time (Kogge-Stone)
    out, free, jump = masks.copy(), free.copy(), 1
    while jump < max(masks.shape[1:]):
        after, before = windows(dy * jump, dx * jump)
        reached, open_ = out[after], free[after]
        reached |= out[before] & open_
        open_ &= free[before]
        jump *= 2
    return out


def around(masks: np.ndarray, connectivity: np.ndarray) -> np.ndarray:
    """The masks and their neighbours by sides, or by sides and corners."""
    tall = masks.copy()
    tall[:, 1:] |= masks[:, :-1]
    tall[:, :-1] |= masks[:, 1:]
    wide = tall if connectivity[0, 0] else masks
    out = tall.copy()
    out[:, :, 1:] |= wide[:, :, :-1]
    out[:, :, :-1] |= wide[:, :, 1:]
    return out


_IN_LAYER = np.zeros((3, 3, 3), bool)
_IN_LAYER[1] = SIDES


def outsides(objs) -> tuple[np.ndarray, np.ndarray]:
    """The objects that are large enough to enclose a cell by sides, as indices, and the components of
    what is not in each of them, numbered object after object, with a rim of one cell around: int
    (k, H + 2, W + 2). The component of [i, 0, 0] is outside of it, further ones are enclosed."""
    large = np.flatnonzero((objs.sizes > 3) & (objs.heights > 2) & (objs.widths > 2))
    height, width = objs.grid.shape
    empty = np.ones((len(large), height + 2, width + 2), bool)
    np.logical_not(objs.masks[large], out=empty[:, 1:-1, 1:-1])
    return large, ndimage.label(empty, _IN_LAYER)[0] if len(large) else empty.astype(np.int32)


def _inner(line: np.ndarray) -> np.ndarray:
    """Stretches (n, side) without their ends."""
    out = np.zeros(line.shape, bool)
    out[:, 1:-1] = line[:, :-2] & line[:, 1:-1] & line[:, 2:]
    return out


def _outer(line: np.ndarray) -> np.ndarray:
    """Stretches (n, side) one longer at both ends."""
    out = line.copy()
    out[:, 1:] |= line[:, :-1]
    out[:, :-1] |= line[:, 1:]
    return out


def _end(line: np.ndarray, way: int) -> np.ndarray:
    """Of stretches (n, side) the first cell (way -1), the last (1), or all (0)."""
    out = line.copy()
    if way > 0:
        out[:, :-1] &= ~line[:, 1:]
    elif way < 0:
        out[:, 1:] &= ~line[:, :-1]
    return out


def inner_boxes(objs) -> np.ndarray:
    """The bounding boxes without their edges."""
    rows, columns = objs.spans
    return spread(_inner(rows), _inner(columns))


def corner_of(objs, direction: tuple[int, int]) -> np.ndarray:
    """The corner (or, for a straight direction, the whole edge) of the box in a direction."""
    rows, columns = objs.spans
    return spread(_end(rows, direction[0]), _end(columns, direction[1]))


def whole_lines(objs, axis) -> np.ndarray:
    """The rows, columns or diagonals in which objects have cells, across the grid."""
    if not axis[0][0]:
        return np.repeat(objs.rows[:, :, None], objs.grid.shape[1], 2)
    if not axis[0][1]:
        return np.repeat(objs.columns[:, None, :], objs.grid.shape[0], 1)
    return sweep(objs.masks, axis[0]) | sweep(objs.masks, axis[1])


def as_directions(directions) -> tuple[tuple[int, int], ...]:
    """A Directions value as a tuple of steps (a Direction is one step)."""
    return directions if isinstance(directions[0], tuple) else (directions,)


def span_mask(objs, axis) -> np.ndarray:
    """Per object the number of its cells if it is one unbroken line along the axis, else -1."""
    if axis[0] == (0, -1):
        straight = (objs.heights == 1) & (objs.widths == objs.sizes)
    elif axis[0] == (-1, 0):
        straight = (objs.widths == 1) & (objs.heights == objs.sizes)
    else:
        y, x = np.arange(objs.grid.shape[0])[:, None], np.arange(objs.grid.shape[1])
        index = y - x if axis[0] == (-1, -1) else y + x
        low, high = np.where(objs.masks, index, 99).min((1, 2)), np.where(objs.masks, index, -99).max((1, 2))
        straight = (low == high) & (objs.heights == objs.sizes)
    return np.where(straight, objs.sizes, -1)


@word("{it}", weight=4)
def itself(objs) -> Region:
    return objs.masks


@word("the bounding box of {it}", weight=1.5, needs=Need.BOX)
def box(objs) -> Region:
    return objs.boxes


@word("the empty part of the bounding box of {it}", weight=1.5, needs=Need.BOX)
def rest_of_box(objs) -> Region:
    return objs.boxes & ~objs.masks


@word("the areas enclosed by {it}", weight=1.5, needs=Need.OUTLINES)
def inside_of(objs) -> Region:
    large, labels = outsides(objs)
    out = np.zeros(objs.masks.shape, bool)
    out[large] = ((labels > 0) & (labels != labels[:, :1, :1]))[:, 1:-1, 1:-1]
    return out


@word("the cells of {it} off the edge of its bounding box", weight=0.7, needs=Need.BULK)
def interior(objs) -> Region:
    """The object's cells off the edge of its box."""
    return objs.masks & inner_boxes(objs)


@word("the edge of the bounding box of {it}", weight=0.7, needs=Need.BULK)
def frame(objs) -> Region:
    return objs.boxes & ~inner_boxes(objs)


@word("the outline (the cells with a neighbour outside) of {it}", weight=0.7, needs=Need.BULK)
def outline(objs) -> Region:
    """The object's cells that have a neighbour by a side outside the object."""
    m = objs.masks
    inner = np.zeros(m.shape, bool)
    inner[:, 1:-1, 1:-1] = m[:, :-2, 1:-1] & m[:, 2:, 1:-1] & m[:, 1:-1, :-2] & m[:, 1:-1, 2:]
    return m & ~inner


@word("the neighbours ({connectivity:around}) of {it}", weight=2, needs=Need.ROOM_AROUND)
def halo(objs, connectivity: Connectivity) -> Region:
    return around(objs.masks, connectivity) & ~objs.masks


@word("the ring of cells around the bounding box of {it}", weight=1, needs=Need.ROOM_AROUND, far_fetched=True)
def box_halo(objs) -> Region:
    rows, columns = objs.spans
    return spread(_outer(rows), _outer(columns)) & ~objs.boxes


@word("the corners of the bounding box of {it}", weight=1, needs=Need.BULK)
def box_corners(objs) -> Region:
    rows, columns = objs.spans
    return spread(rows & ~_inner(rows), columns & ~_inner(columns))


@word("the {direction:corner} of the bounding box of {it}", weight=0.5, needs=Need.BULK)
def box_corner(objs, direction: Direction) -> Region:
    """The corner (or, for a straight direction, the whole edge) of the box in a direction."""
    return corner_of(objs, direction)


@word("the centre of the bounding box of {it}", weight=0.7, needs=Need.BULK)
def centre(objs) -> Region:
    """The middle cell, or the two or four middle cells when a side is even."""
    height, width = objs.grid.shape
    rows = np.abs(2 * np.arange(height) - (objs.tops + objs.bottoms)[:, None]) <= 1
    columns = np.abs(2 * np.arange(width) - (objs.lefts + objs.rights)[:, None]) <= 1
    return spread(rows & (objs.sizes > 0)[:, None], columns)


@word("the whole {axis:line} through {it}", weight=2, needs=Need.ROOM_TO_RUN)
def line(objs, axis: Axis) -> Region:
    """The rows (columns, diagonals) of the object, across the grid."""
    return whole_lines(objs, axis)


@word("the whole row and column through {it}", weight=1, needs=Need.ROOM_TO_RUN)
def cross(objs) -> Region:
    return objs.rows[:, :, None] | objs.columns[:, None, :]


@word("the ray going {directions} from {it} to the border", weight=3, needs=Need.ROOM_TO_RUN)
def ray(objs, directions: Directions) -> Region:
    """Beyond the object in the directions, to the border (its own cells left out)."""
    return reduce(or_, (sweep(objs.masks, step) for step in as_directions(directions))) & ~objs.masks


@word("the ray going {directions} from {it} until just before {others:any}", weight=1.5,
      needs=(Need.ROOM_TO_RUN, Need.TO_MEET))
def ray_until(objs, directions: Directions, others: Objects) -> Region:
    """The ray, stopped before the first cell of the others (or the border)."""
    wall = others.masks.any(0) if len(others) else np.zeros(objs.grid.shape, bool)
    return reduce(or_, (flow(objs.masks, step, ~wall) for step in as_directions(directions))) & ~objs.masks


@word("the cells one step {directions} from {it}", weight=2, needs=Need.ROOM_AROUND)
def beside(objs, directions: Directions) -> Region:
    """The object moved by one cell in each of the directions, its own cells left out."""
    return reduce(or_, (shift(objs.masks, *step) for step in as_directions(directions))) & ~objs.masks


@word("{it} moved {n} cells {direction}", weight=0.5, needs=Need.ROOM_AROUND)
def shifted(objs, direction: Direction, n: Int) -> Region:
    return shift(objs.masks, direction[0] * n, direction[1] * n)


@word("{first} and {second}", weight=0.5)
def union(objs, first: Region, second: Region) -> Region:
    return first(objs) | second(objs)


@word("the cells of {first} that are also in {second}", weight=0.3)
def overlap(objs, first: Region, second: Region) -> Region:
    return first(objs) & second(objs)


@word("{first} without {second}", weight=0.3)
def without(objs, first: Region, second: Region) -> Region:
    return first(objs) & ~second(objs)


@word("{second:first}", weight=0.3)
def of(objs, first: Region, second: Region) -> Region:
    """The second region of the first region taken as an object."""
    return second(type(objs)(first(objs), objs.grid))
