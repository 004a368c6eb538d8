"""A task as users have it: that of arcgen.core, with its program and its picture."""
from __future__ import annotations

import os
import shutil
import sys
from typing import Any, Self

from ..core import task as core
from ..core.errors import UserError
from ..traces.checking import fault
from ..traces.levels import USUAL
from ..traces.writing import NoTrace, write
from ..view import draw, notebook
from .program import Program


class Task(core.Task):
    """Demonstrations (`train`) and tests (`test`), tuples of `Pair`, and what is known about them: `id`, `concept`,
    `program`, `description`, `difficulty`, `source`. A value: tasks of the same id, pairs and meta are equal.

    Made by `arcgen.load`, `arcgen.synthesize` and `Task.from_dict`, which validates. In a notebook it shows itself.
    It is the same thing as the tasks inside the packages, which know neither programs nor pictures; an
    `Augmentation` applied to either gives its like.
    """

    @classmethod
    def of(cls, task: core.Task, **known: Any) -> Self:
        """A task from inside the packages, the same as users have them. `known`: entries for `meta` that
        it lacks."""
        return cls(task.id, task.train, task.test, {**known, **task.meta})

    @property
    def program(self) -> Program | None:
        """The rule, to be called on grids; None when it is unknown, or is no program of this language
        (meta["program"] has the text all the same)."""
        try:
            return Program(self.meta["program"]) if self.meta.get("program") else None
        except UserError:
            return None

    def show(self, solution: bool = True) -> None:
        """Draws the task where one looks: in the notebook, or in colours in the terminal. solution: whether to
        show the test outputs, the English and the program."""
        display = _notebook()
        if display is not None:
            display({"text/html": notebook.task_html(self, solution), "text/plain": repr(self)}, raw=True)
            return
        width = shutil.get_terminal_size((100, 24)).columns
        print(draw.terminal(self, width, draw.colour_mode(sys.stdout), solution))

    def png(self, path: str | os.PathLike, solution: bool = True) -> None:
        """Writes the picture of the task as a PNG, 1001 pixels wide: demonstrations, then tests on a tinted
        ground, inputs above outputs. solution: as in `show`. Raises UserError when it cannot be written."""
        draw.sheet([self], path, solution=solution)

    def trace(self, test: int = 0, detail: str = USUAL, tokens: int | None = None) -> str:
        """The reasoning that solves a test, on the grids of this task: what is seen in the demonstrations, tempting
        readings and where they fail, the rule, its values step by step, the answer.

        test: its number, from 0. detail: brief, normal or full. tokens: the greatest length (None: any). Raises
        UserError where there is none, and says why: the task has no program, or one that does not give its outputs, or
        the trace is too long.
        """
        try:
            return write(self, test, detail, tokens)
        except NoTrace as reason:
            raise UserError(f"{self.id}: there is no trace of this task ({reason})") from None

    def trace_fault(self, trace: str, test: int = 0) -> str | None:
        """The first claim of a trace that is not true of this task, with its line; None where all are. Whoever wrote
        the trace: every claim is computed again."""
        return fault(trace, self, test)

    def _repr_html_(self) -> str:
        return notebook.task_html(self)

    def __repr__(self) -> str:
        parts = [repr(draw.name_of(self)), f"{len(self.train)} train", f"{len(self.test)} test"]
        return f"Task({', '.join([*parts, *filter(None, [self.concept])])})"


def _notebook():
    """IPython's `display` when this process is the kernel of a notebook, else None."""
    ipython = sys.modules.get("IPython")        # a kernel has it loaded
    shell = ipython.get_ipython() if ipython else None
    return ipython.display.display if ipython and hasattr(shell, "kernel") else None
