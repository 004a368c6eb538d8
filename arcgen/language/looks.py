"""What the things of a rule look like in the grids of its pairs: one or several, of one colour, lines, squares."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from ..core.errors import RuleError
from . import types
from .acts import MIXED, PAINTS
from .cases import cases, chosen
from .details import Detail, Hue
from .objects import CORNERS, ObjectSet, components
from .others import with_others
from .program import Node, of_panel, origin, walk
from .run import NumpyContext
from .shapes import Shape, are_pairs, edges_are_own, seen_whole, shapes_of
from .singled import TOLD_APART, gives_way, is_ranked, no_cells_touch, told_apart

_SHAPED = ("objects", "blobs", "regions", "pieces", "layers", "all_of_colour", "everything")
"""Words for things that may be called by their shape."""
_COMPONENTS = ("objects", "blobs", "regions", "pieces")
"""Words for things by what belongs together."""
_DOTS = ("cells", "cells_of", "objects", "blobs")
"""Words for things that may be dots."""
_AS_ONE = ("all_of_colour", "everything")
"""Words for cells that are one thing wherever they lie."""
_OF_BOXES = ("box", "frame", "box_inside", "interior", "rest_of_box", "box_halo", "box_corners", "box_corner",
             "corner_ray", "spiral", "box_area", "inside", "holds", "redraw", "redraw_rest")
"""Words that speak of bounding boxes."""
_BARS = ("to_bar", "from_bar")
"""Words that read a side off a bar."""
_HUES = 2
"""So many colours of things are named: "each red or green cell"."""
_SHAPES = tuple(Shape)
_HUED = ("objects", "pieces", "cells")
"""Words for things of one colour."""


class Thing(NamedTuple):
    """An expression for things, the panels that it is seen in (None: the whole grid), and what is asked of it: details,
    and whether it is asked for its shape, for a colour, and for what tells it from the others. bars: whether there is
    no bar that is a cue, which they are not to be confused with."""
    node: Node
    seen_in: Node | None
    asked: frozenset[Detail]
    shape: bool
    hue: bool
    apart: bool
    bars: bool


@lru_cache(maxsize=2_000)
def looked_at(program: Node) -> tuple[Thing, ...]:
    """The expressions for things of which something may be plain to see."""
    panels = next((node.args[0] for node in walk(program) if node.word.maps), None)
    if panels is not None and of_panel(panels):
        panels = None
    found = []
    nodes = dict.fromkeys(walk(program))
    boxed = any(node.word.name in _OF_BOXES for node in nodes)
    of_cases = {chosen(node.args[1], test): len(found.tests) for node in nodes if node.word.name in PAINTS
                for found in [cases(node.args[2])] if found for test, _ in found.tests}
    others = [other.args[1] for other in map(with_others, nodes) if other]
    bars = not any(node.word.name in _BARS or (node.word.name == "sign_colour" and "_" not in node.args[1].word.name)
                   for node in nodes)
    for node in dict.fromkeys((*nodes, *others, *of_cases)):
        inner = of_panel(node)
        if node.type.fits(types.Objects) and node.args and (panels is not None or not inner):
            kind, is_alone = origin(node).word.name, of_cases.get(node, 1) == 1    # cases are told by one noun
            found.append(Thing(node, panels if inner else None, _asked(node, kind, boxed), kind in _SHAPED and is_alone,
                               kind in _HUED and (node.word.name == "cells" or _denies_colours(node)),
                               kind in TOLD_APART and gives_way(node) and is_alone, bars))
    return tuple(found)


def _asked(node: Node, kind: str, boxed: bool) -> frozenset[Detail]:
    """The details that are asked of things of a kind. boxed: whether the rule speaks of bounding boxes."""
    name = node.word.name
    asked = {Detail.COLOURS} if kind in MIXED else set()
    if node.type is not types.Object:
        asked.add(Detail.ONE)
    if name in _COMPONENTS or name in _AS_ONE:
        asked.add(Detail.CELL)
    if name in _DOTS or name == "all_of_colour":
        asked.add(Detail.DOT)
    if name in _AS_ONE:
        asked.add(Detail.PIECE)
    if boxed and kind in _SHAPED:
        asked.add(Detail.EDGE)
    if name == "region_of" and node.args[1].word.name == "border_line":
        asked.add(Detail.BAR)
    return frozenset(asked)


def _denies_colours(node: Node) -> bool:
    """Whether things are chosen by the colours that they do not have."""
    if node.word.name not in ("where", "the"):
        return False
    test = node.args[1]
    parts = test.args if test.word.name == "both" else (test,)
    return all(part.word.name == "not" and _is_colours(part.args[0]) for part in parts)


def _is_colours(test: Node) -> bool:
    return test.word.name == "is_colour" or (test.word.name == "either" and all(map(_is_colours, test.args)))


def looks(thing: Thing, contexts: Sequence[NumpyContext],
          apart: Mapping[Node, Node]) -> Iterator[Detail | Shape | Hue]:
    """What is so of things in all grids, of what is asked. No detail where there are none in one; a noun is true of
    none. apart: things among which a cue may be, each with those that are not the cue, or with itself."""
    node, every = (apart.get(told, told) for told in (thing.node, origin(thing.node)))
    asked, sets = thing.asked, []
    shapes, short = _SHAPES if thing.shape else (), True
    for context in contexts:
        try:
            things = _as_seen(node, context)
        except RuleError:
            return
        if not len(things):
            asked = frozenset()
            continue
        asked = frozenset(detail for detail in asked if _IS_SO[detail](things))
        if shapes:
            pairs = are_pairs(things)
            here = (Shape.LINE,) if pairs else shapes_of(things, thing.bars)
            short &= pairs
            shapes = tuple(shape for shape in shapes if shape in here)
        if not (asked or shapes or thing.shape or thing.hue or thing.apart):
            return
        sets.append(things)
    if not sets:
        return
    yield from asked
    if short:                                           # pairs of cells in each grid are no lines
        shapes = ()
    if shapes:
        yield shapes[0]
    elif thing.shape and not short:
        yield from _widest(sets, node in apart)
    told = told_apart(sets, [_others(node, every, context) for context in contexts], shapes[:1],
                      is_ranked(thing.node.args[1]), origin(thing.node).word.name == "cells") if thing.apart else ()
    yield from told
    if told:
        return
    counts = sum(things.counts.sum(0) for things in sets) if thing.hue else np.zeros(10)
    colours = np.flatnonzero(counts)
    if 0 < len(colours) <= (_HUES if _denies_colours(thing.node) else 1):
        yield from (list(Hue)[colour] for colour in colours)


def _widest(sets: Sequence[ObjectSet], cued: bool) -> Iterator[Detail]:
    """What things without a noun are like, if few of them are mere cells: filled rectangles, of which some then have
    several rows and columns, or any shapes. cued: whether one of them may be a cue, which nobody calls so."""
    sizes, high, wide = (np.concatenate(each) for each in zip(*((t.sizes, t.heights, t.widths) for t in sets)))
    single = int((sizes == 1).sum())
    if 2 * single > len(sizes) or (single and cued):
        return
    if (sizes == high * wide).all() and (not single or (np.minimum(high, wide) > 1).any()):
        yield Detail.BLOCKS
    else:
        yield Detail.MOSTLY if single else Detail.SHAPES


def _as_seen(node: Node, context: NumpyContext) -> ObjectSet:
    """Things as they look. Raises RuleError where there is no value."""
    things, kind = context.value(node), origin(node)
    return seen_whole(things, context.value(kind.args[1])) if kind.word.name == "layers" else things


def _others(node: Node, every: Node, context: NumpyContext) -> ObjectSet:
    """Those of `every` thing that were not chosen. Raises RuleError where there is no value."""
    chosen = np.logical_or.reduce(context.value(node).masks, 0)
    things = _as_seen(every, context)
    rest = things.take(~(context.value(every).masks & chosen).any((1, 2)))
    if origin(node).word.name != "cells" or len(rest) < 2:
        return rest
    return ObjectSet(components(np.logical_or.reduce(rest.masks, 0), CORNERS), rest.grid)


def _hangs_together(things: ObjectSet) -> bool:
    """Whether the cells of the one thing, more than one, touch by sides or corners."""
    return things.sizes[0] > 1 and len(components(things.masks[0], CORNERS)) == 1


def _stands_out(things: ObjectSet) -> bool:
    """Whether the one thing is of one colour, which is not the commonest of the grid."""
    colours = np.flatnonzero(things.counts[0])
    return len(colours) == 1 and colours[0] != np.bincount(things.grid.ravel()).argmax()


_IS_SO: dict[Detail, Callable[[ObjectSet], bool]] = {
    Detail.ONE: lambda things: len(things) == 1,
    Detail.COLOURS: lambda things: all(row.count(0) == len(row) - 1 for row in things.counts.tolist()),
    Detail.CELL: lambda things: set(things.sizes.tolist()) == {1},
    Detail.DOT: no_cells_touch,
    Detail.PIECE: _hangs_together,
    Detail.EDGE: edges_are_own,
    Detail.BAR: _stands_out}
"""What things look like, detail by detail."""
