"""Programs as trees of words, and what can be done to a tree.

A Node is immutable, and equal ones are one object; equal sub-expressions of a program are evaluated
once (run.py) and printed once (to_text; text.py reads it back). `input` is the grid that the rule is given.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from ..core.errors import UserError
from . import types
from .interned import Interned
from .registry import IS_HOLE, WORDS, Word
from .traits import Role
from .types import Type

INPUT = Word("input", (), False, types.Grid, None, "the input")
PANEL = Word("panel", (), False, types.Grid, None, "the panel")
INT = Word("int", (), False, types.Int, None, "")
HOLE = "?"
MAX_NODES = 400
MAX_INT = 900


class Node(Interned):
    """An expression: a word and its arguments (interned.py). Equal expressions are one object, so that they are
    compared, and found in dicts, as fast as can be."""
    __slots__ = ()
    args: tuple[Node, ...]

    def __repr__(self) -> str:
        return to_text(self)

    def __reduce__(self):
        """Pickled by the word's name, so that what is read again is the one object with these parts."""
        return _remade, (self.word.name, self.args, self.value, self.type.name)

    def __copy__(self) -> Node:
        return self

    def __deepcopy__(self, memo) -> Node:
        return self


GIVEN = (INPUT, PANEL)
"""The words that stand for a grid that is given."""
THE_INPUT = Node(INPUT)
THE_PANEL = Node(PANEL)
"""The grid of one panel, in a rule that is run on each of them (Word.maps)."""


def of_panel(node: Node) -> bool:
    """Whether the value of an expression depends on the panel that a rule is run on."""
    args = node.args[:-1] if node.word.maps else node.args
    return node is THE_PANEL or any(map(of_panel, args))


def selects(node: Node) -> bool:
    """Whether an expression is some of the things that are its first argument, and has their noun."""
    return node.word.role is Role.SELECTS and node.type.fits(types.Objects)


def origin(node: Node) -> Node:
    """The things of which an expression selects some."""
    while selects(node):
        node = node.args[0]
    return node


def integer(n: int) -> Node:
    """An Int literal."""
    if not -MAX_INT <= n <= MAX_INT:
        raise UserError(f"program: the number {n} is out of range (-{MAX_INT}..{MAX_INT})")
    return Node(INT, (), n)


@lru_cache(maxsize=1_000)
def _hole_word(name: str, type: Type) -> Word:
    """The word of a hole: one object each, as its nodes are."""
    return Word(HOLE, (), False, type, None, f"?{name}")


def hole(name: str, type: Type) -> Node:
    """A typed hole, to be filled by `fill`."""
    return Node(_hole_word(name, type), (), name)


def _remade(name: str, args: tuple[Node, ...], value, type: str) -> Node:
    """The node with these parts, read from a pickle. Raises UserError for a word that is not of this language."""
    if name == HOLE:
        return hole(value, types.TYPES[type])
    word = {INT.name: INT, INPUT.name: INPUT, PANEL.name: PANEL}.get(name) or WORDS.get(name)
    if word is None:
        raise UserError(f"program: {name!r} is not a word of the language (pickled by another version of arcgen?)")
    return Node(word, args, value)


def apply(word: Word, *args: Node) -> Node:
    """The word applied to arguments, type-checked. Raises UserError."""
    if not word.accepts(len(args)):
        wanted = f"{len(word.params)}{' or more' if word.variadic else ''}"
        raise UserError(f"program: {word.name} takes {wanted} arguments, not {len(args)}")
    for i, arg in enumerate(args):
        slot = word.slot(i)
        if not arg.type.fits(slot):
            raise UserError(f"program: argument {i + 1} of {word.name} must be {slot}, not {arg.type}")
    return Node(word, args)


def call(name: str, *args: Node) -> Node:
    """`apply` by name."""
    return apply(WORDS[name], *args)


def walk(node: Node, marks: int = 0) -> Iterator[Node]:
    """Every occurrence of every sub-expression, the node itself first, left to right. With `marks`
    only of those in which some of these occur."""
    return iter(node.parts(marks))


def slots(node: Node, slot: Type = types.Grid) -> Iterator[tuple[Node, Type]]:
    """Every occurrence with the type asked for where it stands."""
    yield node, slot
    for i, a in enumerate(node.args):
        yield from slots(a, node.word.slot(i))


def rebuild(node: Node, change: Callable[[Node], Node], marks: int = 0, least: int = 1) -> Node:
    """The tree with `change` applied to every node, leaves first. With `marks` only to nodes in
    which some of these occur, and only to those of `least` size: the others stay as they are."""
    if node.size < least or (marks and not node.marks & marks):
        return node
    if node.args:
        args = tuple([rebuild(a, change, marks, least) for a in node.args])
        if args != node.args:
            node = Node(node.word, args, node.value)
    return change(node)


def holes(node: Node) -> dict[str, Type]:
    """The holes of a sketch by name, in order of first appearance, with the narrowest of the types
    asked for."""
    found: dict[str, Type] = {}
    for n in walk(node, IS_HOLE):
        if n.word.name == HOLE and n.type.fits(found.get(n.value, n.type)):
            found[n.value] = n.type
    return found


def exchanged(node: Node, old: Node, new: Node) -> Node:
    """The tree with one expression in the place of another, wherever that stands."""
    return node.exchanging({old: new}, 0, old.size)


def fill(node: Node, filling: Mapping[str, Node]) -> Node:
    """The sketch with holes replaced. Raises UserError when a type does not fit."""
    def change(n: Node) -> Node:
        if n.word.name != HOLE or n.value not in filling:
            return n
        value = filling[n.value]
        if not value.type.fits(n.type):
            raise UserError(f"hole ?{n.value} must be {n.type}, not {value.type}")
        return value
    return rebuild(node, change, IS_HOLE)


def to_text(node: Node) -> str:
    """The program as one line."""
    counts: Counter[Node] = Counter()

    def count(n: Node) -> None:
        counts[n] += 1
        if counts[n] == 1:
            for a in n.args:
                count(a)
    count(node)
    names: dict[Node, str] = {}
    lines: list[str] = []

    def show(n: Node) -> str:
        if n in names:
            return names[n]
        if n.word is INT:
            return str(n.value)
        if n.word.name == HOLE:
            return f"?{n.value}"
        text = n.word.name + (f"({', '.join(show(a) for a in n.args)})" if n.args else "")
        if counts[n] > 1 and n.args and n.size > 3 and n is not node:
            names[n] = _name(len(names))
            lines.append(f"{names[n]} = {text}")
            return names[n]
        return text
    lines.append(show(node))
    return "; ".join(lines)


def _name(i: int) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    return letters[i] if i < 26 else f"{letters[i % 26]}{i // 26}"
