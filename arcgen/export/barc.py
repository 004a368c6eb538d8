"""`barc`: Python source, examples and a description, as BARC's data sets have them (Li et al. 2024)."""
from __future__ import annotations

import ast
import re

from ..code.source import code_of
from ..concepts.inputs import NotPlain, input_generation
from ..core.figures import counted
from ..core.task import Task
from ..dataset.choosing import Chosen
from ..language.program import Node
from ..language.text import parsed
from .base import Format, dumped, joined
from .place import Part

_TRANSFORM = re.compile(r"^def transform\(", re.MULTILINE)


def source(task: Task) -> tuple[str, bool]:
    """A task's program as BARC has it: Python whose function `main` takes the input grid, and whose function
    `generate_input` draws one; and whether it has the latter, which it has not where the scene is not plain, or takes a
    name for something else than `main` does."""
    main = _TRANSFORM.sub("def main(", code_of(task.meta["program"]))
    try:
        inputs = input_generation(task.concept, task.meta["program"])
    except NotPlain:
        return main, False
    if _looked_up(main) & _bound(inputs):
        return main, False
    return f"{main}\n\n{inputs}", True


def _looked_up(code: str) -> set[str]:
    """The names that code looks up, but for the types in its hints, which are the same wherever they come from."""
    return {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)} - {"Grid"}


def _bound(code: str) -> set[str]:
    """The names that a module gives a meaning to."""
    found = set()
    for node in ast.parse(code).body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            found |= {alias.asname or alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found.add(node.name)
        else:
            names = (name for name in ast.walk(node) if isinstance(name, ast.Name))
            found |= {name.id for name in names if isinstance(name.ctx, ast.Store)}
    return found


class Barc(Format):
    """A task is a line; those without a program are left out."""
    name = "barc"
    whole = True
    heeds = ()

    def part(self, chosen: Chosen, units: range, part: Part) -> None:
        with part.file(f"data/{self.split}-{part.number:05d}.jsonl") as file:
            for task in chosen[units.start:units.stop]:
                found = joined(task, None, part)
                first = found[0][1] if found else None
                if first is None or not isinstance(parsed(first.meta.get("program") or ""), Node):
                    part.count(tasks_without_program=1)
                    continue
                code, draws = source(first)
                part.count(tasks=1, pairs=len(found), tasks_without_generate_input=int(not draws))
                examples = [[pair.input.tolist(), pair.output.tolist()] for pair, _ in found]
                file.write(dumped({"source": code, "examples": examples, "description": first.description,
                                   "id": task.id}) + b"\n")

    def lacking(self, counts: dict[str, int]) -> str | None:
        return None if counts.get("tasks") else (
            "--to barc: no task here has a program; choose another format, or a source like synth")

    def notes(self, counts: dict[str, int]) -> list[str]:
        left_out, bare = counts.get("tasks_without_program", 0), counts.get("tasks_without_generate_input", 0)
        said = [f"{counted(left_out, 'task')} without a program left out."] if left_out else []
        if bare:
            said.append(f"{counted(bare, 'task')} whose source has no `generate_input`: the rule is set in a framing "
                        "or extended, or the scenes of its concept do not make a text that stands beside `main`.")
        return said
