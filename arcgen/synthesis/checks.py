"""Why a task is kept or rejected, each check named.

The order is that of cost (design study 6.4): what a pair must be, what a set of
demonstrations must be, and then the test that no peer makes: the demonstrations pin the rule
down. A rival is eliminated by a demonstration on which it gives another output or none.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ..core.errors import RuleError
from ..core.grid import colours, is_grid, same
from ..language.program import Node
from ..language.run import Context

UNDEFINED = "the rule has no answer"
IDENTITY = "input equals output"
BLANK = "the grid becomes one colour"
SAME_INPUT = "an input twice"
SAME_OUTPUTS = "outputs all the same"
IDLE_PART = "a part does not matter"
AMBIGUOUS = "ambiguous"
ELUSIVE = "hard to pin down"
NOT_EXERCISED = "the test does not exercise the rule"
COLOUR = "a colour that cannot be inferred"
HIDDEN = "what the rule chooses among does not stand out"
DUPLICATE = "rule known already"
RARE = "scenes seldom fit"
HELD_OUT = "held-out task"
TOO_LARGE = "program too large"

MOST_THINGS = 12
"""Things among which a step that was added to a rule may choose: more are a texture."""
SEEING = ("objects", "blobs", "holes", "layers")
"""Words that see things on a background."""
SMALL, _GROUND = 24, 2 / 5
"""Cells of a grid that is too small for things to stand out, and the share of background that lets them."""


class Example:
    """One input under one program: the context (with all values computed on it) and the output,
    uint8 (H, W)."""
    __slots__ = ("_colours", "context", "output")

    def __init__(self, context: Context, output: np.ndarray):
        self.context, self.output, self._colours = context, context.one(output), None

    @property
    def input(self) -> np.ndarray:
        return self.context.grid

    @property
    def colours(self) -> tuple[set[int], set[int]]:
        """Those of the input, and those of the output."""
        if self._colours is None:
            self._colours = colours(self.input), colours(self.output)
        return self._colours

    def agrees(self, rival: Node) -> bool:
        """Whether another program gives the same output here."""
        return self.context.output(rival) is self.output

    def agreeing(self, rivals: Iterable[Node]) -> list[Node]:
        """The programs that give the same output here."""
        output, own = self.context.output, self.output
        return [r for r in rivals if output(r) is own]

    def outcome(self, rival: Node) -> tuple | None:
        """What another program gives here, for comparison with what others give."""
        out = self.context.output(rival)
        return None if out is None else (out.shape, out.tobytes())


def example(program: Node, grid: np.ndarray) -> tuple[Example | None, str]:
    """A pair for the program from an input, or the reason why it makes none."""
    return example_in(program, Context(grid))


def example_in(program: Node, context: Context) -> tuple[Example | None, str]:
    """Like `example`, in a context that may know some of the program's values."""
    grid, output = context.grid, context.output(program)
    if output is None or not is_grid(output):       # here, once a pair: rivals only ask for its size (run.py)
        return None, UNDEFINED
    if same(output, grid):
        return None, IDENTITY
    if output.shape == grid.shape and (output == output.flat[0]).all() and _is_ground(grid, output):
        return None, BLANK
    return Example(context, output), ""


def set_fault(examples: Sequence[Example]) -> str:
    """What is wrong with demonstrations and test together, apart from ambiguity; "" if nothing."""
    inputs = {(e.input.shape, e.input.tobytes()) for e in examples}
    if len(inputs) < len(examples):
        return SAME_INPUT
    outputs = {(e.output.shape, e.output.tobytes()) for e in examples[:-1]}
    if len(outputs) < min(2, len(examples) - 1):
        return SAME_OUTPUTS
    if not colours_inferable(examples[:-1], examples[-1]):
        return COLOUR
    plain = [len(e.colours[1]) == 1 for e in examples]
    varied = all(plain) and len(set().union(*(e.colours[1] for e in examples))) > 1
    if not varied and any(p and _is_ground(e.input, e.output) for p, e in zip(plain, examples)):
        return BLANK
    return ""


def _is_ground(grid: np.ndarray, output: np.ndarray) -> bool:
    """Whether an output of one colour has the commonest of its input, or black, and is no single
    cell. No task of ARC-1's training set has such an output, but where each is of a colour of its own."""
    return output.size > 1 and output.flat[0] in (0, np.bincount(grid.ravel()).argmax())


def colours_inferable(demonstrations: Sequence[Example], test: Example) -> bool:
    """Whether every colour of the test output is in the test input, or was brought by the rule in
    some demonstration, or is in every demonstration's output."""
    before, after = test.colours
    wanted = after - before
    if not wanted:
        return True
    brought = [after - before for before, after in (d.colours for d in demonstrations)]
    return wanted <= set().union(*brought) | set.intersection(*(d.colours[1] for d in demonstrations))


def answers_otherwise(rival: Node, example: Example) -> bool:
    """Whether another program has an answer here, and a different one. A rival that explains all
    demonstrations and has no answer on the test is no rule for the task."""
    out = example.context.output(rival)
    return out is not None and out is not example.output


def number_of(context: Context, things: Node) -> int:
    """How many things there are; 0 where this is undefined."""
    try:
        return len(context.value(things))
    except RuleError:
        return 0


def is_crowded(context: Context, things: Node) -> bool:
    """Whether things that are seen on a background (`objects`, `blobs` ...) lie in a grid so small, or
    with so little of it, that none stands out."""
    if things.primitive.name not in SEEING:
        return False
    out = context.output(things.args[0])
    return out is not None and (out.size <= SMALL or
                                int((out == context.value(things.args[1])).sum()) < _GROUND * out.size)


def stand_out(context: Context, things: Node) -> bool:
    """Whether a player sees these things: there are some, no crowd, and on a background."""
    return 1 <= number_of(context, things) <= MOST_THINGS and not is_crowded(context, things)


def exercised(ablations: Sequence[Node], test: Example) -> bool:
    """Whether the test needs the rule: leaving out a part changes its output for at least half
    of the parts."""
    return 2 * sum(not test.agrees(a) for a in ablations) >= len(ablations)
