"""One input under one program, and what makes it a pair.

An alternative is eliminated by an example on which it gives another output or none.
"""
from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..core.grid import colours, is_grid
from ..language.engine import ENGINE, Context
from ..language.objects import CORNERS, components
from ..language.program import THE_INPUT, Node
from ..tasks.rejection import Reason


class Example:
    """One input under one program: the context (with all values computed on it) and the output,
    uint8 (H, W)."""
    __slots__ = ("_colours", "_richness", "context", "output")

    def __init__(self, context: Context, output: np.ndarray):
        self.context, self.output = context, context.one(output)
        self._colours: tuple[set[int], set[int]] | None = None
        self._richness: tuple[int, int] | None = None

    @property
    def input(self) -> np.ndarray:
        return self.context.grid

    @property
    def colours(self) -> tuple[set[int], set[int]]:
        """Those of the input, and those of the output."""
        if self._colours is None:
            self._colours = colours(self.input), colours(self.output)
        return self._colours

    @property
    def richness(self) -> tuple[int, int]:
        """How much there is to see in the input."""
        if self._richness is None:
            self._richness = richness(self.input)
        return self._richness

    def agrees(self, alternative: Node) -> bool:
        """Whether another program gives the same output here."""
        return self.context.output(alternative) is self.output

    def agreeing(self, alternatives: Iterable[Node]) -> list[Node]:
        """The programs that give the same output here."""
        programs = list(alternatives)
        return [program for program, same in zip(programs, self.verdicts(programs)) if same]

    def answering_otherwise(self, alternatives: Iterable[Node]) -> list[Node]:
        """The programs that have an answer here, and a different one. An alternative that explains all demonstrations
        and has no answer on the test is no rule for the task."""
        programs = list(alternatives)
        return [program for program, same in zip(programs, self.verdicts(programs)) if same is False]

    def verdicts(self, alternatives: Iterable[Node]) -> list[bool | None]:
        """Of each program whether it gives the same output here; None where it gives none."""
        return self.context.verdicts(alternatives, self.output)

    def outcome(self, alternative: Node) -> tuple | None:
        """What another program gives here, for comparison with what others give."""
        out = self.context.output(alternative)
        return None if out is None else (out.shape, out.tobytes())


def richness(grid: np.ndarray) -> tuple[int, int]:
    """How much there is to see in a grid: first by its things, then by their detail."""
    return things_on(grid), detail(grid)


def _things_on(grid: np.ndarray) -> int:
    """How many things of one colour a grid shows beside its commonest colour."""
    counts = np.bincount(grid.ravel())
    others = [colour for colour in np.flatnonzero(counts) if colour != counts.argmax()]
    return sum(len(components(grid == colour, CORNERS)) for colour in others)


def _detail(grid: np.ndarray) -> int:
    """The pairs of neighbouring cells of different colours in a grid."""
    return int(np.count_nonzero(grid[1:] != grid[:-1]) + np.count_nonzero(grid[:, 1:] != grid[:, :-1]))


if ENGINE == "native":          # the same, in a tenth of the time (arcgen/native/cells.cpp)
    from .._native import detail, things_on
else:
    detail, things_on = _detail, _things_on


def example(program: Node, grid: np.ndarray, idle: Node = THE_INPUT) -> tuple[Example, None] | tuple[None, Reason]:
    """A pair for the program from an input, or the reason why it makes none. idle: what a program that does nothing
    would give there, in which case it makes none."""
    return example_in(program, Context(grid), idle)


def example_in(program: Node, context: Context, idle: Node = THE_INPUT) -> tuple[Example, None] | tuple[None, Reason]:
    """Like `example`, in a context that may know some of the program's values."""
    grid, output = context.grid, context.output(program)
    if output is None or not is_grid(output):       # here, once a pair: alternatives only ask for its size (run.py)
        return None, Reason.UNDEFINED
    if output is grid or output is context.output(idle):            # equal ones are the same object
        return None, Reason.IDENTITY
    cells = output.tobytes()
    if output.shape == grid.shape and not cells.strip(cells[:1]) and is_ground(grid, output):      # all of one colour
        return None, Reason.BLANK
    return Example(context, output), None


def is_ground(grid: np.ndarray, output: np.ndarray) -> bool:
    """Whether an output of one colour has the commonest of its input, or black, and is no single
    cell. No task of ARC-1's training set has such an output, but where each is of a colour of its own."""
    return output.size > 1 and output.flat[0] in (0, np.bincount(grid.ravel()).argmax())
