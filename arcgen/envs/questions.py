"""Which task an environment asks as its question number i: a pure function of the options, the seed and i.

Each question has draws of its own, so that any can be asked for at any time, and two seeds, neighbours too, have none
in common. Two questions may be of one rule; their grids differ.
"""
from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from ..concepts.catalogue import chosen
from ..core.errors import UserError
from ..core.seeds import stream
from ..core.task import Task
from ..dataset.recipe import DECONTAMINATE, recipe
from ..dataset.sources import open_source
from ..tasks.source import Source

DRAWS = 200
"""Draws for one question, at most: of 40 tasks a tenth had a difficulty of 0.66 or more, a tenth 0.32 or less."""


class Question(NamedTuple):
    """A task and which of its tests is asked, 0, 1 ..."""
    task: Task
    test: int


class Questions:
    """Questions without end, by number.

    seed: 0 .. 2**63-1. difficulty: (least, most), 0..1, of the tasks (arcgen.synthesis.difficulty). concepts: the names
    of the only ones to use (none: all). profile: "arc-1" or "arc-2". decontaminate: collections, or "none", of which
    no task may be asked. Raises UserError for an option that cannot be.
    """

    def __init__(self, seed: int, difficulty: tuple[float, float] = (0.0, 1.0), concepts: Sequence[str] | str = (),
                 profile: str = "arc-1", decontaminate: Sequence[str] | str = DECONTAMINATE):
        least, most = difficulty
        if not 0 <= least <= most <= 1:
            raise UserError(f"difficulty: expected a range within 0 to 1, not {least}-{most}")
        self._difficulty = least, most
        self._recipe = recipe({"seed": seed, "concepts": concepts, "profile": profile, "decontaminate": decontaminate},
                              "environment")
        chosen(self._recipe.concepts)

    @cached_property
    def _source(self) -> Source:
        """Opened when the first question is asked: half of a second, and what only scores needs none."""
        return open_source("synth", **self._recipe.options())

    def __getitem__(self, number: int) -> Question:
        """Question `number`, 0, 1 ... Raises UserError where DRAWS draws gave no task of such a difficulty."""
        rng = stream("environment", self._recipe.seed, number)
        least, most = self._difficulty
        for seed in rng.integers(2**63, size=DRAWS).tolist():
            proposal = self._source.proposal(seed, 0)
            task = None if proposal.rejected else self._source.row(seed, proposal.payload, 0)
            if task is not None and least <= task.meta["difficulty"] <= most:
                return Question(task, int(rng.integers(len(task.test))))
        raise UserError(f"difficulty: no task of {least}-{most} in {DRAWS} draws; widen the range, or name more "
                        "concepts")
