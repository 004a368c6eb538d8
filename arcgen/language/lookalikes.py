"""Lookalikes: alternatives that say the same of all things seen so far, with another selector or region.

Most ambiguities that are left after a rule's likely alternatives are eliminated lie in a selector or a
region, and there are more of these than can be tried as programs. But one that says the same of
the things in every demonstration explains them all, whatever the rule does with what it says; and
to see what it says takes no run of the program, for the things are known.
"""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

from ..core.errors import RuleError
from . import types
from .alternatives import replaced
from .bounds import BOUNDS
from .engine import Context
from .program import Node, exchanged, slots, walk
from .registry import WORDS
from .text import parse_expression
from .traits import Role
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
        "outline", "frame", "box", "box_halo", "halo(by_side)", "halo(by_corner)", "beside(diagonally)",
        *(f"{word}({way})" for word in ("beside", "ray") for way in _WAYS),
        *(f"{word}({way})" for word in ("half", "box_corner") for way in ("left", "right"))),
}
"""The simple words that are tried, and, of predicates that are no part of another, the extremes of simple
measures: those that were found to explain tasks in a rule's stead, but for the slow ones."""


@cache
def _simple(type: Type) -> tuple[Node, ...]:
    return tuple(parse_expression(text, type) for text in _WORDS[type])


@cache
def _extremes() -> tuple[Node, ...]:
    """Of each measure the predicates that choose its extremes."""
    return tuple(parse_expression(f"{word}({of})", types.Predicate) for word in _EXTREME for of in _OF)


class _Place(NamedTuple):
    """Where something is said of things: by which word, of which things, what is said, what might be said
    instead, and a function that gives the program with that."""
    by: Node
    things: Node
    said: Node
    others: tuple[Node, ...]
    put: Callable[[Node], Node]


@lru_cache(maxsize=2_000)                 # as many as rules are kept read (synthesis/source.py)
def _places(program: Node) -> tuple[_Place, ...]:
    outer, inner = [], []
    for node in dict.fromkeys(walk(program)):
        things = [a for a in node.args if a.type.fits(types.Objects)]
        if len(things) == 1 and not node.word.gives_function:
            for i, a in enumerate(node.args):
                for at, said in _sayings(a):
                    found = node, things[0], said, partial(_said, program, node, i, at)
                    outer.append((0, *found))
                    inner += [(k, *found) for k, (part, _) in enumerate(slots(said)) if k and part.type is said.type]
    return tuple(_Place(node, things, said, _instead(said, k), put)
                 for k, node, things, said, put in [*outer, *inner][:BOUNDS.places])


def _sayings(argument: Node) -> Iterator[tuple[int, Node]]:
    """What an argument says of things, and where in it that stands: all of it, or what it chooses an ink by."""
    if argument.type in _WORDS:
        yield 0, argument
    elif argument.type is types.Ink:
        yield from ((at + 1, n.args[0]) for at, (n, _) in enumerate(slots(argument)) if n.word is WORDS["choose"])


def _instead(said: Node, at: int) -> tuple[Node, ...]:
    """What is said with a simple word at one place of it."""
    words = _simple(said.type)
    if at:
        return tuple(replaced(said, at, word) for word in words)
    return words + _extremes() if said.type is types.Predicate else words


def _said(program: Node, node: Node, i: int, at: int, expression: Node) -> Node:
    """The program with something else at one place of an argument of a node."""
    return exchanged(program, node, node.with_argument(i, replaced(node.args[i], at, expression)))


def lookalikes(program: Node, demonstrations: Sequence[Context], test: Context) -> Iterator[Node]:
    """The programs that say something else in one place, with a simple predicate or region, that comes to
    the same for the things in every demonstration, and to something else in the test."""
    for place in _places(program):
        painter = place.by if place.said.type is types.Region and place.by.word.role is Role.PAINTS else None
        try:
            counts = [context.count(place.things) for context in demonstrations]
            order = sorted(zip(counts, demonstrations),                            # few things, but enough
                           key=lambda pair: (-min(pair[0], BOUNDS.telling), pair[0]))
            if not order[0][0]:
                continue
            alive: Sequence[Node] = place.others
            for _, context in order:
                if alive:
                    alive = context.saying(place.things, place.said, alive, painter)
            if not alive:
                continue
            same = test.saying(place.things, place.said, alive, painter)
        except RuleError:               # a part of the program that is not needed everywhere
            continue
        yield from (place.put(other) for other in alive if other is not place.said and other not in same)
