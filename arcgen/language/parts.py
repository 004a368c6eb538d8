"""Regions that are parts of an object, or laid out by counting: shares, rings, every n-th line."""
from __future__ import annotations

from functools import reduce
from operator import and_

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from .objects import CORNERS, SIDES, shift
from .regions import around, inner_boxes, sweep
from .registry import word
from .traits import Need


@word("the bounding box of {it} without its edge", weight=0.7, needs=Need.BULK)
def box_inside(objs) -> Region:
    return inner_boxes(objs)


@word("the {direction:side} half of {it}", weight=0.7, needs=Need.BULK)
def half(objs, direction: Direction) -> Region:
    """The cells on that side of the middle of the box; a middle line belongs to neither half."""
    (height, width), (dy, dx) = objs.grid.shape, direction
    out = objs.masks
    if dy:
        out = out & (dy * (2 * np.arange(height) - (objs.tops + objs.bottoms)[:, None]) > 0)[:, :, None]
    if dx:
        out = out & (dx * (2 * np.arange(width) - (objs.lefts + objs.rights)[:, None]) > 0)[:, None, :]
    return out


@word("every {n}th line of {it}, counted from the {direction:side} side (which is the first)", weight=1,
      needs=Need.BULK)
def every_nth(objs, direction: Direction, n: Int) -> Region:
    """The object's cells whose distance from that side of its box is a multiple of n. For a
    slanted direction the lines are diagonals."""
    if n < 1:
        raise RuleError("a step below one")
    height, width = objs.grid.shape
    along = direction[0] * np.arange(height)[:, None] + direction[1] * np.arange(width)
    side = np.where(objs.masks, along, -99).max((1, 2))
    return objs.masks & ((side[:, None, None] - along) % n == 0)


@word("the {n} by {n} squares in {it}", weight=0.5, needs=Need.BULK)
def thick_part(objs, n: Int) -> Region:
    """The union of the n x n squares inside the object (an opening): thin parts drop out."""
    if n < 1:
        raise RuleError("a square below one cell")
    if n > min(objs.grid.shape):
        return np.zeros_like(objs.masks)
    rows, columns = objs.grid.shape[0] - n + 1, objs.grid.shape[1] - n + 1
    tall = reduce(and_, (objs.masks[:, d:d + rows] for d in range(n)))
    fits = reduce(and_, (tall[:, :, d:d + columns] for d in range(n)))      # the squares' top-left cells
    out, wide = np.zeros(objs.masks.shape, bool), np.zeros(tall.shape, bool)
    for d in range(n):
        part = wide[:, :, d:d + columns]
        part |= fits
    for d in range(n):
        part = out[:, d:d + rows]
        part |= wide
    return out


@word("the cells where {region} meets that of another", weight=0.7, needs=Need.CROSSING)
def meeting(objs, region: Region) -> Region:
    """Where the region of an object overlaps the region of a different object of the set."""
    m = region(objs)
    return m & (m.sum(0) > 1)


@word("the {direction:side} border line of the grid", weight=0.4, far_fetched=True)
def border_line(objs, direction: Direction) -> Region:
    """The outermost row or column of the grid (a corner, for a slanted direction)."""
    height, width = objs.grid.shape
    rows = {-1: slice(0, 1), 0: slice(None), 1: slice(height - 1, height)}[direction[0]]
    cols = {-1: slice(0, 1), 0: slice(None), 1: slice(width - 1, width)}[direction[1]]
    out = np.zeros_like(objs.masks)
    out[:, rows, cols] = True
    return out


@word("the edge of the grid", weight=0.4, far_fetched=True)
def grid_edge(objs) -> Region:
    """The outermost rows and columns of the grid."""
    out = np.ones_like(objs.masks)
    out[:, 1:-1, 1:-1] = False
    return out


@word("the lines of the grid that are nearer to {it} than to any other, along the {axis} axis", weight=0.5,
      needs=Need.SEVERAL, far_fetched=True)
def territory(objs, axis: Axis) -> Region:
    """Cells whose distance along one axis to the object's box is less than to any other's."""
    height, width = objs.grid.shape
    if axis[0] == (0, -1):
        place, low, high = np.arange(width), objs.lefts, objs.rights
    elif axis[0] == (-1, 0):
        place, low, high = np.arange(height), objs.tops, objs.bottoms
    else:
        raise RuleError("territories are told apart along rows or columns")
    far = np.maximum(np.maximum(low[:, None] - place, place - high[:, None]), 0)
    best = far == far.min(0)
    best &= best.sum(0) == 1
    return best[:, None].repeat(height, 1) if axis[0] == (0, -1) else best[:, :, None].repeat(width, 2)


@word("the lines of the grid from {it} half way to the next one along the {axis} axis", weight=0.4, needs=Need.SEVERAL,
      far_fetched=True)
def half_way(objs, axis: Axis) -> Region:
    """Between its box and those of the nearest others before and after it, as far as the middle; a middle line
    belongs to neither. Nothing towards a side where no other lies."""
    height, width = objs.grid.shape
    if axis[0] not in ((0, -1), (-1, 0)):
        raise RuleError("half way is told along rows or columns")
    across = axis[0] == (0, -1)
    place, low, high = ((np.arange(width), objs.lefts, objs.rights) if across else
                        (np.arange(height), objs.tops, objs.bottoms))
    after, before = low[None] - high[:, None] - 1, low[:, None] - high[None] - 1         # cells between two boxes
    reach = [np.where(far >= 0, far, 999).min(1, initial=999) for far in (after, before)]
    reach = [np.where(far == 999, 0, far) // 2 for far in reach]
    line = (((place > high[:, None]) & (place <= (high + reach[0])[:, None]))
            | ((place < low[:, None]) & (place >= (low - reach[1])[:, None]))) & (objs.sizes > 0)[:, None]
    return line[:, None].repeat(height, 1) if across else line[:, :, None].repeat(width, 2)


@word("a block from {it} {direction}, as wide as it and as long as its {property}", weight=0.5,
      needs=(Need.SEVERAL, Need.ROOM_TO_RUN))
def measured_block(objs, direction: Direction, property: Measure) -> Region:
    """The box of the object carried on by as many cells as the property says."""
    if 0 not in direction:
        raise RuleError("a block grows along rows or columns")
    box, lengths = objs.boxes, property(objs)
    out, front = np.zeros_like(box), box
    for k in range(1, max(objs.grid.shape) + 1):
        front = shift(front, *direction)
        out |= front & (lengths >= k)[:, None, None]
    return out & ~box


@word("the {colour} areas ({connectivity}) next to {it}", weight=0.5, needs=(Need.COLOUR, Need.TOUCHING))
def flooded(objs, colour: Colour, connectivity: Connectivity) -> Region:
    """The components of a colour that hold or touch (by sides) a cell of the object."""
    labels, n = ndimage.label(objs.grid == colour, structure=connectivity)
    out = np.zeros_like(objs.masks)
    for i, near in enumerate(around(objs.masks, SIDES)):
        hit = np.zeros(n + 1, bool)
        hit[labels[near]] = True
        hit[0] = False
        out[i] = hit[labels]
    return out


@word("the {axis:lines} filled from end to end by {it}", weight=0.4, needs=Need.KINDS)
def full_lines(objs, axis: Axis) -> Region:
    """The object's cells on lines of the grid that it covers without a gap."""
    m = objs.masks
    if not axis[0][0]:
        return m & m.all(2, keepdims=True)
    if not axis[0][1]:
        return m & m.all(1, keepdims=True)
    return m & ~(sweep(~m, axis[0]) | sweep(~m, axis[1]))


@word("the {n} lines of {it} at its {direction:side} side", weight=0.5, needs=Need.BULK)
def end_lines(objs, direction: Direction, n: Int) -> Region:
    """The object's cells in the n outermost rows or columns of its box. Undefined for slanted directions."""
    if 0 not in direction:
        raise RuleError("ends lie above, below or beside")
    height, width = objs.grid.shape
    along = direction[0] * np.arange(height)[:, None] + direction[1] * np.arange(width)
    side = np.where(objs.masks, along, -99).max((1, 2))
    return objs.masks & (side[:, None, None] - along < n)


@word("the cells of {it} in its commonest colour other than {background}", weight=0.4, needs=Need.SEVERAL_COLOURS)
def main_cells(objs, background: Colour) -> Region:
    """Undefined in a tie of colours."""
    counts = objs.counts.copy()
    counts[:, background] = 0
    best = counts == counts.max(1, keepdims=True)
    if (best.sum(1) * counts.any(1) > 1).any():
        raise RuleError("a tie for the commonest colour")
    colour = np.where(counts.any(1), counts.argmax(1), 255)
    return objs.masks & (objs.grid == colour[:, None, None])


@word("the corner of the grid nearest to {it}", weight=0.5, needs=Need.NEAR_AND_FAR)
def nearest_corner(objs) -> Region:
    """One cell. Undefined where two corners are equally near."""
    (height, width), out = objs.grid.shape, np.zeros_like(objs.masks)
    down, right = objs.tops + objs.bottoms - height + 1, objs.lefts + objs.rights - width + 1
    if ((down == 0) | (right == 0)).any():
        raise RuleError("two corners equally near")
    out[np.arange(len(objs)), np.where(down > 0, height - 1, 0), np.where(right > 0, width - 1, 0)] = objs.sizes > 0
    return out


@word("the quarter of the grid that holds {it}", weight=0.4, needs=Need.BULK)
def own_quarter(objs) -> Region:
    """The middle row and column of a grid with an odd side belong to no quarter; nothing where the object lies in
    several quarters."""
    out = np.zeros_like(objs.masks)
    for rows in (slice(0, out.shape[1] // 2), slice(-(out.shape[1] // 2), None)):
        for columns in (slice(0, out.shape[2] // 2), slice(-(out.shape[2] // 2), None)):
            here = objs.masks[:, rows, columns].sum((1, 2))
            out[(here == objs.sizes) & (here > 0), rows, columns] = True
    return out


@word("everything within {n} cells of {it}", weight=0.5, needs=Need.ROOM_AROUND)
def grown(objs, n: Int) -> Region:
    """It and n rings around it, corners counted: a dot grows to a square."""
    out = objs.masks
    for _ in range(min(max(n, 0), max(objs.grid.shape))):
        out = around(out, CORNERS)
    return out


@word("the slanted line that joins opposite corners of {it}", weight=0.5, needs=Need.BULK)
def corner_to_corner(objs) -> Region:
    """The diagonals of its bounding box, if that is a square, both of whose end cells are its own."""
    out = np.zeros_like(objs.masks)
    for i in np.flatnonzero((objs.heights == objs.widths) & (objs.sizes > 0)):
        y, x, n = objs.tops[i], objs.lefts[i], np.arange(objs.heights[i])
        for columns in (x + n, x + n[::-1]):
            if objs.masks[i, y, columns[0]] and objs.masks[i, y + n[-1], columns[-1]]:
                out[i, y + n, columns] = True
    return out
