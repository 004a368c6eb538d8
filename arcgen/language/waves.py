"""What spreads from things: rings, every second cell, the cells that are nearest, spirals; and the numbers that say
how far apart or how thick things are."""
from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from .objects import shift, spread
from .registry import word
from .traits import Need


def _apart(mask: np.ndarray, metric: str) -> np.ndarray:
    """Each cell's distance to a mask that has cells: "taxicab" by sides, "chessboard" by sides and corners."""
    return ndimage.distance_transform_cdt(~mask, metric)


def _ring(objs, inner: int, outer: np.ndarray) -> np.ndarray:
    """The cells outside the boxes that are at least inner and at most outer cells, int (n,), from them."""
    boxes = [spread(*((at >= low[:, None] - by[:, None]) & (at <= high[:, None] + by[:, None])
                      for at, low, high in ((np.arange(objs.grid.shape[0]), objs.tops, objs.bottoms),
                                            (np.arange(objs.grid.shape[1]), objs.lefts, objs.rights))))
             for by in (np.full(len(objs), inner - 1), outer)]
    return boxes[1] & ~boxes[0] & (objs.sizes > 0)[:, None, None]


@word("square rings around {it} as far as the border, with this distance from one to the next: {n}", weight=0.5,
      needs=Need.ROOM_AROUND)
def ripples(objs, n: Int) -> Region:
    """The rings of cells that are n, 2 n, 3 n ... cells from the bounding box. Undefined unless n is positive."""
    if n < 1:
        raise RuleError("rings without a distance")
    out = np.zeros_like(objs.masks)
    for far in range(n, max(objs.grid.shape), n):
        out |= _ring(objs, far, np.full(len(objs), far))
    return out


@word("the ring around {it} that is as wide as its {property}", weight=0.5, needs=(Need.ROOM_AROUND, Need.BULK))
def wide_halo(objs, property: Measure) -> Region:
    """The cells outside the bounding box, at most so many cells from it."""
    return _ring(objs, 1, property(objs))


@word("the cells that are nearer to {it} than to any other", weight=0.4, needs=(Need.SEVERAL, Need.ROOM_AROUND),
      far_fetched=True)
def realm(objs) -> Region:
    """By the number of steps up, down, left or right; cells as near to another are nobody's."""
    far = np.full(objs.masks.shape, 999, np.int64)
    for i in np.flatnonzero(objs.sizes):
        far[i] = _apart(objs.masks[i], "taxicab")
    first = far.min(0)
    return (far == first) & ((far == first).sum(0) == 1) & (first < 999)


@word("every second cell of {region}, counted from {it}", weight=0.5, needs=Need.ROOM_TO_RUN)
def dotted(objs, region: Region) -> Region:
    """The cells of the region that are an even number of cells away, rings counted, and not the object's own."""
    cells, out = region(objs), np.zeros_like(objs.masks)
    for i in np.flatnonzero(objs.sizes):
        out[i] = cells[i] & (_apart(objs.masks[i], "chessboard") % 2 == 0)
    return out & ~objs.masks


@word("the fan that opens from {it} {direction}, a cell wider on both sides with every step, to the border", weight=0.4,
      needs=Need.ROOM_TO_RUN, far_fetched=True)
def fan(objs, direction: Direction) -> Region:
    """All that is reached by steps in the direction and slantwise to it; of a slanted direction, the quarter between
    its two straight ones, which is in it."""
    dy, dx = direction
    ways = ((dy, dx), (dy, 0), (0, dx)) if dy and dx else ((dy, dx), (dy + dx, dx + dy), (dy - dx, dx - dy))
    out = objs.masks
    for _ in range(max(objs.grid.shape)):
        out = np.logical_or.reduce([out, *(shift(out, *step) for step in ways)])
    return out & ~objs.masks


@word("longer side, halved (rounded up)", weight=0.4, needs=Need.BULK,
      far_fetched=True)
def half_side(objs) -> Measure:
    return (np.maximum(objs.heights, objs.widths) + 1) // 2


@word("the least distance between {things:all}", weight=0.3, needs=Need.SEVERAL)
def spacing(things: Objects) -> Int:
    """The distance from one to the next, rings counted (1 for neighbours). Undefined unless there are two."""
    if len(things) < 2 or not things.sizes.all():
        raise RuleError("no two things")
    return min(int(np.where(things.masks.any(0) & ~m, _apart(m, "chessboard"), 999).min()) for m in things.masks)


@word("the spiral in the bounding box of {it} that starts in its {start:corner} going along the {axis} axis",
      weight=0.4, needs=Need.BULK)
def spiral(objs, start: Direction, axis: Axis) -> Region:
    """A line one cell wide, with a free line between its turns. Undefined unless it starts in a corner and goes
    along a straight axis."""
    if 0 in start or 0 not in axis[0]:
        raise RuleError("a spiral that starts nowhere")
    out = np.zeros_like(objs.masks)
    for i in np.flatnonzero(objs.sizes):
        view = out[i][objs.box(i)][::-start[0], ::-start[1]]      # as if it started in the upper left corner
        _wind(view if axis[0][0] == 0 else view.T)
    return out


def _wind(view: np.ndarray) -> None:
    """Draws a spiral into a blank bool (h, w), from its upper left corner to the right."""
    height, width = view.shape
    padded = np.zeros((height + 4, width + 4), bool)
    padded[:2] = padded[:, :2] = padded[-2:] = padded[:, -2:] = True
    padded[1, 2:-2] = padded[-2, 2:-2] = padded[2:-2, 1] = padded[2:-2, -2] = False     # a rim of one free cell
    y = x = 2
    dy, dx = 0, 1
    padded[2, 2] = True
    for _ in range(4 * max(height, width)):
        steps = 0
        while 2 <= y + dy < height + 2 and 2 <= x + dx < width + 2 and not padded[y + dy, x + dx] \
                and not padded[y + 2 * dy, x + 2 * dx]:
            y, x, steps = y + dy, x + dx, steps + 1
            padded[y, x] = True
        dy, dx = dx, -dy
        if not steps and not (dy or dx):
            break
        if not steps and padded[y + 2 * dy, x + 2 * dx]:
            break
    view[:] = padded[2:-2, 2:-2]


@word("the empty corners of the bounding box of {it}, moved out diagonally by their own size", weight=0.4,
      needs=(Need.BOX, Need.ROOM_AROUND),
      far_fetched=True)
def over_corners(objs) -> Region:
    """For each empty area that holds a corner of the box, the same area once more beyond that corner."""
    out = np.zeros_like(objs.masks)
    for i in np.flatnonzero(objs.sizes):
        box = objs.box(i)
        labels, _ = ndimage.label(~objs.masks[i][box])
        for dy, dx in ((-1, -1), (-1, 1), (1, -1), (1, 1)):
            name = labels[0 if dy < 0 else -1, 0 if dx < 0 else -1]
            y, x = np.nonzero((labels == name) & (name > 0))
            if not len(y):
                continue
            y, x = (at + line.start + d * (np.ptp(at) + 1) for at, line, d in ((y, box[0], dy), (x, box[1], dx)))
            kept = (y >= 0) & (x >= 0) & (y < objs.grid.shape[0]) & (x < objs.grid.shape[1])
            out[i, y[kept], x[kept]] = True
    return out & ~objs.masks


@word("number of steps ({connectivity}) to {others:any}", weight=0.3, needs=Need.MARKER)
def steps_to(objs, others: Objects, connectivity: Connectivity) -> Measure:
    """From the nearest cell of each object to the nearest cell of the others, 0 where they share one. By sides only,
    or slantwise too. Undefined where there is none."""
    cells = others.masks.any(0)
    if not cells.any():
        raise RuleError("nothing to walk to")
    far = _apart(cells, "chessboard" if connectivity[0, 0] else "taxicab")
    return np.where(objs.masks, far, 99).min((1, 2)).astype(np.int64)
