"""Writing a trace: what is said of a task, in three levels of detail, and within a number of tokens."""
from __future__ import annotations

from collections.abc import Iterator

from ..core.errors import UserError
from ..core.task import Task
from ..language.program import Node
from ..language.text import parsed, to_text
from ..prompts.length import tokens
from . import telling
from .facts import ANSWER, grid_lines
from .levels import DETAILS, LEVELS, USUAL, Level
from .readings import Reading, refuted, tempting
from .steps import facts, steps
from .telling import Line, Scene


class NoTrace(Exception):
    """There is no trace of a task; the message says why in few words that are the same for all such tasks."""


def write(task: Task, test: int = 0, detail: str = USUAL, most_tokens: int | None = None) -> str:
    """The trace of a task with a program (meta["program"]) for its test number `test`, from 0.

    detail: one of DETAILS. most_tokens: its greatest length, counted by `tokens` (None: any); a trace that is longer
    gives up a reading, then detail. The last lines, after one that says "Answer", are the rows of the answer as digits.
    Raises NoTrace where the task has no program, where that does not give every output, and where the trace is too long
    without any reading in the least detail; UserError for another detail, and for a test that there is not.
    """
    if detail not in LEVELS:
        raise UserError(f"detail: expected one of {', '.join(DETAILS)}, not {detail!r}")
    scene, program = Scene(task, test), _program(task)
    if refuted(program, scene.contexts, [pair.output for pair in task.pairs]) is not None:
        raise NoTrace("its program does not give its outputs")
    for text in _texts(program, scene, detail):
        if most_tokens is None or tokens(text) <= most_tokens:
            return text
    raise NoTrace(f"longer than {most_tokens} tokens")


def _program(task: Task) -> Node:
    """The program of a task. Raises NoTrace."""
    text = task.meta.get("program")
    found = parsed(text) if text else None
    if not isinstance(found, Node):
        raise NoTrace("no program of this language" if text else "no program")
    return found


def _texts(program: Node, scene: Scene, detail: str) -> Iterator[str]:
    """The trace at a level of detail with fewer and fewer readings, then at the next lower level, and so on."""
    readings = tempting(program, scene.demonstrations, scene.outputs, scene.test, LEVELS[detail].readings)
    for name in reversed(DETAILS[:DETAILS.index(detail) + 1]):
        most = min(LEVELS[name].readings, len(readings))
        least = 0 if name == DETAILS[0] else min(1, most)
        for n in range(most, least - 1, -1):
            yield _text(program, scene, LEVELS[name], readings[:n])


def _text(program: Node, scene: Scene, level: Level, readings: list[Reading]) -> str:
    def said(line: Line) -> str:
        return line.opening + line.fact.said(level.items, level.at_length)
    sections = [[telling.beginning(scene)]]
    for i, (context, output) in enumerate(zip(scene.demonstrations, scene.outputs), 1):
        sections.append([telling.demonstration_head(i),
                         *map(said, telling.demonstration(program, context, output))])
    sections.append([telling.readings_head(len(readings))])
    for i, reading in enumerate(readings, 1):
        sections.append([f"{telling.READING}{i}: {scene.english(reading.program)}",
                         telling.PROGRAM + to_text(reading.program),
                         *map(said, telling.failure(reading, scene.outputs))])
    sections.append([telling.RULE + scene.english(program), telling.PROGRAM + to_text(program),
                     telling.success(scene)])
    told = [step for step in steps(program) if level.functions or step.name]
    lines = [telling.test_head(len(told)), said(telling.test_input(scene))]
    for step, fact, grid in facts(told, scene.test):
        lines.append(f"{step.subject}, {fact.said(level.items, level.at_length)}")
        if grid is not None and level.at_length and step.node is not program:
            lines += grid_lines(grid)
    sections += [lines, [ANSWER, *grid_lines(scene.answer)]]
    return "\n\n".join("\n".join(lines) for lines in sections)
