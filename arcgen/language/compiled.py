"""Programs run by the compiled evaluator (arcgen/native), which remembers on a grid what NumpyContext does.

Words that are not compiled are run by their Python functions, so whoever adds a word writes it once, in Python.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from .. import _native
from ..core.errors import RuleError
from ..core.grid import SYMMETRIES
from .built import check
from .objects import ObjectSet
from .program import INT, Node
from .registry import ObjectFunction
from .run import NumpyContext

check()
_native.set_classes(RuleError, ObjectSet, ObjectFunction, list(SYMMETRIES))
COMPILED_WORDS = frozenset(_native.words())
"""Names of the words that are compiled."""
_NO_ANSWER = "the rule has no answer here"
_CELL = np.zeros((1, 1), np.uint8)


def _native_node(node: Node) -> _native.Node:
    """The expression as the compiled evaluator has it, kept with the expression."""
    found = node.native
    if found is None:
        found = node.native = _native.Node(node.word, [_native_node(arg) for arg in node.args],
                                           node.value if node.word is INT else 0)
    return found


class CompiledContext:
    """The values of expressions on one input grid, uint8 (H, W); see NumpyContext."""
    __slots__ = ("_core", "grid")

    def __init__(self, grid: np.ndarray):
        self.grid = grid
        self._core = _native.Context(grid)

    def __len__(self) -> int:
        """Of how many expressions something is remembered: those that have no value count too."""
        return len(self._core)

    def forget(self) -> None:
        """Drops what was computed (see NumpyContext.forget)."""
        self._core.forget()

    def one(self, grid: np.ndarray) -> np.ndarray:
        """The one grid with these cells among those met here: equal outputs are the same object."""
        return self._core.one(grid)

    def value(self, node: Node):
        """The value of an expression, as Python has it. Raises RuleError where it has none."""
        if node.closed:                     # is kept with the expression, for all grids
            return NumpyContext(_CELL).value(node)
        found = self._core.value(_native_node(node))
        if found.__class__ is RuleError:
            raise found
        return found

    def output(self, node: Node) -> np.ndarray | None:
        """The program's output, or None where it has none. Equal outputs are the same object."""
        return self._core.output(node.native or _native_node(node))

    def verdicts(self, programs: Iterable[Node], output: np.ndarray) -> list[bool | None]:
        """Of each program whether it gives this output; None where it gives none."""
        return self._core.verdicts([node.native or _native_node(node) for node in programs], output)

    def count(self, things: Node) -> int:
        """See NumpyContext.count."""
        found = self._core.count(_native_node(things))
        if found < 0:
            raise RuleError(_NO_ANSWER)
        return found

    def saying(self, things: Node, said: Node, others: Sequence[Node], painter: Node | None) -> list[Node]:
        """See NumpyContext.saying."""
        does = self._core.saying(_native_node(things), _native_node(said),
                                 [node.native or _native_node(node) for node in others],
                                 _native_node(painter) if painter else None)
        if does is None:
            raise RuleError(_NO_ANSWER)
        return [node for node, same in zip(others, does) if same]
