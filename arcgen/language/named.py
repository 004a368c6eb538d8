"""Colours by their names where a rule computes them: "the red cells" for those of the rarest colour, if in all pairs
that is red (unsaid.py)."""
from __future__ import annotations

from . import types
from .details import Hue, Unsaid
from .phrases import phrase
from .program import Node, call, rebuild
from .saying import told_parts


def named(program: Node, unsaid: Unsaid) -> tuple[Node, Unsaid]:
    """A program with names for the colours that are the same in all pairs, and what is unsaid of it then; not for those
    that a phrase of more words passes over."""
    constant = {node: call(said.value) for node, said in unsaid if isinstance(said, Hue) and node.type is types.Colour}
    if not constant:
        return program, unsaid
    asked: set[Node] = set()
    within: set[Node] = set()

    def visit(node: Node) -> None:
        if node not in asked:
            asked.add(node)
            found = phrase(node)
            within.update(found.tells[1:] if found else ())
            for part in told_parts(node):
                visit(part)
    visit(program)
    constant = {node: name for node, name in constant.items() if node in asked and node not in within}

    def name(node: Node) -> Node:
        return constant.get(node, node)
    return rebuild(program, name), frozenset((rebuild(node, name), said) for node, said in unsaid)
