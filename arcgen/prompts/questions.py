"""A task as a question: the one place where prompts are written, for arcft and for exports alike.

A question is text: a prompt and the answer that is to be learned. `worded` says in words what is asked, `compact`
writes no words at all: I grid O grid I grid O ... How either becomes tokens is arcft's matter (arcft.prompts).
"""
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..core.errors import UserError
from .encode import Encoder

if TYPE_CHECKING:
    from ..core.task import Task

OUTPUT = "output-from-examples"
"""The task kind that everything else is about: the answer to a test."""
TRACED = "output-with-trace"
"""The task kind whose answer is the reasoning that leads to it, and then the same (arcgen.traces)."""
INTROS = {
    OUTPUT: "Every example turns an input grid into an output grid by one rule. Write the last output.",
    "input-from-inputs": "These grids come from one distribution. Write one more.",
    "output-from-description": "Apply the rule to the input grid and write the output.",
    "description-from-examples": "Every example turns an input grid into an output grid by one rule. Say the rule.",
    "program-from-examples": "Every example turns an input grid into an output grid by one rule. "
                             "Write the rule as a program.",
    TRACED: "Every example turns an input grid into an output grid by one rule. Reason step by step, then write the "
            "last output after a line that says Answer.",
}
"""The task kinds and the words that introduce each. Learning the inputs' distribution helped
arc24 (Iteration 22); descriptions and programs follow an idea of two players, one who describes and one who solves."""
KINDS = tuple(INTROS)
PLAIN_KINDS = tuple(kind for kind in KINDS if kind != TRACED)
"""The kinds that are written here whole; TRACED needs its reasoning written before the answer."""
WORDLESS = (OUTPUT, "input-from-inputs")
"""The kinds that `compact` can say."""
NEEDS = {"output-from-description": "description", "description-from-examples": "description",
         "program-from-examples": "program", TRACED: "program"}
"""The column of a row without which a kind is impossible."""


class Question(NamedTuple):
    """One question as text. `outputs`: where, in characters (start, end) of the prompt, the
    outputs of the demonstrations stand; the loss option `all-outputs` of arcft asks for them."""
    prompt: str
    answer: str
    outputs: tuple[tuple[int, int], ...] = ()

    def within(self, before: str, after: str) -> Question:
        """The question with something written before and after its prompt."""
        moved = tuple((start + len(before), end + len(before)) for start, end in self.outputs)
        return Question(before + self.prompt + after, self.answer, moved)


class _Text:
    """A prompt under construction that remembers where outputs stand."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.outputs: list[tuple[int, int]] = []

    def add(self, text: str, output: bool = False) -> None:
        if output:
            self.outputs.append((self.length, self.length + len(text)))
        self.parts.append(text)
        self.length += len(text)

    def asking(self, answer: str) -> Question:
        return Question("".join(self.parts), answer, tuple(self.outputs))


def possible(kind: str, task: Task) -> bool:
    """Whether the task has what the kind needs (a description, a program)."""
    return kind not in NEEDS or bool(task.meta.get(NEEDS[kind]))


def each_test(task: Task) -> list[Task]:
    """The task once for every test, which is then its only one: a question is about the first test."""
    return [replace(task, test=(test,)) for test in task.test]


def compact(task: Task, kind: str, encoder: Encoder) -> Question:
    """The question about the first test pair of `task`, without words. Raises UserError for a kind that needs them."""
    if kind not in WORDLESS:
        raise UserError(f"--kind {kind}: the prompt layout compact has no words (use --prompt plain or dialog)")
    text, grid, test = _Text(), encoder.encode, task.test[0]
    for pair in task.train:
        text.add("I" + grid(pair.input))
        if kind == OUTPUT:
            text.add("O")
            text.add(grid(pair.output), output=True)
    text.add("I")
    if kind == OUTPUT:
        text.add(grid(test.input) + "O")
    return text.asking(grid(test.output if kind == OUTPUT else test.input))


def worded(task: Task, kind: str, encoder: Encoder) -> Question:
    """The question about the first test pair of `task`, in words. Its kind must be `possible`. The answer of the kind
    TRACED has no reasoning yet: whoever wants it writes it before (arcgen.traces)."""
    text, grid, test = _Text(), encoder.encode, task.test[0]
    text.add(INTROS[kind])
    if kind == "output-from-description":
        text.add(f"\n\nRule: {task.meta['description']}\n\nInput\n{grid(test.input)}\n\nOutput")
        return text.asking(grid(test.output))
    if kind == "input-from-inputs":
        for i, pair in enumerate(task.train, start=1):
            text.add(f"\n\nGrid {i}\n{grid(pair.input)}")
        text.add(f"\n\nGrid {len(task.train) + 1}")
        return text.asking(grid(test.input))
    for i, pair in enumerate(task.train, start=1):
        text.add(f"\n\nExample {i}\nInput\n{grid(pair.input)}\nOutput\n")
        text.add(grid(pair.output), output=True)
    if kind in (OUTPUT, TRACED):
        text.add(f"\n\nTest\nInput\n{grid(test.input)}\nOutput")
        return text.asking(grid(test.output))
    text.add("\n\nRule")
    return text.asking(task.meta[NEEDS[kind]])
