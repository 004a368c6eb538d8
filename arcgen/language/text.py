"""Programs as one line of text, and back.

    a = objects(input, black, by_corner); paint(input, where(a, most(size)), red, itself)

Names before the last expression abbreviate sub-expressions that occur more than once; the
printer introduces them by itself, so that printing and parsing round-trip exactly. The parser
knows the registered words, whole numbers and these names, nothing else: no attribute, no
string, no evaluation of any kind.
"""
from __future__ import annotations

import difflib
import re
from functools import lru_cache

from ..core.errors import UserError
from . import types
from .program import MAX_NODES, THE_INPUT, THE_PANEL, Node, apply, hole, integer, to_text
from .registry import WORDS
from .types import Type

__all__ = ["parse", "parse_expression", "to_text"]

_TOKEN = re.compile(r"\s*(?:(-?\d+)|(\?[a-z][a-z0-9_]*)|([a-z][a-z0-9_]*)|([(),;=]))")
_GRIDS = {node.word.name: node for node in (THE_INPUT, THE_PANEL)}
MAX_TEXT = 20_000
MAX_DEPTH = 60


def parse(text: str, sketch: bool = False) -> Node:
    """The program that `text` says; with `sketch`, holes like ?ink are allowed.

    Raises UserError, with the place and what was meant, on anything else.
    """
    node = _Parser(text, sketch).program()
    if node.type is not types.Grid:
        raise UserError(f"program: the whole must be a Grid, not {node.type}")
    return node


@lru_cache(maxsize=20_000)
def parsed(text: str) -> Node | UserError:
    """The program that a text says, or why it says none. Remembered: rows of one task all have its text."""
    try:
        return parse(text)
    except UserError as error:
        return error


def parse_expression(text: str, slot: Type, sketch: bool = False) -> Node:
    """An expression that may stand in a slot of the given type (for fillings of holes)."""
    node = _Parser(text, sketch).program(slot)
    if not node.type.fits(slot):
        raise UserError(f"program: {text!r} is {node.type}, but {slot} is wanted")
    return node


class _Parser:
    def __init__(self, text: str, sketch: bool):
        if len(text) > MAX_TEXT:
            raise UserError(f"program: the text is longer than {MAX_TEXT} characters")
        self.sketch = sketch
        self.names: dict[str, Node] = {}
        self.tokens: list[tuple[str, int]] = []
        text, at = text.rstrip(), 0
        while at < len(text):
            match = _TOKEN.match(text, at)
            if not match:
                raise UserError(f"program: cannot read {text[at:at + 10].strip()!r} at character {at + 1}")
            self.tokens.append((match.group().strip(), match.start() + 1))
            at = match.end()
        self.at = 0

    def peek(self, ahead: int = 0) -> str:
        return self.tokens[self.at + ahead][0] if self.at + ahead < len(self.tokens) else ""

    def next(self, wanted: str = "") -> str:
        token = self.peek()
        if not token or (wanted and token != wanted):
            found = f"{token!r} at character {self.tokens[self.at][1]}" if token else "the end"
            raise UserError(f"program: expected {wanted or 'an expression'!r}, found {found}")
        self.at += 1
        return token

    def program(self, slot: Type = types.Grid) -> Node:
        while self.peek(1) == "=":
            name = self.next()
            if name in WORDS or name in _GRIDS or name in self.names or not name[0].isalpha():
                raise UserError(f"program: {name!r} cannot be used as a new name")
            self.next("=")
            self.names[name] = self.expression(None, 0)
            self.next(";")
        node = self.expression(slot, 0)
        if self.at < len(self.tokens):
            token, at = self.tokens[self.at]
            raise UserError(f"program: unexpected {token!r} at character {at}")
        return node

    def expression(self, slot: Type | None, depth: int) -> Node:
        if depth > MAX_DEPTH:
            raise UserError(f"program: nested deeper than {MAX_DEPTH}")
        token = self.next()
        if token[0] == "?":
            if not self.sketch or slot is None:
                raise UserError(f"program: the hole {token} has no place here")
            return hole(token[1:], slot)
        if token[0] == "-" or token[0].isdigit():
            if len(token) > 6:
                raise UserError(f"program: the number {token[:12]}... is out of range")
            return integer(int(token))
        if token in self.names:
            return self.names[token]
        if token in _GRIDS:
            return _GRIDS[token]
        word = WORDS.get(token)
        if word is None:
            known = [*WORDS, *self.names, *_GRIDS]
            near = difflib.get_close_matches(token, known, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise UserError(f"program: {token!r} is not a word of the language{hint}")
        args: list[Node] = []
        if self.peek() == "(":
            self.next("(")
            while True:
                args.append(self.expression(word.slot(len(args)) if word.params else None, depth + 1))
                if self.peek() != ",":
                    break
                self.next(",")
            self.next(")")
        node = apply(word, *args)
        if node.size > MAX_NODES:
            raise UserError(f"program: larger than {MAX_NODES} words")
        return node
