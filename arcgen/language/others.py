"""The things of a step without those that it leads to: "connect each dot to the rectangle".

A rule may connect all things to the largest of them: this one stays as it is. A person says what happens to the others
only, also where all that happens to some of them has been told.
"""
from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from . import types
from .acts import PAINTS
from .cases import cases
from .phrases import phrase
from .program import Node, call, selects, walk
from .registry import WORDS

_OF_COLOUR = ("all_of_colour", "cells_of", "pieces")
"""Words for things of one colour, which is their second argument."""


@lru_cache(maxsize=4_000)
def with_others(step: Node) -> Node | None:
    """A step that does something to things and speaks of some of them, done to the others only; None for any other
    expression, and where its phrase would be lost."""
    if step.type is not types.Grid or len(step.args) < 3 or step.args[0].type is not types.Grid:
        return None
    things = step.args[1]
    if things.word.name not in ("objects", "blobs", "cells") or any(map(cases, step.args)):
        return None                                     # cases are told of all things
    goal = next(_goals(things, step.args[2:]), None) or _done_before(step)
    if goal is None:
        return None
    test = goal.args[1] if selects(goal) else call("is_colour", goal.args[1])
    other = step.with_argument(1, call("where", things, Node(WORDS["not"], (test,))))
    said, now = phrase(step), phrase(other)
    within = {*walk(goal)}
    return other if said is None or (now and len(now.tells) >= len({*said.tells} - within)) else None


def _done_before(step: Node) -> Node | None:
    """The cells of a colour, of which the step before told something, where one is about cells of any colour."""
    before, things = step.args[:2]
    if before.word.name not in PAINTS or things.word.name != "cells":
        return None
    cells = before.args[1]
    return cells if cells.word.name == "cells_of" and cells.args[0] is things.args[0] else None


def is_clear(step: Node, program: Node) -> bool:
    """Whether it needs no name to tell the others: one has just heard of those that they are not, and hears of these
    once."""
    things = step.args[1]
    return _done_before(step) is not None and not any(_goals(things, step.args[2:])) \
        and sum(things in node.args for node in {*walk(program)}) == 1


def _goals(things: Node, args: tuple[Node, ...]) -> Iterator[Node]:
    """Those among things that an expression speaks of, or things of a colour in the same grid."""
    for node in dict.fromkeys(inner for arg in args for inner in walk(arg)):
        of = node.args[0] if node.word.name in ("where", "the") else None
        if of and of.word is things.word and of.args[0] is things.args[0]:         # whichever way cells hang together
            yield node
        elif node.word.name in _OF_COLOUR and node.args[0] is things.args[0]:
            yield node
