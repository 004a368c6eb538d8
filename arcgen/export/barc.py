"""`barc`: Python source, examples and a description, as BARC's data sets have them (Li et al. 2024)."""
from __future__ import annotations

import re

from ..code.source import code_of
from ..core.figures import counted
from ..dataset.choosing import Chosen
from ..language.program import Node
from ..language.text import parsed
from .base import Format, dumped, joined
from .place import Part

_TRANSFORM = re.compile(r"^def transform\(", re.MULTILINE)


def source(program: str) -> str:
    """A program as BARC has it: Python whose function `main` takes the input grid."""
    return _TRANSFORM.sub("def main(", code_of(program))


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
                part.count(tasks=1, pairs=len(found))
                examples = [[pair.input.tolist(), pair.output.tolist()] for pair, _ in found]
                file.write(dumped({"source": source(first.meta["program"]), "examples": examples,
                                   "description": first.description, "id": task.id}) + b"\n")

    def lacking(self, counts: dict[str, int]) -> str | None:
        return None if counts.get("tasks") else (
            "--to barc: no task here has a program; choose another format, or a source like synth")

    def notes(self, counts: dict[str, int]) -> list[str]:
        lacking = counts.get("tasks_without_program", 0)
        return [f"{counted(lacking, 'task')} without a program left out."] if lacking else []
