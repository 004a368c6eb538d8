"""Shapes among mere cells: "the largest shape", though each of the smaller things is one cell."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import numpy as np

from ..core.errors import RuleError
from .engine import Context
from .program import Node, call, exchanged, of_panel, walk
from .singled import compares

_TOGETHER = ("objects", "blobs", "pieces")
"""Words for things by what belongs together."""


def larger(program: Node, contexts: Sequence[Context], same: Callable[[Node], bool]) -> Iterator[Node]:
    """The things that are chosen by comparing them with others, and may be called shapes though these are not: they
    are never mere cells, and would be the same were the mere cells not compared. same: whether a program gives the
    same for all contexts."""
    for node, other in _compared(program):
        if _are_larger(node, contexts) and same(other):
            yield node


@lru_cache(maxsize=2_000)
def _compared(program: Node) -> tuple[tuple[Node, Node], ...]:
    """The things that are chosen by comparing, each with the program in which no mere cells are compared."""
    return tuple(
        (node, exchanged(program, node, node.with_argument(
            0, call("where", node.args[0], call("not", call("is_dot"))))))
        for node in dict.fromkeys(walk(program)) if node.word.name in ("where", "the")
        and node.args[0].word.name in _TOGETHER and compares(node.args[1]) and not of_panel(node))


def _are_larger(node: Node, contexts: Sequence[Context]) -> bool:
    """Whether things are never mere cells, as some of those among which they are chosen are."""
    try:
        chosen, every = (np.concatenate([context.value(things).sizes for context in contexts])
                         for things in (node, node.args[0]))
    except RuleError:
        return False
    return len(chosen) > 0 and chosen.min() > 1 and every.min() == 1
