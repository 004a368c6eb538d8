"""Programs run by the compiled evaluator (arcgen/native), which remembers on a grid what NumpyContext does.

Words that are not compiled are run by their Python functions, so whoever adds a word writes it once, in Python.
"""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .. import _native
from ..core.errors import RuleError
from ..core.grid import SYMMETRIES
from .built import check
from .objects import ObjectSet
from .program import Node
from .registry import ObjectFunction
from .run import NumpyContext

check()
_native.set_classes(RuleError, ObjectSet, ObjectFunction, list(SYMMETRIES))
COMPILED_WORDS = frozenset(_native.words())
"""Names of the words that are compiled."""
_NO_ANSWER = "the rule has no answer here"
_CELL = np.zeros((1, 1), np.uint8)


class CompiledContext(_native.Context):
    """The values of expressions on one input grid, uint8 (H, W); see NumpyContext, whose `output`, `verdicts`, `one`,
    `forget` and length it has from the core."""
    __slots__ = ("grid",)

    def __init__(self, grid: np.ndarray):
        super().__init__(grid)
        self.grid = grid

    def value(self, node: Node):
        """The value of an expression, as Python has it. Raises RuleError where it has none."""
        if node.closed:                     # is kept with the expression, for all grids
            return NumpyContext(_CELL).value(node)
        found = self.found(node)
        if found.__class__ is RuleError:
            raise found
        return found

    def count(self, things: Node) -> int:
        """See NumpyContext.count."""
        found = self.number(things)
        if found < 0:
            raise RuleError(_NO_ANSWER)
        return found

    def saying(self, things: Node, said: Node, others: Sequence[Node], painter: Node | None) -> list[Node]:
        """See NumpyContext.saying."""
        does = self.says(things, said, others, painter)
        if does is None:
            raise RuleError(_NO_ANSWER)
        return [node for node, same in zip(others, does) if same]
