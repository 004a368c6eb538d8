"""A rule as its pairs show it (unsaid.py): the colours that it computes by their names, "the red cells" for those of
the rarest colour, if in all pairs that is red; and what it does to all things, to those of which that is seen."""
from __future__ import annotations

from collections.abc import Callable

from . import types
from .details import Detail, Hue, Unsaid
from .others import with_others
from .phrases import Said, phrase
from .program import Node, call, origin, selects, walk
from .saying import told_parts


def named(program: Node, unsaid: Unsaid) -> tuple[Node, Unsaid]:
    """A program with names for the colours that are the same in all pairs, and what is unsaid of it then; not for those
    that a phrase of more words passes over. Its steps do something to the others only, where that is the same."""
    others = {node: other for node, said in unsaid if said is Detail.OTHERS and (other := with_others(node))}
    program, unsaid = _replaced(program, unsaid, _told(program, others))
    program, unsaid = _replaced(program, unsaid, _told(program, _colours(unsaid)))
    return _replaced(program, unsaid, _told(program, _cells(unsaid)))


def _replaced(program: Node, unsaid: Unsaid, by: dict[Node, Node]) -> tuple[Node, Unsaid]:
    """A program, and what is unsaid of it, with other expressions in the place of some."""
    if not by:
        return program, unsaid
    replace = _replacing(by)
    return replace(program), frozenset((replace(node), said) for node, said in unsaid)


def _replacing(by: dict[Node, Node]) -> Callable[[Node], Node]:
    """What puts other expressions in the place of some, the outer before those in it."""
    seen: dict[Node, Node] = {}

    def replace(node: Node) -> Node:
        if node not in seen:
            told = by.get(node, node)
            args = tuple(map(replace, told.args))
            seen[node] = told if args == told.args else Node(told.word, args, told.value)
        return seen[node]
    return replace


def _cells(unsaid: Unsaid) -> dict[Node, Node]:
    """The expressions for all cells of a colour which in all pairs is the same, each with the one that says it."""
    return {node: call("all_of_colour", origin(node).args[0], call(said.value)) for node, said in unsaid
            if isinstance(said, Hue) and selects(node) and origin(node).word.name == "layers"
            and (node, Detail.TOLD) in unsaid}


def _colours(unsaid: Unsaid) -> dict[Node, Node]:
    """The expressions for a colour that is the same in all pairs, and the steps that paint in one, each with the one
    that says it by name."""
    hues = [(node, call(said.value)) for node, said in sorted(unsaid, key=lambda pair: str(pair[1]))
            if isinstance(said, Hue)]
    return {node: colour for node, colour in hues if node.type is types.Colour} | {
        node: node.with_argument(2, colour) for node, colour in hues if node.type is types.Grid}


def _told(program: Node, names: dict[Node, Node]) -> dict[Node, Node]:
    """Those of the names that are told: of expressions that are told by themselves, or in phrases that there are for
    their names too."""
    if not names:
        return names
    asked: set[Node] = set()
    within: set[Node] = set()

    def visit(node: Node) -> None:
        if node in asked:
            return
        asked.add(node)
        found = phrase(node)
        if found:
            inner = {each: names[each] for each in found.tells if each in names}
            if inner:
                (asked if _says_as_much(node, found, inner) else within).update(inner)
        for part in told_parts(node):
            visit(part)
    visit(program)
    return {node: name for node, name in names.items() if node in asked and node not in within}


def _says_as_much(node: Node, found: Said, names: dict[Node, Node]) -> bool:
    """Whether an expression with names in the place of parts of its phrase has a phrase of all the others."""
    if names.keys() == {node} and (node.type is not types.Grid or names[node].args[2] is node.args[2]):
        return True                                     # it is the whole that has a name, or a phrase (others.py)
    now = phrase(_replacing(names)(node))
    left = {*found.tells} - {inner for each, name in names.items() for inner in {*walk(each)} - {*walk(name)}}
    return len(now.tells) >= len(left) if now else node.type.fits(types.Objects) and left == {node}
