"""What else a word might mean: others that say the same of all things seen so far.

Most ambiguities that are left after a rule's likely rivals are eliminated lie in a selector or a
region, and there are more of these than can be tried as programs. But one that says the same of
the things in every demonstration explains them all, whatever the rule does with what it says; and
to see what it says takes no run of the program, for the things are known.
"""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

import numpy as np

from ..errors import RuleError
from . import types
from .objects import ObjectSet
from .program import Node, exchanged, walk, with_argument
from .registry import PRIMITIVES, ObjectFunction
from .run import Context
from .text import parse_expression
from .types import Type

_EXTREME = ("most", "least", "unique")
_OF = ("size", "box_area", "long_side", "gaps", "extent(horizontal)", "extent(vertical)", "edge(up)", "edge(down)",
       "edge(left)", "edge(right)", "edge(down_left)", "edge(down_right)", "colour_count")
_WAYS = ("up", "down", "left", "right")
_WORDS = {
    types.Predicate: (
        *(f"touches_side({way})" for way in _WAYS), "touches_border", "halfway(horizontal)", "halfway(vertical)",
        *(f"symmetric({symmetry})" for symmetry in ("flip_left_right", "flip_up_down", "transpose")),
        "is_line(horizontal)", "is_line(vertical)", "is_full", "is_square", "is_dot"),
    types.Region: (
        "outline", "frame", "box", "box_halo", "halo(by_side)", "halo(by_corner)", "line(horizontal)", "line(vertical)",
        "beside(straight)", "beside(diagonally)",
        *(f"{word}({way})" for word in ("beside", "ray", "half", "box_corner") for way in _WAYS)),
}
"""The simple words that are tried, and, of predicates that are no part of another, the extremes of simple
measures: those that were found to explain tasks in a rule's stead, but for the slow ones."""
_MOST_PLACES = 4
"""Places of a program in which they are tried, inner ones last."""
_TELLING = 3
"""Things that show well enough what is said of them: with more it takes longer to see."""


@cache
def _simple(type: Type) -> tuple[Node, ...]:
    found = tuple(parse_expression(text, type) for text in _WORDS[type])
    for word in found:
        Context(np.zeros((1, 1), np.uint8)).value(word)             # now the word knows its value
    return found


@cache
def _measures() -> tuple[ObjectFunction, ...]:
    """The measures, as functions of things."""
    context = Context(np.zeros((1, 1), np.uint8))
    return tuple(context.value(parse_expression(text, types.Measure)) for text in _OF)


@cache
def _extreme(word: str, of: int) -> Node:
    return parse_expression(f"{word}({_OF[of]})", types.Predicate)


def _extremes(objs: ObjectSet, chosen: np.ndarray) -> list[Node]:
    """The extremes that choose just these things: those of all measures are taken at once."""
    values = np.array([measure(objs) for measure in _measures()])
    return [_extreme(word, k) for word in _EXTREME
            for k in (PRIMITIVES[word].function(objs, lambda _: values) == chosen).all(1).nonzero()[0].tolist()]


class _Place(NamedTuple):
    """Where something is said of things: the things, what is said, what might be said instead, and a
    function that gives the program with that."""
    things: Node
    said: Node
    others: tuple[Node, ...]
    put: Callable[[Node], Node]


@lru_cache(maxsize=600)
def _places(program: Node) -> tuple[_Place, ...]:
    outer, inner = [], []
    for node in dict.fromkeys(walk(program)):
        things = [a for a in node.args if a.type.fits(types.Objects)]
        if len(things) == 1:
            for i, a in enumerate(node.args):
                said = a.args[0] if a.primitive.name == "choose" else a
                if said.type in _WORDS:
                    put = partial(_said, program, node, i)
                    outer.append(_Place(things[0], said, _simple(said.type), put))
                    for k, part in enumerate(said.args):
                        if part.type is said.type:
                            others = tuple(with_argument(said, k, word) for word in _simple(part.type))
                            inner.append(_Place(things[0], said, others, put))
    return tuple([*outer, *inner][:_MOST_PLACES])


def _said(program: Node, node: Node, i: int, expression: Node) -> Node:
    """The program with something else as an argument of a node, or as what that chooses by."""
    old = node.args[i]
    new = with_argument(old, 0, expression) if old.primitive.name == "choose" else expression
    return exchanged(program, node, with_argument(node, i, new))


def lookalikes(program: Node, demonstrations: Sequence[Context], test: Context) -> Iterator[Node]:
    """The programs that say something else in one place, with a simple predicate or region, that is the
    same for the things in every demonstration, and something else in the test."""
    for place in _places(program):
        try:
            *seen, asked = [(context, objs, context.value(place.said)(objs).tobytes())
                            for context in (*demonstrations, test) for objs in (context.value(place.things),)]
        except RuleError:               # a part of the program that is not needed everywhere
            continue
        seen.sort(key=lambda found: (-min(len(found[1]), _TELLING), len(found[1])))     # few things, but enough
        context, objs, value = seen[0]
        if not len(objs):
            continue
        alive = [other for other in place.others if _says(other, context, objs) == value]
        if place.others is _simple(types.Predicate):
            alive += _extremes(objs, np.frombuffer(value, bool))
        for context, objs, value in seen[1:]:
            if not alive:
                break
            alive = [other for other in alive if _says(other, context, objs) == value]
        for other in alive:
            if other != place.said and _says(other, *asked[:2]) != asked[2]:
                yield place.put(other)


def _says(expression: Node, context: Context, objs: ObjectSet) -> bytes | None:
    """What an expression says of things; None when it says nothing."""
    try:
        return (expression.constant or context.value(expression))(objs).tobytes()
    except RuleError:
        return None
