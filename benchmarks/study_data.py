"""The datasets of the study (benchmarks/study.py): what is trained on, and three validation sets.

Held out are HELD of ARC-1's training tasks, drawn by lot, and CONCEPTS of the library's concepts. The validation sets
come first and every synthesized training set is built `against` them, so no rule of it is one of theirs; RE-ARC's
generators of the held-out tasks are left out. The other tasks of ARC-1 training, and RE-ARC's generators of them, are
not held against the synthesized validation sets: some may have a rule of theirs. ARC's evaluation sets are kept out of
everything as always; nothing here opens them.
"""
from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from arcft.files import whole
from arcgen.concepts.catalogue import library
from arcgen.core.seeds import stream
from arcgen.core.task import Task
from arcgen.dataset.build import build
from arcgen.dataset.recipe import Recipe
from arcgen.dataset.sources import load_tasks

HELD, CONCEPTS = 40, 36
"""Tasks of ARC-1 training that are held out (of 400), and concepts: a tenth each."""
REARC = 400
"""Generators of RE-ARC, one for each task of ARC-1 training."""
REAL, RULES, NEW = "ARC", "other rules", "other concepts"
"""The validation sets: held-out tasks of ARC-1 training; other rules of the concepts that are trained on; tasks of
concepts that are not."""
COUNTING = re.compile(r"\b(colour_count|count|count_of|hole_count|number_ahead|number_alike|number_in)\b")
"""The words that count. A concept that may use one is a counting concept."""


def held_out_concepts() -> tuple[str, ...]:
    names = sorted(library())
    return tuple(sorted(names[i] for i in stream("study-concepts").permutation(len(names))[:CONCEPTS]))


def counting_concepts() -> tuple[str, ...]:
    """The concepts whose rule counts, without those that are held out."""
    return tuple(name for name in trained_concepts() if COUNTING.search(
        " ".join((library()[name].sketch, *library()[name].holes.values()))))


def trained_concepts() -> tuple[str, ...]:
    return tuple(sorted(set(library()) - set(held_out_concepts())))


class Data:
    """The folders of the study under `home`, each made when it is first asked for. rows: of each synthesized training
    set, but a tenth of the counting tasks; of RE-ARC before its held-out generators are left out; of ARC-1 there is one
    a task whatever is asked for. validation: tasks of each synthesized validation set. workers: of the builds."""

    def __init__(self, home: Path, rows: int, validation: int, workers: int):
        self.home, self.rows, self.validation, self.workers = home, rows, validation, workers
        home.mkdir(parents=True, exist_ok=True)

    def synth(self, variants: int) -> str:
        """rows / variants synthesized tasks of `variants` rows each."""
        tasks = max(1, self.rows // variants)
        return self._trained_on(f"synth-{tasks}x{variants}", tasks, variants, trained_concepts())

    def counting(self) -> str:
        """rows / 10 tasks of counting concepts only, a row each."""
        tasks = max(1, self.rows // 10)
        return self._trained_on(f"counting-{tasks}x1", tasks, 1, counting_concepts())

    def rearc(self) -> str:
        """RE-ARC's generators without those of held-out tasks, equally many instances of each."""
        each = max(1, self.rows // REARC)
        everything = self._built(f"re-arc-{REARC}x{each}", tasks=REARC, variants=each, sources="re-arc")
        held = {task.id for task in self._drawn[0]}
        return self._written(f"re-arc-{REARC - HELD}x{each}",
                             lambda: (task for task in load_tasks(everything) if task.id not in held))

    def arc(self) -> str:
        """ARC-1's training tasks without the held-out ones."""
        return self._written("arc-rest", lambda: self._drawn[1])

    @cached_property
    def validations(self) -> dict[str, str]:
        """Name -> where its tasks lie, of each validation set."""
        held = self._written("arc-held-out", lambda: self._drawn[0])
        common = {"tasks": self.validation, "variants": 1, "seed": 1, "against": (held,)}
        return {REAL: held, RULES: self._built("other-rules", concepts=trained_concepts(), **common),
                NEW: self._built("other-concepts", concepts=held_out_concepts(), **common)}

    def _trained_on(self, name: str, tasks: int, variants: int, concepts: tuple[str, ...]) -> str:
        return self._built(name, tasks=tasks, variants=variants, concepts=concepts,
                           against=tuple(self.validations.values()))

    def _built(self, name: str, **recipe) -> str:
        """A folder of `arcgen build`."""
        build(Recipe(name=name, **recipe), self.home / name, self.workers)
        return str(self.home / name)

    @cached_property
    def _drawn(self) -> tuple[list[Task], list[Task]]:
        """ARC-1 training: the held-out tasks, and the others."""
        tasks = list(load_tasks("arc-1/training"))
        held = set(stream("study-held-out").permutation(len(tasks))[:HELD].tolist())
        return [t for i, t in enumerate(tasks) if i in held], [t for i, t in enumerate(tasks) if i not in held]

    def _written(self, name: str, tasks: Callable[[], Iterable[Task]]) -> str:
        """A file of tasks, a line each; made once, whole or not at all."""
        path = self.home / f"{name}.jsonl"
        if not path.exists():
            with whole(path) as draft, draft.open("w") as file:
                file.writelines(json.dumps(task.to_dict()) + "\n" for task in tasks())
        return str(path)
