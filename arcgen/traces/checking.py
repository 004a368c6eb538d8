"""Checking a trace: it is parsed, and every claim in it is computed again from the grids.

Nothing is taken from how the trace was made, so that traces which a model wrote are checked as well: each may tell
readings of its own, and as much or as little of every list as it likes. What it may not do is to leave out a
demonstration, a step, or the answer, or to say anything that is not so.
"""
from __future__ import annotations

import re

from ..core.errors import UserError
from ..core.task import Task
from ..language.program import Node
from ..language.text import parse, to_text
from . import telling
from .facts import ANSWER, grid_lines
from .readings import refuted
from .steps import facts, steps
from .telling import Line, Scene

_READINGS = re.compile("([0-9]{1,3}) tempting readings?")
_STEPS = re.compile("The test, in ([0-9]{1,3}) steps?")
_DIGITS = re.compile("[0-9]+")


class _Fault(Exception):
    """What is wrong with a trace, and at which line."""


def fault(trace: str, task: Task, test: int = 0) -> str | None:
    """The first thing that is not true in a trace of a task for its test number `test`, with its line; None where all
    of it is true. A task with a program (meta["program"]) must be explained by that program.

    Raises UserError for a test that there is not.
    """
    try:
        _Reader(trace).trace(Scene(task, test), task.meta.get("program") or "")
    except _Fault as wrong:
        return str(wrong)
    return None


class _Reader:
    """Goes through the lines of a trace. Its methods read a part each and raise _Fault where that is not true."""

    def __init__(self, trace: str):
        self.lines, self.at = trace.split("\n"), 0

    # -- lines

    def peek(self) -> str:
        return self.lines[self.at] if self.at < len(self.lines) else ""

    def fail(self, why: str) -> _Fault:
        return _Fault(f"line {self.at}: {why}")

    def next(self) -> str:
        if self.at == len(self.lines):
            raise self.fail("the trace ends here, before its answer is complete")
        self.at += 1
        return self.lines[self.at - 1]

    def exactly(self, wanted: str) -> None:
        found = self.next()
        if found != wanted:
            raise self.fail(f"expected {_short(wanted)!r}, not {_short(found)!r}")

    def after(self, opening: str) -> str:
        """What a line says after its opening."""
        found = self.next()
        if not found.startswith(opening):
            raise self.fail(f"expected {_short(opening)!r}, not {_short(found)!r}")
        return found.removeprefix(opening)

    def true(self, line: Line, at_length: bool = True) -> None:
        said = self.after(line.opening)
        if not line.fact.agrees(said):
            raise self.fail(f"{_short(line.opening + said)!r} is not so: {_short(line.fact.said(6, at_length))}")

    def number(self, pattern: re.Pattern) -> int:
        """The number in a heading."""
        found = pattern.fullmatch(self.next())
        if not found:
            raise self.fail(f"expected a heading such as {pattern.pattern!r}")
        return int(found[1])

    def program(self) -> Node:
        text = self.after(telling.PROGRAM)
        try:
            program = parse(text)
        except UserError as error:
            raise self.fail(str(error)) from None
        if to_text(program) != text:
            raise self.fail("the program is not printed as programs are")
        return program

    # -- parts

    def trace(self, scene: Scene, known: str) -> None:
        rule = self.rule_ahead()
        if known and to_text(rule) != known:
            raise _Fault("the rule is not the program of the task")
        self.exactly(telling.beginning(scene))
        for i, (context, output) in enumerate(zip(scene.demonstrations, scene.outputs), 1):
            self.exactly("")
            self.exactly(telling.demonstration_head(i))
            for line in telling.demonstration(rule, context, output):
                self.true(line)
        self.exactly("")
        n = self.number(_READINGS)
        self.at -= 1
        self.exactly(telling.readings_head(n))
        for i in range(1, n + 1):
            self.exactly("")
            self.reading(i, scene, rule)
        self.exactly("")
        self.rule(scene)
        self.exactly("")
        self.test(rule, scene)
        self.exactly("")
        for row in (ANSWER, *grid_lines(scene.answer)):
            self.exactly(row)
        if self.at < len(self.lines):
            raise self.fail("the trace goes on after its answer")

    def rule_ahead(self) -> Node:
        """The rule's program, which what is said before it refers to."""
        places = [i for i, line in enumerate(self.lines) if line.startswith(telling.RULE)]
        if len(places) != 1:
            raise _Fault(f"a trace says {telling.RULE.strip()!r} once, not {len(places)} times")
        self.at = places[0] + 1
        program = self.program()
        self.at = 0
        return program

    def reading(self, number: int, scene: Scene, rule: Node) -> None:
        english = self.after(f"{telling.READING}{number}: ")
        program = self.program()
        if program is rule:
            raise self.fail("the reading is the rule itself")
        if english != scene.english(program):
            raise self.fail("the English of the reading is not that of its program")
        found = refuted(program, scene.demonstrations, scene.outputs)
        if found is None:
            raise self.fail("no demonstration refutes the reading")
        for line in telling.failure(found, scene.outputs):
            self.true(line)

    def rule(self, scene: Scene) -> None:
        english = self.after(telling.RULE)
        program = self.program()
        if english != scene.english(program):
            raise self.fail("the English of the rule is not that of its program")
        self.exactly(telling.success(scene))
        if refuted(program, scene.demonstrations, scene.outputs) is not None:
            raise self.fail("the rule does not explain all demonstrations")

    def test(self, rule: Node, scene: Scene) -> None:
        n = self.number(_STEPS)
        self.at -= 1
        self.exactly(telling.test_head(n))
        self.true(telling.test_input(scene))
        every, told = list(facts(steps(rule), scene.test)), 0
        for step, fact, grid in every:
            line = Line(f"{step.subject}, ", fact)
            if not step.name and not self.peek().startswith(line.opening):
                continue                                    # what functions give may be left unsaid
            self.true(line)
            told += 1
            if grid is not None and _DIGITS.fullmatch(self.peek()):
                for row in grid_lines(grid):
                    self.exactly(row)
        if told != n:
            raise self.fail(f"the heading says {n} steps, but there are {told}")
        if refuted(rule, [scene.test], [scene.answer]) is not None:
            raise self.fail("the rule gives another answer")


def _short(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:97]}..."
