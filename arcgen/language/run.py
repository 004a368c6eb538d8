"""Running programs: total, bounded, and shared between programs.

A Context holds one input grid and remembers the value of every sub-expression evaluated on it,
so that the hundreds of rivals of a program, which differ from it in one place, cost only that
place and the path from there to the root. A RuleError is a value like any other: it is
remembered, and raised again.
"""
from __future__ import annotations

import numpy as np

from ..errors import RuleError
from ..grid import is_grid
from . import types
from .objects import ObjectSet
from .program import HOLE, INPUT, INT, Node
from .registry import ObjectFunction

_CONSTANTS: dict[Node, object] = {}
_MOST_CONSTANTS = 100_000


def _apply(node: Node, args: list):
    primitive = node.primitive
    if primitive is INT:
        return node.value
    if primitive.name == HOLE:
        raise RuleError(f"the hole ?{node.value} is not filled")
    if primitive.function is None:
        return primitive.value
    if primitive.result.result and primitive.result is not types.Colour:
        return ObjectFunction(primitive, tuple(args))
    return primitive.function(*args)


class Context:
    """The values of expressions on one input grid, uint8 (H, W).

    Values are remembered twice over: by expression, and by word and argument values, where object
    sets of the same content are one value. Forty predicates that select the same objects then
    share everything that follows from the selection.
    """
    __slots__ = ("_alike", "_applied", "grid", "memo")

    def __init__(self, grid: np.ndarray):
        self.grid, self.memo = grid, {}
        self._applied: dict[tuple, object] = {}
        self._alike: dict[tuple, ObjectSet] = {}

    def __len__(self) -> int:
        """How many values are remembered."""
        return len(self._applied)

    def forget(self) -> None:
        """Drops what was computed."""
        self.memo.clear()
        self._applied.clear()
        self._alike.clear()

    def value(self, node: Node):
        """The value of an expression. Raises RuleError where it has none."""
        if node.closed:
            return self._constant(node)
        found = self.memo.get(node)
        if found is None:
            if node.primitive is INPUT:
                return self.grid
            try:
                found = self._apply(node, [self.value(a) for a in node.args])
            except RuleError as error:
                found = error.bare()
            self.memo[node] = found
        if isinstance(found, RuleError):
            raise found.bare()
        return found

    def _apply(self, node: Node, args: list):
        """The word applied to values, or what it gave for the same values before."""
        key = (node.primitive, *map(id, args))
        found = self._applied.get(key)
        if found is not None:
            return found[0]
        try:
            value = _apply(node, args)
            if node.primitive.result is types.Grid and not is_grid(value):
                raise RuleError(f"{node.primitive.name} gave no grid within 30 x 30")
        except RuleError as error:
            value = error.bare()
        if isinstance(value, ObjectSet):
            content = (value.masks.tobytes(), len(value), id(value.grid), value.layout, value.ordered)
            value = self._alike.setdefault(content, value)
        self._applied[key] = value, args       # the arguments are kept, so that their ids stay theirs
        return value

    def _constant(self, node: Node):
        """The value of an expression without `input`: the same on every grid, so it is kept
        across grids, shared by equal expressions (its results per object set are then shared
        too). The store is emptied when it is full: it is a cache, not a memory."""
        if node.constant is None:
            found = _CONSTANTS.get(node)
            if found is None:
                found = _apply(node, [self.value(a) for a in node.args])
                if len(_CONSTANTS) >= _MOST_CONSTANTS:
                    _CONSTANTS.clear()
                _CONSTANTS[node] = found
            node.constant = found
        return node.constant

    def output(self, node: Node) -> np.ndarray | None:
        """The program's output, or None where it has none."""
        try:
            return self.value(node)
        except RuleError:
            return None


def run(program: Node, grid: np.ndarray) -> np.ndarray:
    """program(grid) -> grid, uint8 arrays. Raises RuleError where the program has no answer."""
    out = Context(grid).value(program)
    return out.copy() if out is grid else out
