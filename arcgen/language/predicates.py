"""Predicates: yes or no for each object, seen among all objects of the set. bool (n,)."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import same, transform
from .objects import are_same, shared_cells
from .properties import holes_in
from .regions import around, span_mask
from .registry import word
from .traits import Need


@word("with the largest {property}", weight=4, needs=Need.WINNER)
def most(objs, property: Measure) -> Predicate:
    """All that share the largest value."""
    values = property(objs)
    return values == values.max(-1, keepdims=True)


@word("with the smallest {property}", weight=4, needs=Need.WINNER)
def least(objs, property: Measure) -> Predicate:
    values = property(objs)
    return values == values.min(-1, keepdims=True)


@word("whose {property} is {n}", weight=2, needs=Need.NUMBER)
def equals(objs, property: Measure, n: Int) -> Predicate:
    return property(objs) == n


@word("whose {property} is at least {n}", weight=2, needs=Need.THRESHOLD)
def at_least(objs, property: Measure, n: Int) -> Predicate:
    return property(objs) >= n


@word("whose {property} is an even number", weight=0.7, needs=Need.KINDS)
def even(objs, property: Measure) -> Predicate:
    return property(objs) % 2 == 0


@word("whose {property} is larger than [its|their] {other}", weight=0.5, needs=Need.KINDS, far_fetched=True)
def exceeds(objs, property: Measure, other: Measure) -> Predicate:
    """Two measures of the same thing compared: more red cells than blue ones."""
    return property(objs) > other(objs)


@word("whose {property} is the same as [its|their] {other}", weight=0.5, needs=Need.KINDS, far_fetched=True)
def balances(objs, property: Measure, other: Measure) -> Predicate:
    return property(objs) == other(objs)


@word("whose {property} no other has", weight=1.5, needs=Need.ODD_ONE)
def unique(objs, property: Property) -> Predicate:
    values = property(objs)
    return (values[..., :, None] == values[..., None, :]).sum(-1) == 1


@word("with the most common {property}", weight=1, needs=Need.COPIES)
def common(objs, property: Property) -> Predicate:
    """Those with the most frequent value. Undefined in a tie."""
    values = property(objs)
    kinds, counts = np.unique(values, return_counts=True)
    if (counts == counts.max()).sum() > 1:
        raise RuleError("a tie for the most common")
    return values == kinds[counts.argmax()]


@word("whose {property} is that of {other}", weight=0.7, needs=Need.ALIKE)
def like(objs, property: Property, other: Object) -> Predicate:
    """Those that share a property with another object (which may be one of them)."""
    both = type(objs)(np.concatenate([objs.masks, other.masks]), objs.grid)
    values = property(both)
    return values[:-1] == values[-1]


@word("that [is|are] number {n} in order of {property} (smallest first)", weight=0.7,
      needs=Need.ALL_DIFFERENT)
def ranked(objs, property: Measure, n: Int) -> Predicate:
    """The n-th smallest (1: the smallest). Undefined in a tie."""
    values = property(objs)
    if len(np.unique(values)) < len(values):
        raise RuleError("a tie in the order")
    return (values[:, None] > values[None, :]).sum(1) == n - 1


@word("with the middle {property}", weight=0.5, needs=Need.ALL_DIFFERENT)
def middle(objs, property: Measure) -> Predicate:
    """Those with the middle one of the different values. Undefined when these are even in number."""
    kinds = np.unique(property(objs))
    if len(kinds) % 2 == 0:
        raise RuleError("no middle value")
    return property(objs) == kinds[len(kinds) // 2]


@word("that [touches|touch] the {direction:side} border of the grid", weight=0.7, needs=Need.AT_BORDER)
def touches_side(objs, direction: Direction) -> Predicate:
    """That have a cell in the outermost row or column (the corner, for a slanted direction)."""
    dy, dx = direction
    rows = {-1: slice(0, 1), 0: slice(None), 1: slice(-1, None)}[dy]
    cols = {-1: slice(0, 1), 0: slice(None), 1: slice(-1, None)}[dx]
    return objs.masks[:, rows, cols].any((1, 2))


@word("that [touches|touch] the border of the grid", weight=1.5, needs=Need.AT_BORDER)
def touches_border(objs) -> Predicate:
    m = objs.masks
    return m[:, 0].any(1) | m[:, -1].any(1) | m[:, :, 0].any(1) | m[:, :, -1].any(1)


@word("that [is a|are] filled rectangle[|s]", weight=1.5, needs=Need.KINDS)
def is_full(objs) -> Predicate:
    return (objs.sizes == objs.heights * objs.widths) & (objs.sizes > 0)


@word("with a square bounding box", weight=1, needs=Need.KINDS)
def is_square(objs) -> Predicate:
    return (objs.heights == objs.widths) & (objs.sizes > 0)


@word("that [is a|are] {axis} line[|s]", weight=1, needs=Need.KINDS)
def is_line(objs, axis: Axis) -> Predicate:
    """Straight, one cell thick, at least two cells long, without gaps."""
    return (objs.sizes >= 2) & (objs.sizes == span_mask(objs, axis))


@word("of a single cell", weight=1, needs=Need.KINDS)
def is_dot(objs) -> Predicate:
    return objs.sizes == 1


@word("that [encloses|enclose] an area", weight=1.5, needs=Need.OUTLINES)
def is_closed(objs) -> Predicate:
    """Whether filling the object's holes (by sides) adds a cell."""
    return holes_in(objs) > 0


@word("that [is|are] unchanged when {symmetry}", weight=1.5, needs=Need.SYMMETRY)
def symmetric(objs, symmetry: Symmetry) -> Predicate:
    """Whether silhouette and colours, cut to the box, are unchanged by the symmetry."""
    return np.array([same(picture, transform(picture, symmetry)) for picture in objs.pictures])


@word("with a {colour} cell", weight=1.5, needs=Need.COLOUR)
def has(objs, colour: Colour) -> Predicate:
    return objs.counts[:, colour] > 0


@word("that [is|are] {colour}", weight=2.5, needs=Need.COLOUR)
def is_colour(objs, colour: Colour) -> Predicate:
    """Most of whose cells are of the colour."""
    return (objs.colours == colour) & (objs.sizes > 0)


@word("of one colour only", weight=0.5, needs=Need.SEVERAL_COLOURS)
def is_plain(objs) -> Predicate:
    return (objs.counts > 0).sum(1) == 1


@word("next to {others:any}", weight=1, needs=Need.TOUCHING)
def next_to(objs, others: Objects, connectivity: Connectivity) -> Predicate:
    """That touch a cell of the others (other than their own cells)."""
    target = others.masks.any(0) if len(others) else np.zeros(objs.grid.shape, bool)
    return (around(objs.masks, connectivity) & ~objs.masks & target).any((1, 2))


@word("that [overlaps|overlap] {others:any}", weight=0.5, needs=Need.TOUCHING)
def overlaps(objs, others: Objects) -> Predicate:
    target = others.masks.any(0) if len(others) else np.zeros(objs.grid.shape, bool)
    return (objs.masks & target).any((1, 2))


@word("inside the bounding box of {other}", weight=0.7, needs=Need.CONTAINED)
def inside(objs, other: Object) -> Predicate:
    """Wholly within the box of the other, and not the other itself."""
    y, x = other.box(0)
    box = np.zeros(objs.grid.shape, bool)
    box[y, x] = True
    return ~(objs.masks & ~box).any((1, 2)) & ~(objs.masks == other.masks[0]).all((1, 2))


@word("with {others:any} in [its|their] bounding box[|es]", weight=0.7, needs=Need.CONTAINED)
def holds(objs, others: Objects) -> Predicate:
    """Whose box wholly contains one of the others (not the object itself)."""
    held = shared_cells(objs.boxes, others.masks) == others.sizes[None]
    return (held & ~are_same(objs, others)).any(1)


@word("in line with {others:any} along a {axis:line}", weight=0.7, needs=Need.IN_LINE)
def in_line_with(objs, others: Objects, axis: Axis) -> Predicate:
    """That share a row (horizontal), column (vertical) or diagonal with a cell of the others."""
    y, x = np.indices(objs.grid.shape)
    index = {(0, -1): y, (-1, 0): x, (-1, -1): y - x + 30, (1, -1): y + x}[axis[0]]
    target = others.masks.any(0) if len(others) else np.zeros(objs.grid.shape, bool)
    wanted = np.zeros(64, bool)
    wanted[index[target]] = True
    return (objs.masks & wanted[index]).any((1, 2))


@word("of any kind", weight=0.3)
def every(objs) -> Predicate:
    return np.ones(len(objs), bool)


@word("{predicate:denied}", weight=1.5)
def not_(objs, predicate: Predicate) -> Predicate:
    return ~predicate(objs)


@word("{first} and {second}", weight=0.8)
def both(objs, first: Predicate, second: Predicate) -> Predicate:
    return first(objs) & second(objs)


@word("{first} or {second}", weight=0.4)
def either(objs, first: Predicate, second: Predicate) -> Predicate:
    return first(objs) | second(objs)


@word("{second} among those {first:all}", weight=0.5)
def among(objs, first: Predicate, second: Predicate) -> Predicate:
    """The second predicate judged only among the objects that fit the first."""
    index = np.flatnonzero(first(objs))
    found = np.zeros(len(objs), bool)
    found[index] = second(objs.take(index))
    return found
