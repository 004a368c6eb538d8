"""Inks: a colour for each object, uint8 (n,); and colours read off a grid."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .layer import cells_of
from .objects import CORNERS, are_same, shared_cells
from .perceive import palette
from .regions import around
from .registry import word
from .traits import Need, Role


def ink_of(ink, objs) -> np.ndarray:
    """The colours that an Ink value (a colour number or a function of objects) gives, uint8 (n,)."""
    return ink(objs) if callable(ink) else np.full(len(objs), ink, np.uint8)


@word("in its own colour", weight=2)
def own_colour(objs) -> Ink:
    return objs.colours


@word("in its rarer colour", weight=0.5, needs=(Need.SEVERAL_COLOURS, Need.FREQUENCIES))
def minor_colour(objs) -> Ink:
    """The less frequent of exactly two colours. Undefined otherwise."""
    counts = objs.counts
    if ((counts > 0).sum(1) != 2).any():
        raise RuleError("an object without exactly two colours")
    low = np.where(counts > 0, counts, 10_000)
    if (low == low.min(1)[:, None]).sum(1).max() > 1:
        raise RuleError("two colours equally frequent")
    return low.argmin(1).astype(np.uint8)


@word("by {property}, smallest first ({inks})", weight=1, needs=Need.ALL_DIFFERENT)
def by_rank(objs, property: Measure, *inks: Ink) -> Ink:
    """The i-th ink for the i-th smallest value; equal values share an ink. Undefined when
    there are more values than inks, or nothing to rank."""
    values = property(objs)
    kinds = sorted(set(values.tolist()))
    if not 2 <= len(kinds) <= len(inks):
        raise RuleError("more ranks than colours, or one")
    table = np.array([ink_of(ink, objs) for ink in inks])
    return table[np.searchsorted(kinds, values), np.arange(len(objs))]


@word("{n}: {ink}")
def case(n: Int, ink: Ink) -> Case:
    """One entry of a table: a number and what it stands for."""
    return n, ink


@word("by {property} ({cases})", weight=1, needs=Need.NUMBER)
def by_value(objs, property: Measure, *cases: Case) -> Ink:
    """The ink listed for the value of a property. Undefined for a value not in the table."""
    values, out, known = property(objs), np.zeros(len(objs), np.uint8), np.zeros(len(objs), bool)
    for n, ink in cases:
        hit = (values == n) & ~known
        out[hit] = ink_of(ink, objs)[hit]
        known |= hit
    if not known.all():
        raise RuleError("a value that the table lacks")
    return out


@word("{yes} if {predicate:told}, otherwise {no}", weight=1, role=Role.DECIDES)
def choose(objs, predicate: Predicate, yes: Ink, no: Ink) -> Ink:
    return np.where(predicate(objs), ink_of(yes, objs), ink_of(no, objs))


@word("the colour of the nearest of {others:all}", weight=0.7, needs=Need.NEAR_AND_FAR)
def of_nearest(objs, others: Objects) -> Ink:
    """By the city-block distance between closest cells. Undefined in a tie of colours."""
    if not len(others):
        raise RuleError("no other objects")
    mine, theirs = cells_of(objs), cells_of(others)
    far = np.abs(mine.y[:, None] - theirs.y) + np.abs(mine.x[:, None] - theirs.x)
    has, seen = objs.sizes > 0, others.sizes > 0
    apart = np.full((len(objs), len(others)), 999)
    if has.any() and seen.any():
        firsts = (np.append(0, np.cumsum(s[s > 0])[:-1]) for s in (objs.sizes, others.sizes))
        apart[np.ix_(has, seen)] = np.minimum.reduceat(np.minimum.reduceat(far, next(firsts), 0), next(firsts), 1)
    apart[are_same(objs, others)] = 999
    nearest = apart == apart.min(1, keepdims=True)
    low, high = np.where(nearest, others.colours, 255).min(1), np.where(nearest, others.colours, 0).max(1)
    if ((low != high) & has).any():
        raise RuleError("two nearest of different colours")
    return np.where(has, low, 0).astype(np.uint8)


def only_colours(related: np.ndarray, others) -> np.ndarray:
    """The one colour of each object's related others. related: bool (n, m)."""
    colours = np.zeros((len(others), 10), bool)
    colours[np.arange(len(others)), others.colours] = True
    found = related.astype(np.int64) @ colours.astype(np.int64) > 0
    if (found.sum(1) != 1).any():
        raise RuleError("an object without exactly one colour to take")
    return found.argmax(1).astype(np.uint8)


@word("the colour of {others:any} in the same {axis:line}", weight=0.7, needs=Need.IN_LINE)
def of_aligned(objs, others: Objects, axis: Axis) -> Ink:
    """Of those others that share a row (horizontal), column (vertical) or diagonal with the
    object. Undefined unless it is one colour."""
    y, x = np.indices(objs.grid.shape)
    index = {(0, -1): y, (-1, 0): x, (-1, -1): y - x + 30, (1, -1): y + x}[axis[0]]

    def lines(masks):
        return np.stack([np.bincount(index[m], minlength=64) > 0 for m in masks]) if len(masks) else np.zeros((0, 64))
    shared = lines(objs.masks).astype(np.int64) @ lines(others.masks).astype(np.int64).T > 0
    return only_colours(shared & ~are_same(objs, others), others)


@word("the colour of {others:any} in its bounding box", weight=0.7, needs=Need.CONTAINED)
def of_held(objs, others: Objects) -> Ink:
    """Of those others that lie wholly in the object's box. Undefined unless it is one colour."""
    held = shared_cells(objs.boxes, others.masks) == others.sizes[None]
    return only_colours(held & ~are_same(objs, others), others)


@word("the colour of {others:any} that touches it", weight=0.7, needs=Need.TOUCHING)
def of_touching(objs, others: Objects, connectivity: Connectivity) -> Ink:
    """Undefined unless it is one colour."""
    near = around(objs.masks, connectivity)
    return only_colours((shared_cells(near, others.masks) > 0) & ~are_same(objs, others), others)


@word("the colour of {others:any} that stands on it", weight=0.4, needs=(Need.CONTAINED, Need.KINDS))
def of_standing(objs, others: Objects) -> Ink:
    """Another stands on the object if most of the cells around it are the object's. Undefined unless it is one
    colour."""
    near = around(others.masks, CORNERS) & ~others.masks
    stands = 2 * shared_cells(near, objs.masks) > near.sum((1, 2))[:, None]
    return only_colours(stands.T & ~are_same(objs, others), others)


@word("the colour of {others:any} of the same {property}", weight=0.7, needs=Need.ALIKE)
def of_alike(objs, others: Objects, property: Property) -> Ink:
    """Of those others that share a property with the object. Undefined unless it is one colour."""
    values = property(type(objs)(np.concatenate([objs.masks, others.masks]), objs.grid))
    alike = values[:len(objs), None] == values[None, len(objs):]
    return only_colours(alike & ~are_same(objs, others), others)


def reordered(objs, property, change) -> np.ndarray:
    """Colours of the objects in order of a property after a change of that order, uint8 (n,)."""
    values = property(objs)
    if len(np.unique(values)) < len(objs):
        raise RuleError("a tie in the order")
    order = np.argsort(values, kind="stable")
    out = np.empty(len(objs), np.uint8)
    out[order] = objs.colours[change(order)]
    return out


@word("the colour of its opposite in order of {property} (the first takes the last's, and so on)", weight=0.4,
      needs=Need.ALL_DIFFERENT)
def of_opposite(objs, property: Measure) -> Ink:
    """Colours in reversed order. Undefined in a tie."""
    return reordered(objs, property, np.flip)


@word("the colour of the next one in order of {property} (the last takes the first's)", weight=0.4,
      needs=Need.ALL_DIFFERENT)
def of_next(objs, property: Measure) -> Ink:
    """Colours moved on by one place. Undefined in a tie."""
    return reordered(objs, property, lambda order: np.roll(order, -1))


def _most_frequent(counts: np.ndarray) -> int:
    """The colour with the highest count, from counts (10,)."""
    if np.count_nonzero(counts == counts.max()) > 1:
        raise RuleError("a tie for the commonest colour")
    return int(counts.argmax())


@word("the colour of {other}", weight=1)
def colour_of(other: Object) -> Colour:
    """The most frequent colour of an object. Undefined in a tie."""
    return _most_frequent(other.counts[0])


@word("the commonest colour of {grid}", weight=0.5, needs=Need.FREQUENCIES)
def commonest(grid: Grid) -> Colour:
    """Undefined in a tie."""
    return _most_frequent(np.bincount(grid.ravel(), minlength=10))


@word("the rarest colour of {grid}", weight=0.5, needs=Need.FREQUENCIES)
def rarest(grid: Grid) -> Colour:
    """Of the colours that occur. Undefined in a tie."""
    counts = np.bincount(grid.ravel(), minlength=10)
    counts[counts == 0] = grid.size + 1
    rarest_ = int(counts.argmin())
    if np.count_nonzero(counts == counts[rarest_]) > 1:
        raise RuleError("a tie for the rarest colour")
    return rarest_


@word("the colour of {grid} that is neither {first} nor {second}", weight=0.5, needs=Need.SEVERAL_COLOURS)
def other_colour(grid: Grid, first: Colour, second: Colour) -> Colour:
    """Undefined unless exactly one colour remains."""
    rest = [c for c in palette(grid) if c not in (first, second)]
    if len(rest) != 1:
        raise RuleError(f"{len(rest)} other colours where one is wanted")
    return int(rest[0])
