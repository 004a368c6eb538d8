"""Which plain noun is true of things: whether what a rule calls objects is lines, squares, boxes.

A noun is true of things when it is true of each of them; a person who looks at the grids says it at once.
"""
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import numpy as np

from ..core.grid import every
from .objects import ObjectSet
from .regions import inner_boxes


class Shape(StrEnum):
    """Nouns for things by their outline, the narrower before the wider. The value is the noun."""
    LINE = "line"                       # straight, one cell wide
    SQUARE = "square"                   # filled
    BAR = "bar"                         # a filled rectangle more than twice as long as wide, or beside such ones
    RECTANGLE = "rectangle"             # filled, at least two cells wide
    HOLLOW_SQUARE = "hollow square"     # the outline of a square, one cell wide
    BOX = "box"                         # the outline of a rectangle, one cell wide
    ELL = "L shape"                     # two lines that meet at their ends
    TEE = "T shape"                     # a line on the middle of another
    PLUS = "plus"                       # a row and a column through its middle
    EX = "X"                            # both diagonals of a square
    CUP = "U shape"                     # three sides of a rectangle
    RING = "ring"                       # each around the next, down to one that is filled
    DOT = "dot"                         # one cell, apart from all others of the kind; for things told from larger ones
    CELL = "single cell"                # one cell; for the same
    BLOCK = "block"                     # a filled rectangle of any size; where there is no narrower noun (bodies.py)
    FIGURE = "shape"                    # several cells; for things told from single cells, or without another noun

    @property
    def nouns(self) -> tuple[str, str]:
        """Singular and plural."""
        return self.value, self.value + ("es" if self in (Shape.BOX, Shape.PLUS) else "s")


Measured = list[tuple[int, int, int]]
"""Of each thing how many cells it has, and the height and the width of its bounding box."""


def shapes_of(things: ObjectSet, bars: bool = True) -> tuple[Shape, ...]:
    """The nouns that are true of each of the things, the narrower before the wider; of none where there are none. bars:
    whether they may be called so, as they are not beside a bar that is no such thing."""
    measured = [*zip(things.sizes.tolist(), things.heights.tolist(), things.widths.tolist())]
    if not measured or not all(size for size, _, _ in measured):
        return ()
    long, short = ([of(high, wide) for _, high, wide in measured] for of in (max, min))     # lists: things are few
    straight = min(long) > 1 and max(long) > 2                                  # not a pair of cells in each
    if all(size == high * wide for size, high, wide in measured):
        if max(short) == 1:
            in_a_row = _stand_in_a_row(things)
            return (Shape.LINE,) * (straight or (in_a_row and not bars)) + (Shape.BAR,) * (in_a_row and bars)
        nouns = (long == short and min(short) > 1,
                 bars and (all(a > 2 * b for a, b in zip(long, short)) or _stand_in_a_row(things)), min(short) > 1)
        return tuple(noun for noun, is_so in zip((Shape.SQUARE, Shape.BAR, Shape.RECTANGLE), nouns) if is_so)
    if all(size == side for (size, _, _), side in zip(measured, long)):
        return (Shape.LINE,) * (straight and all(_is_slanted(things, i) for i, side in enumerate(short) if side > 1))
    if min(short) > 2 and all(size == 2 * (high + wide) - 4 for size, high, wide in measured) and \
            not (things.masks & inner_boxes(things)).any():
        return (Shape.HOLLOW_SQUARE, Shape.BOX) if long == short else (Shape.BOX,)
    return _strokes(things, measured) or (Shape.RING,) * _are_rings(things, measured)


def are_pairs(things: ObjectSet) -> bool:
    """Whether each thing is two cells, a line where there are longer ones in other grids."""
    return bool((things.sizes == 2).all() and things.heights.max() < 3 and things.widths.max() < 3)


def _stand_in_a_row(things: ObjectSet) -> bool:
    """Whether filled rectangles are bars, though some are short: three or more, equally broad, on one line."""
    if len(things) < 3:
        return False
    return any((broad == broad[0]).all() and long.max() > broad[0] and ((a == a[0]).all() or (b == b[0]).all())
               for broad, long, a, b in ((things.widths, things.heights, things.tops, things.bottoms),
                                         (things.heights, things.widths, things.lefts, things.rights)))


def _strokes(things: ObjectSet, measured: Measured) -> tuple[Shape, ...]:
    """The noun for things of lines, one cell wide, that all of them are drawn of."""
    if min(min(high, wide) for _, high, wide in measured) < 2:
        return ()
    if all(size == high + wide - 1 for size, high, wide in measured):
        kinds: tuple[Shape, ...] = (Shape.ELL, Shape.TEE, Shape.PLUS, Shape.EX)
    elif all(size in (2 * high + wide - 2, high + 2 * wide - 2) for size, high, wide in measured):
        kinds = (Shape.CUP,)
    else:
        return ()
    cells = [things.masks[i][things.box(i)] for i in range(len(things))]
    return tuple(kind for kind in kinds if all(map(_IS_DRAWN[kind], cells)))


def _sides(cells: np.ndarray) -> list[bool]:
    """Which sides of its bounding box, top, bottom, left, right, a thing fills, bool (h, w)."""
    return [every(line) for line in (cells[0], cells[-1], cells[:, 0], cells[:, -1])]


def _middles(cells: np.ndarray) -> tuple[bool, bool]:
    """Whether a thing, bool (h, w), has a middle row, and a middle column, and fills it."""
    high, wide = cells.shape
    return high % 2 > 0 and every(cells[high // 2]), wide % 2 > 0 and every(cells[:, wide // 2])


def _is_tee(cells: np.ndarray) -> bool:
    top, bottom, left, right = _sides(cells)
    row, column = _middles(cells)
    return ((top or bottom) and column and cells.shape[1] > 2) or ((left or right) and row and cells.shape[0] > 2)


def _is_ex(cells: np.ndarray) -> bool:
    slanted = np.eye(*cells.shape) > 0
    return len(cells) > 2 and cells.shape[0] == cells.shape[1] and bool((cells == (slanted | slanted[::-1])).all())


_IS_DRAWN: dict[Shape, Callable[[np.ndarray], bool]] = {
    Shape.ELL: lambda cells: any(_sides(cells)[:2]) and any(_sides(cells)[2:]),
    Shape.TEE: _is_tee,
    Shape.PLUS: lambda cells: min(cells.shape) > 2 and all(_middles(cells)),
    Shape.EX: _is_ex,
    Shape.CUP: lambda cells: sum(_sides(cells)) == 3}
"""Whether a thing of as many cells as such a stroke has is one."""


def have_shape(things: ObjectSet, shape: Shape) -> bool:
    """Whether a noun is true of any of the things by itself."""
    high, wide, sizes = things.heights, things.widths, things.sizes
    long, short = np.maximum(high, wide), np.minimum(high, wide)
    filled = (sizes == high * wide) & (short > 1)
    if shape is Shape.RECTANGLE:
        return bool(filled.any())
    if shape is Shape.SQUARE:
        return bool((filled & (high == wide)).any())
    if shape is Shape.BAR:
        return bool((filled & (long > 2 * short)).any())
    likely = (sizes == long) & (long > 2) if shape is Shape.LINE else ~filled & (short > 1)
    return any(shape in shapes_of(things.take(np.array([i]))) for i in np.flatnonzero(likely).tolist())


def edges_are_own(things: ObjectSet) -> bool:
    """Whether each thing has all cells of the edge of its bounding box, so that this is its own edge."""
    high, wide = things.heights, things.widths
    if (things.sizes == high * wide).all():
        return True
    if (things.sizes < np.minimum(2 * (high + wide) - 4, high * wide)).any():
        return False
    return not ((things.boxes ^ inner_boxes(things)) & ~things.masks).any()


def seen_whole(things: ObjectSet, ground: int) -> ObjectSet:
    """The things as they look where others may lie on top of them. One that has no cell but on the edge of its
    bounding box, and most of that, the rest of which is no ground either, has all of this edge; one that lacks but
    whole rows, or whole columns, of its bounding box, where no ground shows, fills it."""
    if (things.sizes == things.heights * things.widths).all():
        return things
    boxes, inside, empty = things.boxes, inner_boxes(things), things.grid == ground
    edge = boxes ^ inside
    outlined = ~((edge & empty).any((1, 2)) | (things.masks & inside).any((1, 2))) & (
        2 * things.sizes > edge.sum((1, 2)))
    lacking = boxes & ~things.masks
    filled = ~(boxes & empty).any((1, 2)) & (_whole_lines(lacking, boxes, 1) | _whole_lines(lacking, boxes, 2))
    if not (outlined | filled).any():
        return things
    whole = np.where(filled[:, None, None], boxes, np.where(outlined[:, None, None], edge, things.masks))
    return ObjectSet(whole, things.grid)


def _whole_lines(lacking: np.ndarray, boxes: np.ndarray, axis: int) -> np.ndarray:
    """Whether things, bool (n, H, W), lack cells of their boxes only where they lack the whole line across an axis."""
    lines = lacking.any(axis, keepdims=True)
    return ~(boxes & lines & ~lacking).any((1, 2))


def _is_slanted(things: ObjectSet, i: int) -> bool:
    """Whether a thing is a diagonal line."""
    mask = things.masks[i][things.box(i)]
    slanted = np.eye(*mask.shape) > 0
    return mask.shape[0] == mask.shape[1] and bool((mask == slanted).all() or (mask == slanted[::-1]).all())


def _are_rings(things: ObjectSet, measured: Measured) -> bool:
    """Three or more, each the bounding box of its own without that of the next."""
    inward = sorted(((high * wide, size) for size, high, wide in measured), reverse=True)
    if len(inward) < 3 or any(area - size != inner for (area, size), (inner, _) in zip(inward, [*inward[1:], (0, 0)])):
        return False                                            # as most are not: their cells need no look
    order = np.argsort(-things.heights * things.widths, kind="stable")
    boxes, masks = things.boxes[order], things.masks[order]
    within = inner_boxes(things)[order]
    inner = np.concatenate([boxes[1:], np.zeros_like(boxes[:1])])
    return bool((masks == (boxes & ~inner)).all() and not (inner[:-1] & ~within[:-1]).any())
