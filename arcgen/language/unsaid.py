"""What need not be said of a rule, because some pairs leave no doubt about it.

Nobody says "the one-colour object (touching by sides or corners, on black) with the most cells" where objects of one
colour lie apart on a black ground: "the largest object" is the same. Whether it is the same is seen by running the
program with the other reading on the very pairs that the text is for, or by looking at the things themselves.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from . import types
from .acts import MIXED
from .engine import Context
from .objects import ObjectSet
from .program import Node, call, exchanged, of_panel, origin, walk
from .registry import IS_COLOUR, WORDS
from .run import NumpyContext


class Detail(StrEnum):
    """What a text may leave out, or say more plainly."""
    CONNECTIVITY = "connectivity"       # whether cells that touch by corners belong together
    COLOURS = "colours"                 # whether an object has one colour or any
    GROUND = "ground"                   # which colour is the background
    APART = "apart"                     # that all cells of one colour are one thing: they hang together
    SEEN = "seen"                       # in which of several grids the things of a step are seen
    COVERED = "covered"                 # that only cells of one colour are painted on
    ONE = "one"                         # that there might be several such things
    CELL = "cell"                       # that such a thing might have several cells
    PIECE = "piece"                     # that such cells might not hang together


Unsaid = frozenset[tuple[Node, Detail]]
"""Expressions, each with what is left out of its phrase."""

NOTHING: Unsaid = frozenset()
NO_DETAIL: frozenset[Detail] = frozenset()
_OTHER = {"objects": "blobs", "blobs": "objects", "regions": "regions", "pieces": "pieces"}
"""Words for things by what belongs together, and the word that sees other colours as one thing."""
_GROUNDS = ("background", "clear")
"""The parameters that name a colour that is nothing, or is seen through."""
_AS_ONE = ("all_of_colour", "everything")
"""Words for cells that are one thing wherever they lie."""
_CORNERS = np.ones((3, 3), int)


def unsaid(program: Node, contexts: Sequence[Context], outputs: Sequence[np.ndarray]) -> Unsaid:
    """What need not be said of a program for pairs: the inputs as contexts, and the outputs, uint8 (H, W), which the
    program gives for them."""
    def same(other: Node) -> bool:
        for context, output in zip(contexts, outputs, strict=True):
            found = context.output(other)
            if found is None or found.shape != output.shape or (found != output).any():
                return False
        return True
    found = {(node, detail) for node, detail, other in _readings(program) if same(other)}
    grounds = {int(np.bincount(context.grid.ravel()).argmax()) for context in contexts}
    found |= {(node, Detail.GROUND) for node, ground in _grounds(program) if ground is None or grounds == {ground}}
    panels = _Panels(contexts)
    return frozenset(found | {(node, detail) for node, seen_in, asked in _things(program)
                              for detail in _looks(node, asked, panels.of(seen_in) if seen_in else contexts)})


class _Panels:
    """The panels of inputs, each with the values of its own."""

    def __init__(self, contexts: Sequence[Context]):
        self._contexts = contexts
        self._made: dict[Node, list[NumpyContext]] = {}

    def of(self, panels: Node) -> Sequence[NumpyContext]:
        """All panels of the inputs; none where an input has none."""
        if panels not in self._made:
            try:
                self._made[panels] = [NumpyContext(context.grid, picture) for context in self._contexts
                                      for picture in context.value(panels).pictures]
            except RuleError:
                self._made[panels] = []
        return self._made[panels]


@lru_cache(maxsize=2_000)
def _readings(program: Node) -> tuple[tuple[Node, Detail, Node], ...]:
    """The expressions, each with a detail of it and the program in which that is read otherwise."""
    found = []

    def read(node: Node, detail: Detail, other: Node) -> None:
        found.append((node, detail, exchanged(program, node, other)))
    for node in dict.fromkeys(walk(program)):
        name = node.word.name
        if name in _OTHER and node.args[-1].word.name in ("by_side", "by_corner"):
            other = call("by_corner" if node.args[-1].word.name == "by_side" else "by_side")
            read(node, Detail.CONNECTIVITY, Node(node.word, (*node.args[:-1], other)))
            if _OTHER[name] != name:
                read(node, Detail.COLOURS, Node(WORDS[_OTHER[name]], node.args))
        elif name == "layers":
            read(node, Detail.APART, call("objects", *node.args, call("by_corner")))
        elif name == "paint_under":
            read(node, Detail.COVERED, call("paint", *node.args[:-1]))
        before = _seen_before(node)
        if before is not None:
            read(node, Detail.SEEN, before)
    return tuple(found)


def _seen_before(step: Node) -> Node | None:
    """A step that goes on with a grid and sees its things in an earlier one, with the things seen in the grid that it
    goes on with; None for any other expression."""
    if step.type is not types.Grid or len(step.args) < 2 or step.args[0].type is not types.Grid:
        return None
    grid, others = step.args[0], step.args[1:]
    earlier = {seen for arg in others if arg.type is not types.Grid for node in walk(arg)
               for seen in node.args[:1] if seen.type is types.Grid and node.type.fits(types.Objects)} - {grid}
    if len(earlier) != 1 or grid.size < 2:
        return None
    before = earlier.pop()
    return Node(step.word, (grid, *(exchanged(arg, before, grid) if arg.type is not types.Grid else arg
                                    for arg in others)))


@lru_cache(maxsize=2_000)
def _grounds(program: Node) -> tuple[tuple[Node, int | None], ...]:
    """The expressions that name a background, with its colour; None for one that is the commonest by definition."""
    found: list[tuple[Node, int | None]] = []
    for node in dict.fromkeys(walk(program)):
        for (name, slot), arg in zip(node.word.params, node.args, strict=False):
            if name in _GROUNDS and slot is types.Colour and (arg.word.marks & IS_COLOUR or
                                                              arg.word.name == "commonest"):
                found.append((node, arg.word.value if arg.word.marks & IS_COLOUR else None))
    return tuple(found)


class _Thing(NamedTuple):
    """An expression for things, the panels that it is seen in (None: the whole grid), and what is asked of it."""
    node: Node
    seen_in: Node | None
    asked: frozenset[Detail]


@lru_cache(maxsize=2_000)
def _things(program: Node) -> tuple[_Thing, ...]:
    """The expressions for things of which something may be plain to see."""
    panels = next((node.args[0] for node in walk(program) if node.word.maps), None)
    if panels is not None and of_panel(panels):
        panels = None
    found = []
    for node in dict.fromkeys(walk(program)):
        name, kind = node.word.name, origin(node).word.name
        asked = {Detail.COLOURS} if kind in MIXED else set()
        if node.type is not types.Object:
            asked.add(Detail.ONE)
        if name in _OTHER or name in _AS_ONE:
            asked.add(Detail.CELL)
        if name in _AS_ONE:
            asked.add(Detail.PIECE)
        inner = of_panel(node)
        if node.type.fits(types.Objects) and node.args and asked and (panels is not None or not inner):
            found.append(_Thing(node, panels if inner else None, frozenset(asked)))
    return tuple(found)


def _looks(node: Node, asked: frozenset[Detail], contexts: Sequence[NumpyContext]) -> frozenset[Detail]:
    """What of that which is asked is so of things in all grids. Nothing where there are none in one."""
    for context in contexts:
        try:
            things = context.value(node)
        except RuleError:
            return NO_DETAIL
        asked = frozenset(detail for detail in asked if _IS_SO[detail](things)) if len(things) else NO_DETAIL
        if not asked:
            break
    return asked if contexts else NO_DETAIL


def _hangs_together(things: ObjectSet) -> bool:
    """Whether the cells of the one thing, more than one, touch by sides or corners."""
    return things.sizes[0] > 1 and ndimage.label(things.masks[0], _CORNERS)[1] == 1


_IS_SO: dict[Detail, Callable[[ObjectSet], bool]] = {
    Detail.ONE: lambda things: len(things) == 1,
    Detail.COLOURS: lambda things: ((things.counts > 0).sum(1) == 1).all(),
    Detail.CELL: lambda things: (things.sizes == 1).all(),
    Detail.PIECE: _hangs_together}
"""What things look like, detail by detail."""
