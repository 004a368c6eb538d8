"""Regions between things: gaps bridged along an axis, rays that stop, turn or choose their way.

Where a word takes other objects, the region depends on where they lie; each word says what
happens when they lie nowhere in reach.
"""
from __future__ import annotations

from functools import reduce
from operator import or_

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from ..core.grid import rimmed
from .objects import shift
from .regions import as_directions, corner_of, flow, sweep
from .registry import word
from .traits import Need


def _union(others, shape: tuple[int, int]) -> np.ndarray:
    return others.masks.any(0) if len(others) else np.zeros(shape, bool)


@word("the cells between cells of {it} in the same {axis:line}", weight=2, needs=Need.IN_LINE)
def between(objs, axis: Axis) -> Region:
    """The cells, not the object's own, with a cell of the object on either side."""
    return sweep(objs.masks, axis[0]) & sweep(objs.masks, axis[1]) & ~objs.masks


@word("the gaps of at most {n} cells between cells of {it} in the same {axis:line}", weight=0.5,
      needs=Need.IN_LINE)
def between_close(objs, axis: Axis, n: Int) -> Region:
    """Like between, where the next own cells on both sides are at most n cells apart."""
    out = np.zeros_like(objs.masks)
    forth = back = objs.masks
    ahead, behind = [], []
    for _ in range(min(max(n, 0), max(objs.grid.shape))):
        forth, back = shift(forth, *axis[1]) & ~objs.masks, shift(back, *axis[0]) & ~objs.masks
        ahead.append(forth)
        behind.append(back)
    for i, a in enumerate(ahead):
        for b in behind[:len(ahead) - i]:
            out |= a & b
    return out


def _reaches_along(masks: np.ndarray, step: tuple[int, int], goal: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The parts of rays that end just before the goal, and the goal cells met, bool (n, H, W)."""
    free = ~(masks | goal)
    path = flow(masks, step, free)
    met = shift(path, *step) & goal & ~masks
    return path & flow(met, (-step[0], -step[1]), free) & free, met


def _reaches(objs, directions, others) -> tuple[np.ndarray, np.ndarray]:
    """The same for all the directions together, the goal being the others' cells."""
    goal = _union(others, objs.grid.shape)
    ways, mets = zip(*(_reaches_along(objs.masks, step, goal) for step in as_directions(directions)))
    return reduce(or_, ways), reduce(or_, mets)


@word("the cells going {directions} from {it} to {others:any} (nothing where none is met)", weight=2,
      needs=(Need.IN_LINE, Need.TO_MEET))
def reach(objs, directions: Directions, others: Objects) -> Region:
    """The cells between the object and the others, in those directions in which it sees them."""
    return _reaches(objs, directions, others)[0]


@word("the first cell of {others:any} that {it} meets going {directions}", weight=1,
      needs=(Need.IN_LINE, Need.TO_MEET))
def first_met(objs, directions: Directions, others: Objects) -> Region:
    """The cells of the others that the object sees in the directions."""
    return _reaches(objs, directions, others)[1]


@word("the part of {region} that lies in {others:any}", weight=0.5, needs=Need.TO_MEET)
def within(objs, region: Region, others: Objects) -> Region:
    return region(objs) & _union(others, objs.grid.shape)


@word("the part of {region} that lies in none of {others:all}", weight=0.5, needs=Need.TO_MEET)
def off(objs, region: Region, others: Objects) -> Region:
    return region(objs) & ~_union(others, objs.grid.shape)


@word("the cell of {others:any} nearest to {it}", weight=0.5, needs=Need.NEAR_AND_FAR)
def nearest_cells(objs, others: Objects) -> Region:
    """The cells of the others at the least city-block distance (several in a tie)."""
    goal = _union(others, objs.grid.shape)
    out = np.zeros_like(objs.masks)
    if not goal.any():
        return out
    for i, m in enumerate(objs.masks):
        if m.any():
            far = np.where(goal & ~m, ndimage.distance_transform_cdt(~m, "taxicab"), 999)
            out[i] = (far == far.min()) & (far < 999)
    return out


def bearings(objs, other) -> np.ndarray:
    """Unit steps (dy, dx) from each object to another, int64 (n, 2): the sign of the gap between
    their boxes; where the boxes overlap both ways, of the difference of their centres."""
    gaps = []
    for low, high, low2, high2 in ((objs.tops, objs.bottoms, other.tops[0], other.bottoms[0]),
                                   (objs.lefts, objs.rights, other.lefts[0], other.rights[0])):
        gaps.append((low2 > high).astype(np.int64) - (high2 < low))
    steps = np.stack(gaps, 1)
    centres = np.stack([np.sign(other.tops[0] + other.bottoms[0] - objs.tops - objs.bottoms),
                        np.sign(other.lefts[0] + other.rights[0] - objs.lefts - objs.rights)], 1)
    return np.where((steps == 0).all(1)[:, None], centres, steps)


def _rays(masks: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """A ray to the border for each mask along its own step (none for the step (0, 0))."""
    out = np.zeros_like(masks)
    for step in {(int(a), int(b)) for a, b in steps} - {(0, 0)}:
        mine = (steps == step).all(1)
        out[mine] = sweep(masks[mine], step)
    return out


@word("the ray from {it} towards {other} and on to the border", weight=1,
      needs=(Need.MARKER, Need.ROOM_TO_RUN))
def ray_towards(objs, other: Object) -> Region:
    """In the one of eight directions in which the other lies (see bearings); its own cells left
    out."""
    return _rays(objs.masks, bearings(objs, other)) & ~objs.masks


@word("the ray from {it} away from {other} to the border", weight=1, needs=(Need.MARKER, Need.ROOM_TO_RUN))
def ray_away(objs, other: Object) -> Region:
    return _rays(objs.masks, -bearings(objs, other)) & ~objs.masks


@word("the ray that leaves {it} through {region}, to the border", weight=0.7, needs=Need.ROOM_TO_RUN)
def ray_through(objs, region: Region) -> Region:
    """From the region outward, in the direction in which its centre is farthest from the centre of
    the object's box (slanted where it is as far both ways). Nothing where the region is empty."""
    start = type(objs)(region(objs), objs.grid)
    apart = np.stack([start.tops + start.bottoms - objs.tops - objs.bottoms,
                      start.lefts + start.rights - objs.lefts - objs.rights], 1)
    farther = np.abs(apart) == np.abs(apart).max(1)[:, None]
    steps = np.where((start.sizes > 0)[:, None] & farther, np.sign(apart), 0)
    return (_rays(start.masks, steps) | start.masks) & ~objs.masks


@word("the ray from the {directions} corner[|s] of the bounding box of {it} outward", weight=0.7,
      needs=Need.ROOM_TO_RUN)
def corner_ray(objs, directions: Directions) -> Region:
    """From the box's corner (for a straight direction: its edge) on to the border, the object's
    own cells left out."""
    return reduce(or_, (sweep(corner_of(objs, d), d) for d in as_directions(directions))) & ~objs.masks


@word("the ray from {it} {directions} over cells of one colour only", weight=0.7,
      needs=(Need.ROOM_TO_RUN, Need.TO_MEET))
def ray_over_one_colour(objs, directions: Directions) -> Region:
    """The ray as long as its cells keep the colour of its first cell."""
    grid, out = objs.grid, np.zeros_like(objs.masks)
    padded = rimmed(grid, 255)
    height, width = grid.shape
    for dy, dx in as_directions(directions):
        same = padded[1 - dy:1 - dy + height, 1 - dx:1 - dx + width] == grid
        front = shift(objs.masks, dy, dx) & ~objs.masks
        for _ in range(max(height, width)):
            if not front.any():
                break
            out |= front
            front = shift(front, dy, dx) & same
    return out & ~objs.masks


@word("the path of a ball that starts at {it} {direction} and bounces off the ends of the {axis} axis",
      weight=0.7, needs=Need.ROOM_TO_RUN)
def bouncing_ray(objs, direction: Direction, axis: Axis) -> Region:
    """A slanted ray that is thrown back at two opposite sides of the grid (left and right for the
    horizontal axis) and leaves at the others. Undefined for a straight direction or a slanted
    axis."""
    if 0 in direction or 0 not in axis[0]:
        raise RuleError("only a slanted ray between opposite sides bounces")
    masks, (along, across) = objs.masks, direction
    if axis[0][0]:
        masks, (across, along) = masks.transpose(0, 2, 1), direction
    width = masks.shape[2]
    none = np.zeros_like(masks)
    right, left = (masks, none) if across > 0 else (none, masks)
    out, ends = none, np.arange(width)
    for _ in range(masks.shape[1]):
        if width > 1:
            back, forth = right & (ends == width - 1), left & (ends == 0)
            right, left = (right & ~back) | forth, (left & ~forth) | back
        right, left = shift(right, along, 1), shift(left, along, -1)
        if not (right.any() or left.any()):
            break
        out = out | right | left
    return (out.transpose(0, 2, 1) if axis[0][0] else out) & ~objs.masks


@word("the path from {it} along the {axis} axis until in line with {other}, then straight to it", weight=0.7,
      needs=(Need.MARKER, Need.ROOM_TO_RUN))
def elbow(objs, axis: Axis, other: Object) -> Region:
    """The bent path between two objects, both ends left out. Undefined for slanted axes and
    unless both are single cells."""
    if 0 not in axis[0]:
        raise RuleError("a bent path runs along rows and columns")
    if (objs.sizes != 1).any() or other.sizes[0] != 1:
        raise RuleError("a bent path joins single cells")
    out = np.zeros_like(objs.masks)
    y2, x2 = int(other.tops[0]), int(other.lefts[0])
    for mask, y1, x1 in zip(out, objs.tops, objs.lefts):
        ys, xs = slice(min(y1, y2), max(y1, y2) + 1), slice(min(x1, x2), max(x1, x2) + 1)
        if axis[0][0] == 0:
            mask[y1, xs] = mask[ys, x2] = True
        else:
            mask[ys, x1] = mask[y2, xs] = True
    return out & ~objs.masks & ~other.masks
