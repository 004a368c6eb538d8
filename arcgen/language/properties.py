"""Properties: a whole number for each object, by which objects are compared and chosen.

Each returns int64 (n,). Names of shape and look are numbers too, equal for equal shapes.
"""
from __future__ import annotations

import numpy as np

from ..core.grid import content
from .regions import outsides
from .registry import word
from .traits import Need


@word("number of cells", weight=4)
def size(objs) -> Measure:
    return objs.sizes


@word("{axis:extent}", weight=1)
def extent(objs, axis: Axis) -> Measure:
    """Width (horizontal), height (vertical), or the number of diagonals met."""
    if axis[0] == (0, -1):
        return objs.widths
    if axis[0] == (-1, 0):
        return objs.heights
    y, x = np.arange(objs.grid.shape[0])[:, None], np.arange(objs.grid.shape[1])
    index = (y + x) if axis[0] == (-1, -1) else (y - x)
    low = np.where(objs.masks, index, 99).min((1, 2))
    high = np.where(objs.masks, index, -99).max((1, 2))
    return np.maximum(high - low + 1, 0)


@word("area of the bounding box", weight=1)
def box_area(objs) -> Measure:
    return objs.heights * objs.widths


@word("longer side", weight=0.7)
def long_side(objs) -> Measure:
    return np.maximum(objs.heights, objs.widths)


@word("number of cells of {region}", weight=0.4)
def cells_in(objs, region: Region) -> Measure:
    """How large a region made from each object is: what a cup can hold, how long a ray gets."""
    return region(objs).sum((1, 2)).astype(np.int64)


@word("number of empty cells in the bounding box", weight=0.5, needs=Need.BOX)
def gaps(objs) -> Measure:
    return objs.heights * objs.widths - objs.sizes


@word("position going {direction}", weight=1.5)
def edge(objs, direction: Direction) -> Measure:
    """How far the object reaches in a direction: the number of rows and columns of the grid behind
    its farthest cell (0: the farthest cell lies at the border opposite to the direction)."""
    (dy, dx), (height, width) = direction, objs.grid.shape
    if dy and dx:
        y, x = np.arange(height)[::dy, None], np.arange(width)[::dx]
        return np.where(objs.masks, y + x, -99).max((1, 2))
    if dy:
        far = objs.bottoms if dy > 0 else height - 1 - objs.tops
    else:
        far = objs.rights if dx > 0 else width - 1 - objs.lefts
    return np.where(objs.sizes > 0, far, -99)


@word("number of colours", weight=0.7, needs=Need.SEVERAL_COLOURS)
def colour_count(objs) -> Measure:
    return (objs.counts > 0).sum(1)


@word("number of {colour} cells", weight=1, needs=Need.COLOUR)
def count_of(objs, colour: Colour) -> Measure:
    return objs.counts[:, colour]


def holes_in(objs) -> np.ndarray:
    """How many areas (by sides) each object encloses, int64 (n,)."""
    if holes_in in objs.memo:
        return objs.memo[holes_in]
    (large, labels), found = outsides(objs), np.zeros(len(objs), np.int64)
    found[large] = labels.max((1, 2)) - labels[:, 0, 0]
    objs.memo[holes_in] = found
    return found


@word("number of holes", weight=1, needs=Need.OUTLINES)
def hole_count(objs) -> Measure:
    """Enclosed areas (by sides) inside each object's own box."""
    return holes_in(objs)


@word("colour", weight=1.5)
def colour(objs) -> Property:
    """The number of the most frequent colour; compared for equality only makes sense."""
    return objs.colours.astype(np.int64)


def _names(keys: list[bytes]) -> np.ndarray:
    first: dict[bytes, int] = {}
    return np.array([first.setdefault(k, len(first)) for k in keys], np.int64)


def _silhouettes(objs) -> list[np.ndarray]:
    return [objs.masks[i][objs.box(i)] for i in range(len(objs))]


@word("shape", weight=1)
def shape(objs) -> Property:
    """A number for the silhouette, equal for equal silhouettes (not turned)."""
    return _names([content(s) for s in _silhouettes(objs)])


@word("shape (turned or mirrored counts as the same)", weight=0.7)
def shape_any_way(objs) -> Property:
    """A number for the silhouette up to D4."""
    return _names([min(content(np.ascontiguousarray(t)) for r in (s, s.T) for t in
                       (r, r[::-1], r[:, ::-1], r[::-1, ::-1])) for s in _silhouettes(objs)])


def _without_scale(silhouette: np.ndarray) -> np.ndarray:
    """The smallest silhouette of which the given one is an enlargement by a whole number."""
    for n in range(min(silhouette.shape), 1, -1):
        if not (silhouette.shape[0] % n or silhouette.shape[1] % n):
            small = silhouette[::n, ::n]
            if (small.repeat(n, 0).repeat(n, 1) == silhouette).all():
                return small
    return silhouette


@word("shape (of any size)", weight=0.4)
def shape_any_size(objs) -> Property:
    """A number for the silhouette, equal for silhouettes that are enlargements of one and the same (not turned)."""
    return _names([content(np.ascontiguousarray(_without_scale(s))) for s in _silhouettes(objs)])


@word("look", weight=0.7)
def look(objs) -> Property:
    """A number for silhouette and colours together."""
    return _names([content(picture) for picture in objs.pictures])


@word("number of objects of the same {property}", weight=0.7, needs=Need.COPIES)
def how_common(objs, property: Property) -> Measure:
    """How many objects share the value of a property."""
    values = property(objs)
    return (values[:, None] == values[None, :]).sum(1)


@word("shorter side", weight=0.5)
def short_side(objs) -> Measure:
    return np.minimum(objs.heights, objs.widths)
