"""A rule as its pairs show it (unsaid.py): the colours that it computes by their names, "the red cells" for those of the
rarest colour, if in all pairs that is red; and what it does to all things, to those of which that is seen."""
from __future__ import annotations

from . import types
from .details import Detail, Hue, Unsaid
from .others import with_others
from .phrases import phrase
from .program import Node, call, rebuild
from .saying import told_parts


def named(program: Node, unsaid: Unsaid) -> tuple[Node, Unsaid]:
    """A program with names for the colours that are the same in all pairs, and what is unsaid of it then; not for those
    that a phrase of more words passes over. Its steps do something to the others only, where that is the same."""
    program, unsaid = _to_others(program, unsaid)
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


def _to_others(program: Node, unsaid: Unsaid) -> tuple[Node, Unsaid]:
    """A program, and what is unsaid of it, with steps that do something to the others only, where that is the same."""
    if not any(said is Detail.OTHERS for _, said in unsaid):
        return program, unsaid
    seen: dict[Node, Node] = {}

    def visit(node: Node) -> Node:
        if node not in seen:
            told = (with_others(node) if (node, Detail.OTHERS) in unsaid else None) or node
            args = tuple(map(visit, told.args))
            seen[node] = told if args == told.args else Node(told.word, args, told.value)
        return seen[node]
    return visit(program), frozenset((visit(node), said) for node, said in unsaid)
