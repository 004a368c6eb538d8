"""Rules that draw the same things otherwise: what lies on top, what is only drawn on the ground, what is cut off.

A player who sees no two things meet does not know which of them would lie on top, and one who sees nothing at the
border does not know what becomes of a thing that the border cuts. Such a rule gives what the program gives until
that is first seen; where it is first seen in the test, the task is ambiguous: 9 of 1,500 rows were, before these were
eliminated (benchmarks/ambiguity.py --only order --only ground --only border).
"""
from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from . import types
from .alternatives import places
from .program import THE_INPUT, Node, call, walk
from .registry import WORDS
from .traits import Need

_PAINT, _UNDER, _OVER = WORDS["paint"], WORDS["paint_under"], WORDS["over"]
_PAINTS = (_PAINT, _UNDER)


@lru_cache(maxsize=2_000)                 # as many as rules are kept read (synthesis/source.py)
def redrawn(program: Node) -> tuple[tuple[str, Node], ...]:
    """The programs that draw otherwise in one place, each once, with the kind: "order" (of two paintings, or of two
    grids one over the other), "ground" (paint goes over everything or on the ground alone), "border" (nothing is drawn
    around things at the border of the grid, where it would be cut off)."""
    found: dict[Node, str] = {}
    for node, _, put in places(program):
        for kind, other in _otherwise(node):
            found.setdefault(put(other), kind)
    found.pop(program, None)
    return tuple((kind, other) for other, kind in found.items())


def _otherwise(node: Node) -> Iterator[tuple[str, Node]]:
    """Other ways to draw what one word draws."""
    if node.word is _OVER:
        yield "order", Node(_OVER, (node.args[1], node.args[0], node.args[2]))
    if node.word is _UNDER:
        yield "ground", Node(_PAINT, node.args[:-1])
    if node.word is _PAINT:
        yield "ground", Node(_UNDER, (*node.args, _ground(node)))
    if node.word in _PAINTS:
        below, things = node.args[:2]
        if below.word in _PAINTS and below not in walk(things):
            yield "order", below.with_argument(0, node.with_argument(0, below.args[0]))
        around = any(Need.ROOM_AROUND in n.word.needs for n in walk(node.args[3]))
        if around and things.type is types.Objects and things.word is not WORDS["in_order"]:
            whole = call("where", things, call("not", call("touches_border")))
            yield "border", node.with_argument(1, whole)


def _ground(node: Node) -> Node:
    """What the ground is called: the colour that the things lie on, where they name it, else the commonest."""
    named = (a for n in walk(node.args[1]) for (_, slot), a in zip(n.word.params, n.args) if slot is types.Colour)
    return next(named, call("commonest", THE_INPUT))
