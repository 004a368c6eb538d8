"""The statements of a trace, line by line, in the words by which they are written and read back.

A line is an opening and a fact. Writer and checker both ask here for the openings and the facts that are true; what a
trace claims is then compared with these (facts.Fact.agrees).
"""
from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..core.errors import RuleError, UserError
from ..core.figures import counted
from ..core.task import Task
from ..language.details import NOTHING
from ..language.engine import Context
from ..language.english import describe
from ..language.objects import ObjectSet
from ..language.program import Node
from ..language.text import to_text
from ..language.unsaid import unsaid
from . import seen
from .facts import Fact, fact
from .readings import Reading
from .steps import looked_at

READING, RULE, PROGRAM = "Reading ", "The rule: ", "As a program: "


class Line(NamedTuple):
    """A line of a trace: its opening, which names what it is about, and the fact that follows."""
    opening: str
    fact: Fact


class Scene:
    """The pairs of a task with the values computed on them; `test` is the number of the test that a trace is about.
    Raises UserError for a test that there is not."""

    def __init__(self, task: Task, test: int):
        if not 0 <= test < len(task.test):
            raise UserError(f"test: {task.id} has {len(task.test)} of them, so there is none of number {test} (from 0)")
        self.task = task
        self.contexts = [Context(pair.input) for pair in task.pairs]
        self.outputs = [pair.output for pair in task.train]
        self.test, self.answer = self.contexts[len(task.train) + test], task.test[test].output

    @property
    def demonstrations(self) -> list[Context]:
        return self.contexts[:len(self.outputs)]

    def english(self, program: Node) -> str:
        """A rule or a reading as descriptions of rows have it: without what the grids leave no doubt about, where the
        program itself is run on them."""
        made = [(context, output) for context in self.contexts if (output := context.output(program)) is not None]
        return describe(program, unsaid(program, *map(list, zip(*made))) if made else NOTHING)


def beginning(scene: Scene) -> str:
    """How many demonstrations there are."""
    return counted(len(scene.outputs), "demonstration")


def demonstration(program: Node, context: Context, output: np.ndarray) -> list[Line]:
    """What is to be seen in a demonstration, its input as a context: sizes and colours, things, what changed."""
    look = looked_at(program, context.grid)
    return [Line("The input is ", seen.grid_fact(context.grid)),
            Line(f"{to_text(look)} sees ", _things(look, context)),
            Line("The output is ", seen.grid_fact(output)),
            Line("From input to output ", seen.changed(context.grid, output))]


def _things(look: Node, context: Context) -> Fact:
    try:
        value = context.value(look)
    except RuleError:
        return fact("nothing")
    return seen.things(value, "", {}) if isinstance(value, ObjectSet) else fact("nothing")


def failure(reading: Reading, outputs: Sequence[np.ndarray]) -> list[Line]:
    """How far a reading goes, and what is wrong with it there."""
    n = reading.explains
    return [Line("It explains ", fact(counted(n, "demonstration") if n else "no demonstration")),
            Line(f"In demonstration {n + 1}, ", seen.wrong_cells(reading.found, outputs[n]))]


def success(scene: Scene) -> str:
    """That the rule explains all demonstrations."""
    n = len(scene.outputs)
    return f"It explains {'the demonstration' if n == 1 else f'all {n} demonstrations'}"


def test_input(scene: Scene) -> Line:
    return Line("The input is ", seen.grid_fact(scene.test.grid))


def demonstration_head(number: int) -> str:
    return f"Demonstration {number}"


def readings_head(n: int) -> str:
    return counted(n, "tempting reading")


def test_head(n: int) -> str:
    return f"The test, in {counted(n, 'step')}"
