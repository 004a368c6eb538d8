"""The Python source of a program.

    objs = objects(grid, black, by_side)
    return paint(grid, where(objs, most(size)), red, itself)

Grids, objects, colours and numbers that the rule computes on its way are variables; what is said of objects (a
predicate, a region ...) stays where it is said, unless it is said twice. A rule that is run on each panel is a
function in the function. Statements stand in the order in which the program computes, so that the code fails where
the program has no answer, and nowhere else.
"""
from __future__ import annotations

import textwrap
from collections import Counter
from functools import lru_cache

from ..dsl.words import python_name
from ..language import Node, parse, types
from ..language.english import describe
from ..language.program import HOLE, INT, THE_INPUT, THE_PANEL, of_panel, walk
from .names import Names

WIDTH = 100
"""Characters in a line of code, at most, where a name is not longer."""
_INDENT = "    "
_STANDS_ALONE = (types.Grid, types.Objects, types.Object, types.Panels, types.Colour, types.Int, types.Direction,
                 types.Axis)
"""Types whose computed values are variables."""
_LEAST_REPEATED = 4
"""Words of an expression of another type that is a variable where it occurs twice."""
_LONG = 60
"""Characters of an expression that is a variable wherever it occurs."""


@lru_cache(maxsize=2_000)
def code_of(text: str) -> str:
    """The code of a program that is given as text, "" where there is none. Remembered. Raises UserError for what is no
    program."""
    return to_python(parse(text)) if text else ""


def to_python(program: Node) -> str:
    """A module's text: an import and the function `transform(grid)`, whose docstring is the rule in English. It gives
    what the program gives, and raises RuleError where that has no answer. Raises ValueError for a sketch."""
    body = _Scope(program, None)
    english = textwrap.wrap(describe(program), WIDTH - len(_INDENT + 2 * '"""'), break_on_hyphens=False)
    said = [f'{_INDENT}"""{english[0]}', *(_INDENT + line for line in english[1:])]
    if len(said) > 1:
        said.append(f'{_INDENT}"""')
    else:
        said[0] += '"""'
    lines = ["from arcgen.dsl import *", "", "", "def transform(grid: Grid) -> Grid:", *said,
             *_indented(body.lines, 1), *_indented(body.returned(), 1)]
    return "\n".join(lines) + "\n"


def _indented(lines: list[str], depth: int) -> list[str]:
    return [_INDENT * depth + line if line else "" for line in lines]


class _Scope:
    """The body of a function: its statements so far, and what its variables hold."""

    def __init__(self, root: Node, outer: _Scope | None):
        self.root, self.outer = root, outer
        self.depth: int = outer.depth + 1 if outer else 1
        self.names: Names = outer.names if outer else Names()
        self.variables: dict[Node, str] = {}
        self.lines: list[str] = []
        self.counts = Counter(walk(root))
        self.result = self._expression(root)

    def returned(self) -> list[str]:
        return _broken(f"return {self.result}", self.depth)

    def _expression(self, node: Node, parameter: str = "", parent: Node | None = None) -> str:
        """The text of an expression, once what it needs stands in statements before it. parameter, parent: of
        which word's argument it is."""
        if self.outer is not None and node.args and not of_panel(node):
            return self.outer._expression(node, parameter, parent)      # the same for every panel: computed once
        if node in self.variables:
            return self.variables[node]
        if node is THE_INPUT or node is THE_PANEL:
            return "grid" if node is THE_INPUT else "panel"
        if node.word is INT:
            return str(node.value)
        if node.word.name == HOLE:
            raise ValueError(f"a sketch is no code: the hole ?{node.value} is not filled")
        text = self._call(node)
        if node is self.root or not self._is_variable(node, parent, text):
            return text
        name = self.variables[node] = self.names.of(node, parameter)
        self.lines += _broken(f"{name} = {text}", self.depth)
        return name

    def _is_variable(self, node: Node, parent: Node | None, text: str) -> bool:
        if not node.args or node.type is types.Case:
            return False
        if node.type is types.Int and parent is not None and parent.type is types.Int:
            return self.counts[node] > 1
        repeated = self.counts[node] > 1 and node.size >= _LEAST_REPEATED
        return node.type in _STANDS_ALONE or repeated or len(text) > _LONG

    def _call(self, node: Node) -> str:
        word = node.word
        if not node.args:
            return python_name(word)
        last = len(word.params) - 1
        texts = [self._expression(arg, word.params[min(i, last)][0], node)
                 for i, arg in enumerate(node.args[:-1] if word.maps else node.args)]
        if word.maps:
            texts.append(self._rule(node.args[-1]))
        return f"{python_name(word)}({', '.join(texts)})"

    def _rule(self, rule: Node) -> str:
        """A function of the panel, which is defined before it is used, unless it is one expression."""
        scope = _Scope(rule, self)
        if not scope.lines and len(scope.result) <= WIDTH // 2:
            return f"lambda panel: {scope.result}"
        name = self.names.free("change")
        self.lines += ["", f"def {name}(panel: Grid) -> Grid:", *_indented([*scope.lines, *scope.returned()], 1), ""]
        return name


def _broken(line: str, depth: int) -> list[str]:
    """A statement in lines of at most WIDTH characters: where it is longer, the arguments of its outermost call have a
    line, or a line each, as formatters do it."""
    room = WIDTH - len(_INDENT) * depth
    if len(line) <= room or not line.endswith(")"):
        return [line]
    at = line.index("(") + 1
    arguments = _arguments(line[at:-1])
    together = ", ".join(arguments)
    inner = [together] if len(_INDENT + together) <= room else [f"{argument}," for argument in arguments]
    return [line[:at], *_indented(inner, 1), ")"]


def _arguments(text: str) -> list[str]:
    """The arguments of a call, which are between the commas outside of brackets."""
    found, level = [""], 0
    for character in text:
        level += (character == "(") - (character == ")")
        if character == "," and not level:
            found.append("")
        else:
            found[-1] += character
    return [argument.strip() for argument in found]
