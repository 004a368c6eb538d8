"""What a program needs of a scene: the needs of its words, each with the things and the key that it is about.

`the(objects(input, black, by_side), most(size))` needs things that stand out, several of them, and one that is
clearly ahead of all others by size. What plans a scene for a rule, and a scene that suits itself to one, asks
for this and never for the text of the rule.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import types
from .program import Node, call
from .registry import WORDS
from .traits import Need


@dataclass(frozen=True)
class Requirement:
    """One need. by: the expression whose word has it. things: the expression for the things of which it speaks
    (Objects, an Object, Panels), None where a function of things is not applied to any, as in the filling of
    a hole. others: the other things that the word compares them with, or where they go. key: the property by
    which things are compared."""
    need: Need
    by: Node
    things: Node | None = None
    others: Node | None = None
    key: Node | None = None


def requirements(program: Node) -> tuple[Requirement, ...]:
    """The needs of a program, or of any expression, each once, in the order of its text."""
    return tuple(dict.fromkeys(_of(program, None, False, set())))


def _of(node: Node, things: Node | None, several: bool, seen: set) -> Iterator[Requirement]:
    """The needs of an expression applied to things. several: whether all that it holds for are taken."""
    if (node, things, several) in seen:
        return
    seen.add((node, things, several))
    applied = node.type.result or node.type is types.Case
    inner = next((a for a in node.args if a.type.fits(types.Objects)), None)
    if not applied:                                             # it says itself of which things it speaks
        things, inner = inner or (node if node.type.fits(types.Objects) else None), None
    key = next((a for (name, _), a in zip(node.word.params, node.args) if name == "property"), None)
    others = inner or next((a for a in node.args if a.type.fits(types.Objects) and a is not things), None)
    for need in node.word.needs:
        yield Requirement(Need.TIES if several and need is Need.WINNER else need, node, things, others, key)
    all_of_them = node.word.chooses and node.type is not types.Object
    for arg in node.args:
        about = things if arg.type.result or arg.type is types.Case else None
        if about is not None and node.word is WORDS["among"] and arg is node.args[1]:
            about = call("where", about, node.args[0])
        yield from _of(arg, about, all_of_them and arg.type is types.Predicate, seen)
