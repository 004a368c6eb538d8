"""By which plain name things are told from all others of their kind: "the grey rectangle" for the largest object, "each
dot" for the others.

A rule chooses its things by what is true of any grid. A person who looks at the grids of one task names them by what
they see: the noun alone, where it fits no other thing, or the colour.
"""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from . import types
from .details import Detail, Hue
from .objects import ObjectSet
from .program import Node, selects, walk
from .shapes import Shape, have_shape

COMPARES = ("most", "least", "middle", "top", "unique", "common", "ranked", "most_of_kind", "least_of_kind",
            "every_nth_thing")
"""Words of predicates that compare a thing with the others, so that all of these have to be called alike."""
TOLD_APART = ("objects", "blobs", "regions", "pieces", "layers", "cells")
"""Words for things that are told apart by their looks."""
_OF_SHAPE = ("equals", "at_least", "size", "is_dot", "is_full", "is_square", "is_closed", "is_line", "hole_count",
             "long_side", "short_side", "int")
"""Words of predicates that say nothing but the shape."""
_LINKS = ("not", "both", "either", "among")
_DOTS = (Shape.DOT, Shape.CELL)


def compares(test: Node) -> bool:
    """Whether a predicate compares a thing with others."""
    return test.word.name in COMPARES or (test.word.name in _LINKS and any(map(compares, test.args)))


def is_ranked(test: Node) -> bool:
    """Whether a predicate says which of the things are first, or are not, by some measure."""
    return test.word.name in ("most", "least", "middle", "top", "ranked") or (
        test.word.name in _LINKS and any(map(is_ranked, test.args)))


def gives_way(node: Node) -> bool:
    """Whether things are chosen by what a name may be said for: their size or another rank, their shape, or a colour
    that they do not have."""
    if not selects(node):
        return False
    while selects(node):
        if node.word.name not in ("where", "the") or not _is_looks(node.args[1]):
            return False
        node = node.args[0]
    return True


def _is_looks(test: Node) -> bool:
    """Whether a predicate says no more than a name does."""
    if test.word.name in COMPARES:
        return True
    if test.word.name == "not" and test.args[0].word.name == "is_colour":
        return True
    if test.word.name in _LINKS:
        return all(map(_is_looks, test.args))
    return all(inner.word.name in _OF_SHAPE or inner.type is types.Axis for inner in walk(test))


def told_apart(chosen: Sequence[ObjectSet], others: Sequence[ObjectSet], shapes: Sequence[Shape], ranked: bool,
               of_cells: bool) -> tuple[Detail | Shape | Hue, ...]:
    """What tells things from all others, in all grids: the noun alone, the colour, or both. Empty where nothing does.
    shapes: the noun that is true of each of the things, if there is one. ranked: whether they are chosen by a rank,
    which nobody says of the only one. of_cells: whether they are chosen among single cells, whatever the grid; the
    others are then taken together where they touch."""
    others = [things for things in others if len(things)]
    if not others:
        return (Detail.TOLD,) if ranked or shapes else ()
    if all((things.sizes == 1).all() for things in chosen):
        shapes = (Shape.DOT,) if all(map(lie_apart, chosen)) else (Shape.CELL,) * (not of_cells)
    own = tuple(shape for shape in shapes if shape in _DOTS)                    # the others are known already
    if shapes and not any(_have(things, shapes[0]) for things in others):
        return (*own, Detail.TOLD)
    counts = sum(things.counts.sum(0) for things in chosen)
    colours = np.flatnonzero(counts)
    if len(colours) == 1:
        colour = int(colours[0])
        alike = [things.take(things.counts[:, colour] > 0) for things in others]
        if not any(map(len, alike)) or (shapes and not any(_have(things, shapes[0]) for things in alike)):
            return (*(() if of_cells else own), list(Hue)[colour], Detail.TOLD)
    least = 2 if ranked else 3
    if all((things.sizes == 1).all() for things in others) and all(things.sizes.min() >= least for things in chosen):
        return (Shape.FIGURE, Detail.TOLD)
    return ()


def _have(things: ObjectSet, shape: Shape) -> bool:
    """Whether a noun is true of any of the things."""
    if shape in _DOTS:
        return bool((things.sizes == 1).any())
    return have_shape(things, shape) or (shape is Shape.LINE and bool((things.sizes == 2).any()))   # to some, a pair is


def lie_apart(things: ObjectSet) -> bool:
    """Whether things are single cells, of which no two touch, not even by corners."""
    return not (things.sizes > 1).any() and no_cells_touch(things)


def no_cells_touch(things: ObjectSet) -> bool:
    """Whether no two cells of things touch, not even by corners, nor those of one that is scattered."""
    cells = np.logical_or.reduce(things.masks, 0)
    above, below = cells[:-1], cells[1:]
    return not ((cells[:, :-1] & cells[:, 1:]).any() or (above & below).any() or (above[:, 1:] & below[:, :-1]).any()
                or (above[:, :-1] & below[:, 1:]).any())
