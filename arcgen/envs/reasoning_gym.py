"""Synthesized tasks as a dataset class of reasoning-gym, registered there as `arcgen` by importing this module.

    import arcgen.envs.reasoning_gym
    data = reasoning_gym.create_dataset("arcgen", seed=1, size=100, min_difficulty=0.4)

Followed: reasoning_gym/dataset.py (ProceduralDataset), arc/rearc.py (what a class for ARC scores: 1 for the right grid,
0.05 for another one, 0 for none), coaching/ (curricula) of reasoning-gym 0.1.25. An item is a pure function of the
options, the seed and its number, and seeds share none: that package adds the number to the seed, so that the
datasets of two neighbouring seeds are nearly the same.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..core.errors import UserError
from ..dataset.recipe import DECONTAMINATE
from .questions import Questions
from .text import answered, grid_text, question_text, right

try:
    from reasoning_gym.coaching import BaseCurriculum, RangeAttributeDefinition
    from reasoning_gym.factory import DATASETS, ProceduralDataset, register_dataset
except ImportError as error:
    raise UserError(f"arcgen.envs.reasoning_gym needs the package reasoning-gym ({error}): pip install "
                    "'arcgen[reasoning-gym]' && pip install --no-deps 'reasoning-gym>=0.1.25'") from error

NAME = "arcgen"
WELL_FORMED = 0.05
"""The score of a grid that is not the right one."""
LEVELS = [0.0, 0.35, 0.4, 0.45, 0.5, 0.6, 1.0]
"""Where the curriculum's levels of difficulty end: about a sixth of tasks (12 to 23 % of 40) lies between
each and the next."""


@dataclass
class ArcgenConfig:
    """min_difficulty, max_difficulty: of the tasks, 0..1. concepts: only these (none: all). profile: "arc-1" or
    "arc-2". decontaminate: collections of which no task is asked. seed (None: any), size: as everywhere there."""
    min_difficulty: float = 0.0
    max_difficulty: float = 1.0
    concepts: tuple[str, ...] = ()
    profile: str = "arc-1"
    decontaminate: tuple[str, ...] = DECONTAMINATE
    seed: int | None = None
    size: int = 500

    def validate(self) -> None:
        """Raises UserError for an option that cannot be."""
        if self.size < 1:
            raise UserError(f"size: expected a number of items, not {self.size}")
        self.questions(self.seed or 0)

    def questions(self, seed: int) -> Questions:
        """What is asked under a seed."""
        return Questions(seed, (self.min_difficulty, self.max_difficulty), self.concepts, self.profile,
                         self.decontaminate)


class ArcgenDataset(ProceduralDataset):
    """Tasks of ARC's kind: the question is a task in text, the answer the output grid of a test."""

    def __init__(self, config: ArcgenConfig):
        super().__init__(config=config, seed=config.seed, size=config.size)
        self._questions = config.questions(self.seed)

    @property
    def category(self) -> str:
        return "arc"

    def __getitem__(self, idx: int) -> dict[str, Any]:
        """Item `idx`, 0 .. size-1: question, answer, metadata. Raises IndexError beyond."""
        idx = range(self.size)[idx]
        task, test = self._questions[idx]
        pair = task.test[test]
        return {"question": question_text(task, test), "answer": grid_text(pair.output), "metadata": {
            "source_dataset": NAME, "source_index": idx, "task_id": task.id, "concept": task.concept,
            "program": task.meta["program"], "description": task.description, "task_difficulty": task.difficulty,
            "input": pair.input.tolist(), "output": pair.output.tolist(),
            "difficulty": {"difficulty": (self.config.min_difficulty, self.config.max_difficulty)}}}

    def score_answer(self, answer: str | None, entry: dict[str, Any]) -> float:
        """1 for the right grid, WELL_FORMED for another one, 0 for what is none. The grid may be written in other
        ways than it was asked for (arcgen.envs.text)."""
        given = answered(answer) if isinstance(answer, str) else []
        if not given:
            return 0.0
        return 1.0 if right(given, answered(entry["answer"])[0]) else WELL_FORMED


class ArcgenCurriculum(BaseCurriculum):
    """Difficulty, level by level (LEVELS)."""

    def __init__(self):
        super().__init__(ArcgenCurriculum.__name__, ArcgenConfig)
        self._define_attributes(RangeAttributeDefinition(
            name="difficulty", levels=LEVELS, lower_field_name="min_difficulty", upper_field_name="max_difficulty",
            ensure_interval=True, description="How hard a task is, 0..1 (arcgen.synthesis.difficulty)"))


if NAME not in DATASETS:
    register_dataset(NAME, ArcgenDataset, ArcgenConfig, ArcgenCurriculum)
