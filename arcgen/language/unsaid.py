"""What need not be said of a rule, because some pairs leave no doubt about it.

Nobody says "the one-colour object (touching by sides or corners, on black) with the most cells" where objects of one
colour lie apart on a black ground: "the object with the most cells" is the same. Whether it is the same is seen by
running the program with the other reading on the very pairs that the text is for.
"""
from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

import numpy as np

from . import types
from .engine import Context
from .program import Node, call, exchanged, walk
from .registry import IS_COLOUR, WORDS


class Detail(StrEnum):
    """What a text may leave out."""
    CONNECTIVITY = "connectivity"       # whether cells that touch by corners belong together
    COLOURS = "colours"                 # whether an object has one colour or any
    GROUND = "ground"                   # which colour is the background


Unsaid = frozenset[tuple[Node, Detail]]
"""Expressions, each with what is left out of its phrase."""

NOTHING: Unsaid = frozenset()
_OTHER = {"objects": "blobs", "blobs": "objects", "regions": "regions", "pieces": "pieces"}
"""Words for things by what belongs together, and the word that sees other colours as one thing."""
_BACKGROUND = "background"


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
    return frozenset(found | {(node, Detail.GROUND) for node, ground in _grounds(program) if grounds == {ground}})


@lru_cache(maxsize=2_000)
def _readings(program: Node) -> tuple[tuple[Node, Detail, Node], ...]:
    """The expressions for things, each with a detail of it and the program in which that is read otherwise."""
    found = []
    for node in dict.fromkeys(walk(program)):
        name = node.word.name
        if name not in _OTHER or node.args[-1].word.name not in ("by_side", "by_corner"):
            continue
        other = call("by_corner" if node.args[-1].word.name == "by_side" else "by_side")
        found.append((node, Detail.CONNECTIVITY, exchanged(program, node, Node(node.word, (*node.args[:-1], other)))))
        if _OTHER[name] != name:
            found.append((node, Detail.COLOURS, exchanged(program, node, Node(WORDS[_OTHER[name]], node.args))))
    return tuple(found)


@lru_cache(maxsize=2_000)
def _grounds(program: Node) -> tuple[tuple[Node, int], ...]:
    """The expressions that name a background, with its colour."""
    found = []
    for node in dict.fromkeys(walk(program)):
        for (name, slot), arg in zip(node.word.params, node.args, strict=False):
            if name == _BACKGROUND and slot is types.Colour and arg.word.marks & IS_COLOUR:
                found.append((node, arg.word.value))
    return tuple(found)
