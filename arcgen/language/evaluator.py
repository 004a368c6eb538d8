"""The seam behind which programs are run: a program and grids in, outputs out.

Whoever only wants what a program gives asks an Evaluator, so that another one (compiled, vectorised over
grids, on other hardware) can take the place of the reference. Two evaluators are the same if they give the
same outputs, and none where the other gives none; `tests/conformance.py` holds one against the reference.
Synthesis, which wants the values of parts and shares them between hundreds of programs, asks a Context (engine.py).
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np

from .engine import Context
from .program import Node
from .run import NumpyContext


class Evaluator(Protocol):
    """Runs programs."""

    def outputs(self, program: Node, grids: Sequence[np.ndarray]) -> list[np.ndarray | None]:
        """What a program gives for each grid, in their order.

        program: an expression of type Grid. grids: uint8 (H, W) each, colours 0 to 9, sides 1 to 30; they are
        not changed. Each output is an array of the caller's own, uint8 (H, W), colours 0 to 9, sides 1 to 30, or None
        where the program has no answer (a tie, no such object, too large an output, a hole): nothing is raised.
        """
        ...


class ContextEvaluator:
    """Runs programs in contexts of one kind, one grid after the other.

    context: NumpyContext (run.py), or another with the same methods (compiled.py)."""

    def __init__(self, context: Callable[[np.ndarray], Context]):
        self._context = context

    def outputs(self, program: Node, grids: Sequence[np.ndarray]) -> list[np.ndarray | None]:
        """See Evaluator."""
        found = (self._context(grid).output(program) for grid in grids)
        return [None if output is None else output.copy() for output in found]


REFERENCE = ContextEvaluator(NumpyContext)
"""The evaluator that says what a program means."""
