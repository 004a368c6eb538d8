"""What the concepts know of real tasks: the programs that reproduce them."""
from __future__ import annotations

from dataclasses import replace

from ..concepts.catalogue import library
from ..core.task import Task
from ..language.text import to_text


def with_evidence(task: Task) -> Task:
    """A task that has no program with that of the first concept whose evidence has its id; as it is where there is
    none. That another task may have the same id, and so another rule, is for the caller to see."""
    if task.meta.get("program"):
        return task
    concept = next((c for c in library().values() if task.id in c.evidence), None)
    if concept is None:
        return task
    program = to_text(concept.filled(concept.evidence[task.id]))
    return replace(task, meta={**task.meta, "program": program, "concept": concept.name})
