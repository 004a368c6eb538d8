"""Which plain noun is true of things: whether what a rule calls objects is lines, squares, boxes.

A noun is true of things when it is true of each of them; a person who looks at the grids says it at once.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

import numpy as np

from .objects import ObjectSet
from .regions import inner_boxes


class Shape(StrEnum):
    """Nouns for things by their outline, the narrower before the wider. The value is the noun."""
    LINE = "line"                       # straight, one cell wide
    SQUARE = "square"                   # filled
    BAR = "bar"                         # a filled rectangle more than twice as long as wide
    RECTANGLE = "rectangle"             # filled, at least two cells wide
    HOLLOW_SQUARE = "hollow square"     # the outline of a square, one cell wide
    BOX = "box"                         # the outline of a rectangle, one cell wide
    RING = "ring"                       # each around the next, down to one that is filled

    @property
    def nouns(self) -> tuple[str, str]:
        """Singular and plural."""
        return self.value, self.value + ("es" if self is Shape.BOX else "s")


def shape_of(sets: Sequence[ObjectSet]) -> Shape | None:
    """The narrowest noun that is true of everything in all of the sets; None where none is, or where one is empty."""
    left = list(Shape)
    for things in sets:
        left = [shape for shape in left if _IS[shape](things)] if len(things) else []
        if not left:
            return None
    return left[0] if left else None


def is_shape(things: ObjectSet, shape: Shape) -> np.ndarray:
    """Of which things by itself a noun is true, bool (n,); for rings, which are so together, of all or of none."""
    return np.array([bool(_IS[shape](things.take(np.array([i])))) for i in range(len(things))], bool)


def edges_are_own(things: ObjectSet) -> bool:
    """Whether each thing has all cells of the edge of its bounding box, so that this is its own edge."""
    return not ((things.boxes ^ inner_boxes(things)) & ~things.masks).any()


def seen_whole(things: ObjectSet, ground: int) -> ObjectSet:
    """The things as they look where others may lie on top of them: one that has no cell but on the edge of its
    bounding box, and most of that, the rest of which is no ground either, has all of this edge."""
    inside = inner_boxes(things)
    edge = things.boxes ^ inside
    hidden = (edge & (things.grid == ground)).any((1, 2)) | (things.masks & inside).any((1, 2))
    whole = ~hidden & (2 * things.sizes > edge.sum((1, 2)))
    return ObjectSet(np.where(whole[:, None, None], edge, things.masks), things.grid) if whole.any() else things


def _sides(things: ObjectSet) -> tuple[np.ndarray, np.ndarray]:
    """The longer and the shorter sides of the bounding boxes."""
    return np.maximum(things.heights, things.widths), np.minimum(things.heights, things.widths)


def _are_full(things: ObjectSet) -> bool:
    return bool((things.sizes == things.heights * things.widths).all())


def _are_lines(things: ObjectSet) -> bool:
    """Straight or slanted, and not all of just two cells."""
    long, short = _sides(things)
    if (things.sizes != long).any() or (long < 2).any() or (long < 3).all():
        return False
    return all(_is_slanted(things, int(i)) for i in np.flatnonzero(short > 1))


def _is_slanted(things: ObjectSet, i: int) -> bool:
    mask = things.masks[i][things.box(i)]
    slanted = np.eye(*mask.shape, dtype=bool)
    return mask.shape[0] == mask.shape[1] and bool((mask == slanted).all() or (mask == slanted[::-1]).all())


def _are_bars(things: ObjectSet) -> bool:
    long, short = _sides(things)
    return _are_full(things) and bool((long > 2 * short).all() and (short > 1).any())


def _are_rectangles(things: ObjectSet) -> bool:
    return _are_full(things) and bool((_sides(things)[1] > 1).all())


def _are_squares(things: ObjectSet) -> bool:
    return _are_rectangles(things) and bool((things.heights == things.widths).all())


def _are_boxes(things: ObjectSet) -> bool:
    if (_sides(things)[1] < 3).any() or (things.sizes != 2 * (things.heights + things.widths) - 4).any():
        return False
    return not (things.masks & inner_boxes(things)).any()


def _are_hollow_squares(things: ObjectSet) -> bool:
    return _are_boxes(things) and bool((things.heights == things.widths).all())


def _are_rings(things: ObjectSet) -> bool:
    """Three or more, each the bounding box of its own without that of the next."""
    if len(things) < 3:
        return False
    boxes = things.boxes[np.argsort(-things.heights * things.widths, kind="stable")]
    masks = things.masks[np.argsort(-things.heights * things.widths, kind="stable")]
    inner = np.concatenate([boxes[1:], np.zeros_like(boxes[:1])])
    inside = inner_boxes(ObjectSet(boxes, things.grid))
    return bool((masks == (boxes & ~inner)).all() and not (inner[:-1] & ~inside[:-1]).any())


_IS: dict[Shape, Callable[[ObjectSet], bool]] = {
    Shape.LINE: _are_lines, Shape.SQUARE: _are_squares, Shape.BAR: _are_bars, Shape.RECTANGLE: _are_rectangles,
    Shape.HOLLOW_SQUARE: _are_hollow_squares, Shape.BOX: _are_boxes, Shape.RING: _are_rings}
"""Of what each noun is true."""
