"""What the things of a rule look like in the grids of its pairs: one or several, of one colour, lines, squares."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from ..core.errors import RuleError
from . import types
from .acts import MIXED, PAINTS
from .cases import cases, chosen
from .details import Detail, Hue
from .objects import CORNERS, ObjectSet, components
from .program import Node, of_panel, origin, walk
from .run import NumpyContext
from .shapes import Shape, edges_are_own, have_shape, seen_whole, shapes_of

COMPARES = ("most", "least", "middle", "top", "unique", "common", "ranked", "most_of_kind", "least_of_kind",
            "every_nth_thing")
"""Words of predicates that compare a thing with the others, so that all of these have to be called alike."""
_SHAPED = ("objects", "blobs", "regions", "pieces", "layers", "all_of_colour", "everything")
"""Words for things that may be called by their shape."""
_COMPONENTS = ("objects", "blobs", "regions", "pieces")
"""Words for things by what belongs together."""
_DOTS = ("cells", "objects", "blobs")
"""Words for things that may be dots."""
_AS_ONE = ("all_of_colour", "everything")
"""Words for cells that are one thing wherever they lie."""
_OF_SHAPE = ("equals", "at_least", "size", "is_dot", "is_full", "is_square", "is_closed", "is_line", "hole_count",
             "long_side", "short_side", "int")
"""Words of predicates that say nothing but the shape."""
_OF_BOXES = ("box", "frame", "box_inside", "interior", "rest_of_box", "box_halo", "box_corners", "box_corner",
             "corner_ray", "spiral", "box_area", "inside", "holds", "redraw", "redraw_rest")
"""Words that speak of bounding boxes."""
_LINKS = ("not", "both", "either", "among")
_HUES = 2
"""So many colours of things are named: "each red or green cell"."""
_SHAPES = tuple(Shape)
_HUED = ("objects", "pieces", "cells")
"""Words for things of one colour."""


class Thing(NamedTuple):
    """An expression for things, the panels that it is seen in (None: the whole grid), and what is asked of it: details,
    and whether it is asked for its shape, for a colour."""
    node: Node
    seen_in: Node | None
    asked: frozenset[Detail]
    shape: bool
    hue: bool


@lru_cache(maxsize=2_000)
def looked_at(program: Node) -> tuple[Thing, ...]:
    """The expressions for things of which something may be plain to see."""
    panels = next((node.args[0] for node in walk(program) if node.word.maps), None)
    if panels is not None and of_panel(panels):
        panels = None
    found = []
    nodes = dict.fromkeys(walk(program))
    boxed = any(node.word.name in _OF_BOXES for node in nodes)
    of_cases = [chosen(node.args[1], test) for node in nodes if node.word.name in PAINTS
                for test, _ in (cases(node.args[2]) or ((), ()))[0]]
    for node in dict.fromkeys((*nodes, *of_cases)):
        inner = of_panel(node)
        if node.type.fits(types.Objects) and node.args and (panels is not None or not inner):
            kind = origin(node).word.name
            found.append(Thing(node, panels if inner else None, _asked(node, kind, boxed), kind in _SHAPED,
                               kind in _HUED and (node.word.name == "cells" or _denies_colours(node))))
    return tuple(found)


def _asked(node: Node, kind: str, boxed: bool) -> frozenset[Detail]:
    """The details that are asked of things of a kind. boxed: whether the rule speaks of bounding boxes."""
    name = node.word.name
    asked = {Detail.COLOURS} if kind in MIXED else set()
    if node.type is not types.Object:
        asked.add(Detail.ONE)
    if name in _COMPONENTS or name in _AS_ONE:
        asked.add(Detail.CELL)
    if name in _DOTS:
        asked.add(Detail.DOT)
    if name in _AS_ONE:
        asked.add(Detail.PIECE)
    if boxed and kind in _SHAPED:
        asked.add(Detail.EDGE)
    if name == "region_of" and node.args[1].word.name == "border_line":
        asked.add(Detail.BAR)
    return frozenset(asked)


def compares(test: Node) -> bool:
    """Whether a predicate compares a thing with others."""
    return test.word.name in COMPARES or (test.word.name in _LINKS and any(map(compares, test.args)))


def _denies_colours(node: Node) -> bool:
    """Whether things are chosen by the colours that they do not have."""
    if node.word.name not in ("where", "the"):
        return False
    test = node.args[1]
    parts = test.args if test.word.name == "both" else (test,)
    return all(part.word.name == "not" and _is_colours(part.args[0]) for part in parts)


def _is_colours(test: Node) -> bool:
    return test.word.name == "is_colour" or (test.word.name == "either" and all(map(_is_colours, test.args)))


def _is_of_shape(node: Node) -> bool:
    """Whether things are chosen by their shape."""
    return node.word.name in ("where", "the") and all(
        inner.word.name in _OF_SHAPE or inner.word.name in _LINKS or inner.type is types.Axis
        for inner in walk(node.args[1]))


def looks(thing: Thing, contexts: Sequence[NumpyContext]) -> Iterator[Detail | Shape | Hue]:
    """What is so of things in all grids, of what is asked. No detail where there are none in one; a noun is true of
    none."""
    asked, sets = thing.asked, []
    shapes = _SHAPES if thing.shape else ()
    for context in contexts:
        try:
            things = _as_seen(thing.node, context)
        except RuleError:
            return
        if not len(things):
            asked = frozenset()
            continue
        asked = frozenset(detail for detail in asked if _IS_SO[detail](things))
        if shapes:
            here = shapes_of(things)
            shapes = tuple(shape for shape in shapes if shape in here)
        if not (asked or shapes or thing.hue):
            return
        sets.append(things)
    if not sets:
        return
    yield from asked
    if shapes:
        yield shapes[0]
        if _is_of_shape(thing.node) and not any(_others(thing.node, context, shapes[0]) for context in contexts):
            yield Detail.TOLD
    counts = sum(things.counts.sum(0) for things in sets) if thing.hue else np.zeros(10)
    colours = np.flatnonzero(counts)
    if 0 < len(colours) <= (_HUES if _denies_colours(thing.node) else 1):
        yield from (list(Hue)[colour] for colour in colours)


def _as_seen(node: Node, context: NumpyContext) -> ObjectSet:
    """Things as they look. Raises RuleError where there is no value."""
    things, kind = context.value(node), origin(node)
    return seen_whole(things, context.value(kind.args[1])) if kind.word.name == "layers" else things


def _others(node: Node, context: NumpyContext, shape: Shape) -> bool:
    """Whether, of the things that some are chosen of, others have a shape too."""
    chosen = context.value(node).masks
    rest = [i for i, mask in enumerate(context.value(node.args[0]).masks) if not (mask == chosen).all((1, 2)).any()]
    return bool(rest) and have_shape(_as_seen(node.args[0], context).take(np.array(rest)), shape)


def _hangs_together(things: ObjectSet) -> bool:
    """Whether the cells of the one thing, more than one, touch by sides or corners."""
    return things.sizes[0] > 1 and len(components(things.masks[0], CORNERS)) == 1


def _lie_apart(things: ObjectSet) -> bool:
    """Whether things are single cells, of which no two touch, not even by corners."""
    if (things.sizes > 1).any():
        return False
    cells = things.masks.any(0)
    return len(components(cells, CORNERS)) == np.count_nonzero(cells)


def _stands_out(things: ObjectSet) -> bool:
    """Whether the one thing is of one colour, which is not the commonest of the grid."""
    colours = np.flatnonzero(things.counts[0])
    return len(colours) == 1 and colours[0] != np.bincount(things.grid.ravel()).argmax()


_IS_SO: dict[Detail, Callable[[ObjectSet], bool]] = {
    Detail.ONE: lambda things: len(things) == 1,
    Detail.COLOURS: lambda things: all(row.count(0) == len(row) - 1 for row in things.counts.tolist()),
    Detail.CELL: lambda things: set(things.sizes.tolist()) == {1},
    Detail.DOT: _lie_apart,
    Detail.PIECE: _hangs_together,
    Detail.EDGE: edges_are_own,
    Detail.BAR: _stands_out}
"""What things look like, detail by detail."""
