"""Regions: cells derived from each object. bool (n, H, W), clipped to the grid."""
from __future__ import annotations

import numpy as np
from scipy import ndimage

from .objects import SIDES, shift
from .registry import primitive


def box_masks(objs) -> np.ndarray:
    """The bounding boxes as masks."""
    m = objs.masks
    rows = np.logical_or.accumulate(m.any(2), 1) & np.logical_or.accumulate(m.any(2)[:, ::-1], 1)[:, ::-1]
    cols = np.logical_or.accumulate(m.any(1), 1) & np.logical_or.accumulate(m.any(1)[:, ::-1], 1)[:, ::-1]
    return rows[:, :, None] & cols[:, None, :]


def sweep(masks: np.ndarray, step: tuple[int, int]) -> np.ndarray:
    """Everything in one direction from the masks, the masks included, to the border."""
    out, jump = masks, 1
    while jump < max(masks.shape[-2:]):
        out = out | shift(out, step[0] * jump, step[1] * jump)
        jump *= 2
    return out


def as_directions(directions) -> tuple[tuple[int, int], ...]:
    """A Directions value as a tuple of steps (a Direction is one step)."""
    return directions if isinstance(directions[0], tuple) else (directions,)


def span_mask(objs, axis) -> np.ndarray:
    """Per object the number of its cells if it is one unbroken line along the axis, else -1."""
    reach = sweep(objs.masks, axis[0]) & sweep(objs.masks, axis[1])
    y, x = np.indices(objs.grid.shape)
    index = {(0, -1): y, (-1, 0): x, (-1, -1): y - x, (1, -1): y + x}[axis[0]]
    low = np.where(objs.masks, index, 99).min((1, 2))
    high = np.where(objs.masks, index, -99).max((1, 2))
    filled = reach.sum((1, 2))
    return np.where((low == high) & (filled == objs.sizes), filled, -1)


@primitive("{it}", weight=4)
def itself(objs) -> Region:
    return objs.masks


@primitive("the bounding box of {it}", weight=1.5)
def box(objs) -> Region:
    return box_masks(objs)


@primitive("the empty part of the bounding box of {it}", weight=1.5)
def rest_of_box(objs) -> Region:
    return box_masks(objs) & ~objs.masks


@primitive("the areas enclosed by {it}", weight=1.5)
def inside_of(objs) -> Region:
    return np.array([ndimage.binary_fill_holes(m, SIDES) & ~m for m in objs.masks])


@primitive("the cells of {it} off the edge of its bounding box", weight=0.7)
def interior(objs) -> Region:
    """The object's cells off the edge of its box."""
    b = box_masks(objs)
    inner = b & shift(b, 1, 0) & shift(b, -1, 0) & shift(b, 0, 1) & shift(b, 0, -1)
    return objs.masks & inner


@primitive("the edge of the bounding box of {it}", weight=0.7)
def frame(objs) -> Region:
    b = box_masks(objs)
    return b & ~(shift(b, 1, 0) & shift(b, -1, 0) & shift(b, 0, 1) & shift(b, 0, -1))


@primitive("the outline (the cells with a neighbour outside) of {it}", weight=0.7)
def outline(objs) -> Region:
    """The object's cells that have a neighbour by a side outside the object."""
    m = objs.masks
    return m & ~(shift(m, 1, 0) & shift(m, -1, 0) & shift(m, 0, 1) & shift(m, 0, -1))


@primitive("the neighbours ({connectivity:around}) of {it}", weight=2)
def halo(objs, connectivity: Connectivity) -> Region:
    m = objs.masks
    near = m | shift(m, 1, 0) | shift(m, -1, 0) | shift(m, 0, 1) | shift(m, 0, -1)
    if connectivity.all():
        row = m | shift(m, 1, 0) | shift(m, -1, 0)
        near = row | shift(row, 0, 1) | shift(row, 0, -1)
    return near & ~m


@primitive("the ring of cells around the bounding box of {it}", weight=1)
def box_halo(objs) -> Region:
    b = box_masks(objs)
    row = b | shift(b, 1, 0) | shift(b, -1, 0)
    return (row | shift(row, 0, 1) | shift(row, 0, -1)) & ~b


@primitive("the corners of the bounding box of {it}", weight=1)
def box_corners(objs) -> Region:
    out = np.zeros_like(objs.masks)
    n = np.flatnonzero(objs.sizes)
    for y in (objs.tops, objs.bottoms):
        for x in (objs.lefts, objs.rights):
            out[n, y[n], x[n]] = True
    return out


@primitive("the {direction:corner} of the bounding box of {it}", weight=0.5)
def box_corner(objs, direction: Direction) -> Region:
    """The corner (or, for a straight direction, the whole edge) of the box in a direction."""
    b = box_masks(objs)
    dy, dx = direction
    keep = b
    if dy:
        keep = keep & ~shift(b, -dy, 0)
    if dx:
        keep = keep & ~shift(b, 0, -dx)
    return keep


@primitive("the centre of the bounding box of {it}", weight=0.7)
def centre(objs) -> Region:
    """The middle cell, or the two or four middle cells when a side is even."""
    y, x = np.indices(objs.grid.shape)
    dy = np.abs(2 * y - (objs.tops + objs.bottoms)[:, None, None])
    dx = np.abs(2 * x - (objs.lefts + objs.rights)[:, None, None])
    return (dy <= 1) & (dx <= 1) & (objs.sizes > 0)[:, None, None]


@primitive("the whole {axis} line through {it}", weight=2)
def line(objs, axis: Axis) -> Region:
    """The rows (columns, diagonals) of the object, across the grid."""
    return sweep(objs.masks, axis[0]) | sweep(objs.masks, axis[1])


@primitive("the whole row and column through {it}", weight=1)
def cross(objs) -> Region:
    m = objs.masks
    return sweep(m, (0, 1)) | sweep(m, (0, -1)) | sweep(m, (1, 0)) | sweep(m, (-1, 0))


@primitive("the ray going {directions} from {it} to the border", weight=3)
def ray(objs, directions: Directions) -> Region:
    """Beyond the object in the directions, to the border (its own cells left out)."""
    out = np.zeros_like(objs.masks)
    for step in as_directions(directions):
        out |= sweep(objs.masks, step)
    return out & ~objs.masks


@primitive("the ray going {directions} from {it} until just before {others:any}", weight=1.5)
def ray_until(objs, directions: Directions, others: Objects) -> Region:
    """The ray, stopped before the first cell of the others (or the border)."""
    wall = others.masks.any(0) if len(others) else np.zeros(objs.grid.shape, bool)
    out = np.zeros_like(objs.masks)
    for step in as_directions(directions):
        front = objs.masks
        for _ in range(max(objs.grid.shape)):
            front = shift(front, *step) & ~wall
            if not front.any():
                break
            out |= front
    return out & ~objs.masks


@primitive("the cells one step {directions} from {it}", weight=2)
def beside(objs, directions: Directions) -> Region:
    """The object moved by one cell in each of the directions, its own cells left out."""
    out = np.zeros_like(objs.masks)
    for step in as_directions(directions):
        out |= shift(objs.masks, *step)
    return out & ~objs.masks


@primitive("{it} moved {n} cells {direction}", weight=0.5)
def shifted(objs, direction: Direction, n: Int) -> Region:
    return shift(objs.masks, direction[0] * n, direction[1] * n)


@primitive("{first} and {second}", weight=0.5)
def union(objs, first: Region, second: Region) -> Region:
    return first(objs) | second(objs)


@primitive("the cells in both {first} and {second}", weight=0.3)
def overlap(objs, first: Region, second: Region) -> Region:
    return first(objs) & second(objs)


@primitive("{first} without {second}", weight=0.3)
def without(objs, first: Region, second: Region) -> Region:
    return first(objs) & ~second(objs)


@primitive("{second:first}", weight=0.3)
def of(objs, first: Region, second: Region) -> Region:
    """The second region of the first region taken as an object."""
    return second(type(objs)(first(objs), objs.grid))
