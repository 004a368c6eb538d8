"""What a rule sees in a grid: Grid -> Objects (and a few words that build or pick objects).

Background and connectivity are always arguments, never guessed. In templates `[a|b]` is the
singular and the plural form.
"""
from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from .objects import SIDES, ObjectSet, components, in_reading_order
from .registry import word
from .traits import Need, Role


def _by_colour(grid: np.ndarray, colours: np.ndarray, connectivity: np.ndarray) -> ObjectSet:
    """The components of each of the colours, in reading order."""
    if len(colours) == 1:
        return ObjectSet(components(grid == colours[0], connectivity), grid)
    in_layer = np.zeros((3, 3, 3), bool)
    in_layer[1] = connectivity
    labels, n = ndimage.label(grid == colours[:, None, None], in_layer)      # a layer for each colour
    labels = labels.sum(0, dtype=labels.dtype)
    first = np.zeros(n + 1, np.int64)
    first[labels.ravel()[::-1]] = np.arange(grid.size)[::-1]                  # the first cell is written last
    order = first[1:].argsort().astype(labels.dtype) + 1
    return ObjectSet(labels == order[:, None, None], grid)


def palette(grid: np.ndarray) -> np.ndarray:
    """The colours of a grid, ascending."""
    return np.bincount(grid.ravel(), minlength=10).nonzero()[0]


def _but(grid: np.ndarray, background: int) -> np.ndarray:
    """The colours of a grid without the background."""
    counts = np.bincount(grid.ravel(), minlength=10)
    counts[background] = 0
    return counts.nonzero()[0].astype(np.uint8)


@word("one-colour object[|s] ({connectivity}, on {background})", weight=4, needs=Need.FIGURES, effort=0)
def objects(grid: Grid, background: Colour, connectivity: Connectivity) -> Objects:
    return _by_colour(grid, _but(grid, background), connectivity)


@word("object[|s] of any colours ({connectivity}, on {background})", weight=2, needs=Need.FIGURES)
def blobs(grid: Grid, background: Colour, connectivity: Connectivity) -> Objects:
    return ObjectSet(components(grid != background, connectivity), grid)


@word("same-colour region[|s] ({connectivity}, whatever the colour)", weight=0.5)
def regions(grid: Grid, connectivity: Connectivity) -> Objects:
    return _by_colour(grid, palette(grid).astype(np.uint8), connectivity)


@word("{colour} object[|s] ({connectivity})", weight=2, needs=Need.COLOUR, far_fetched=True)
def pieces(grid: Grid, colour: Colour, connectivity: Connectivity) -> Objects:
    """The components of one colour (of the background too: voids)."""
    return ObjectSet(components(grid == colour, connectivity), grid)


@word("colour group[|s] (all cells of one colour, not {background})", needs=(Need.FIGURES, Need.GROUPS))
def layers(grid: Grid, background: Colour) -> Objects:
    return ObjectSet(in_reading_order(grid == _but(grid, background)[:, None, None]), grid)


@word("cell[|s] that [is|are] not {background}", weight=2, far_fetched=True)
def cells(grid: Grid, background: Colour) -> Objects:
    return ObjectSet(_single_cells(grid != background), grid)


@word("{colour} cell[|s]", weight=2, needs=Need.COLOUR, far_fetched=True)
def cells_of(grid: Grid, colour: Colour) -> Objects:
    return ObjectSet(_single_cells(grid == colour), grid)


def _single_cells(mask: np.ndarray) -> np.ndarray:
    index = np.flatnonzero(mask)
    masks = np.zeros((len(index), mask.size), dtype=bool)
    masks[np.arange(len(index)), index] = True
    return masks.reshape(len(index), *mask.shape)


@word("enclosed {background} area[|s]", weight=1.5, needs=(Need.FIGURES, Need.OUTLINES))
def holes(grid: Grid, background: Colour) -> Objects:
    """The components of the background (by sides) that do not touch the border."""
    labels, n = ndimage.label(grid == background, SIDES)
    inside = np.ones(n + 1, bool)
    for edge in (labels[0], labels[-1], labels[:, 0], labels[:, -1]):
        inside[edge] = False
    inside[0] = False
    return ObjectSet(labels == inside.nonzero()[0][:, None, None], grid)


@word("largest {colour} rectangle[|s]", weight=0.7, needs=(Need.COLOUR, Need.BULK, Need.WINNER), far_fetched=True)
def largest_rectangles(grid: Grid, colour: Colour) -> Objects:
    """The filled rectangles of one colour, both sides at least two cells, of the largest area
    (several in a tie; none when there is no such rectangle)."""
    mask = grid == colour
    height, width = mask.shape
    best = 0
    found: list[tuple] = []
    set_ = np.zeros((height, width + 2), bool)
    set_[:, 1:-1] = mask
    tall = set_                                             # where h cells from here down are set
    for h in range(2, height + 1):
        tall = tall[:-1] & set_[h - 1:]
        flat = tall.ravel()
        ends = np.flatnonzero(flat[1:] != flat[:-1])        # before the first and at the last cell of each run
        if not len(ends):
            break
        starts, lengths = ends[::2], ends[1::2] - ends[::2]
        w = int(lengths.max())
        if w < 2 or h * w < best:
            continue
        if h * w > best:
            best, found = h * w, []
        found += [(*divmod(int(s), width + 2), h, w) for s in starts[lengths == w]]
    masks = np.zeros((len(found), height, width), bool)
    for m, (y, x, h, w) in zip(masks, found):
        m[y:y + h, x:x + w] = True
    return ObjectSet(in_reading_order(masks), grid)


@word("all {colour} cells", needs=Need.COLOUR, effort=0)
def all_of_colour(grid: Grid, colour: Colour) -> Object:
    """All cells of one colour as one object. Undefined when there are none."""
    mask = grid == colour
    if not mask.any():
        raise RuleError("no cell of that colour")
    return ObjectSet(mask[None], grid)


@word("everything that is not {background}", effort=0)
def everything(grid: Grid, background: Colour) -> Object:
    """All cells but the background as one object. Undefined when there are none."""
    mask = grid != background
    if not mask.any():
        raise RuleError("nothing but background")
    return ObjectSet(mask[None], grid)


@word("{grid}")
def whole(grid: Grid) -> Object:
    return ObjectSet(np.ones((1, *grid.shape), dtype=bool), grid)


@word("{axis:rows} of the grid", weight=0.5)
def lines(grid: Grid, axis: Axis) -> Objects:
    """The rows (horizontal), columns (vertical) or diagonals as objects."""
    height, width = grid.shape
    y, x = np.arange(height)[:, None], np.arange(width)
    if axis[0] == (0, -1):
        return ObjectSet((y == np.arange(height)[:, None, None]).repeat(width, 2), grid)
    if axis[0] == (-1, 0):
        return ObjectSet((x == np.arange(width)[:, None, None]).repeat(height, 1), grid)
    index = y - x + width - 1 if axis[0] == (-1, -1) else y + x
    return ObjectSet(index == np.arange(height + width - 1)[:, None, None], grid)


@word("{things:noun} or {others:noun}", weight=0.3)
def together(things: Objects, others: Objects) -> Objects:
    """Both lists of objects as one."""
    if things.grid.shape != others.grid.shape:
        raise RuleError("objects of different grids")
    return ObjectSet(np.concatenate([things.masks, others.masks]), things.grid)


@word("{things:all} taken together", weight=0.3, needs=Need.SEVERAL)
def joined(things: Objects) -> Object:
    """The union of the objects as one object. Undefined when empty."""
    if not len(things) or not things.masks.any():
        raise RuleError("nothing to join")
    return ObjectSet(things.masks.any(0)[None], things.grid)


@word("{things:noun} sorted by {property} (the last on top)", weight=0.3,
      role=Role.SELECTS, needs=(Need.ALL_DIFFERENT, Need.OVERLAP), effort=2)
def in_order(things: Objects, property: Measure) -> Objects:
    """The objects sorted by a property, ascending; later ones lie on top. Undefined in a tie."""
    values = property(things)
    if len(set(values.tolist())) < len(values):
        raise RuleError("a tie in the order")
    sorted_ = things.take(np.argsort(values, kind="stable"))
    sorted_.ordered = True
    return sorted_


@word("{things:noun} {predicate}", weight=3, needs=Need.SEVERAL)
def where(things: Objects, predicate: Predicate) -> Objects:
    """The objects for which the predicate holds (perhaps none)."""
    return things.take(predicate(things))


@word("{things:noun} {predicate}", weight=3, needs=Need.SEVERAL)
def the(things: Objects, predicate: Predicate) -> Object:
    """The one object for which the predicate holds. Undefined when it is none or several."""
    found = predicate(things)
    fit = np.count_nonzero(found)
    if fit != 1:
        raise RuleError(f"{fit} objects fit where one is wanted")
    return things.take(found)


@word("{things:noun}", role=Role.SELECTS, needs=Need.ALONE)
def only(things: Objects) -> Object:
    """The only object. Undefined when it is none or several."""
    if len(things) != 1:
        raise RuleError(f"{len(things)} objects where one is wanted")
    return things.take(np.arange(1))
