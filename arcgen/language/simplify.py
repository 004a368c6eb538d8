"""Words that say nothing are left out of a program.

A sketch is one text for all its fillings, and some fillings are void: a turn by the identity, a
choice of every object. What remains says the same in fewer words.
"""
from __future__ import annotations

from . import types
from .program import Node, rebuild

_VOID = {"turn": (1, "identity", 0), "where": (1, "every", 0), "of": (0, "itself", 1)}
"""word -> (argument, the value that makes the word void, the argument that remains)."""


def _simpler(node: Node) -> Node:
    name, args = node.word.name, node.args
    if name in _VOID:
        at, void, rest = _VOID[name]
        if args[at].word.name == void:
            return args[rest]
    if name in ("both", "among"):
        for i in (0, 1):
            if args[i].word.name == "every":
                return args[1 - i]
    if name in ("both", "either") and args[0] == args[1] and node.type is types.Predicate:
        return args[0]
    return node


def simplified(program: Node) -> Node:
    """The program without void words; it gives the same outputs."""
    return rebuild(program, _simpler)
