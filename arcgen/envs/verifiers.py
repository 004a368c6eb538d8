"""Synthesized tasks as a taskset of verifiers, endless; that package loads it by the name `arcgen-env`.

    vf-eval arcgen-env -n 20 --env.taskset.min-difficulty 0.4 --env.taskset.task.attempts 2

Followed: verifiers 0.4.0, verifiers/v1/taskset.py and task.py (load, INFINITE, reward and metric), utils/loaders.py
(how an id becomes a module, arcgen_env.py here).
"""
from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import numpy as np

from ..core.errors import UserError
from ..dataset.recipe import DECONTAMINATE
from .questions import Questions
from .text import answered, question_text, right, right_cells

try:
    import verifiers.v1 as vf
    from pydantic import Field
except ImportError as error:
    raise UserError(f"arcgen.envs.verifiers needs the package verifiers ({error}): pip install "
                    "'arcgen[verifiers]'") from error


class ArcgenData(vf.TaskData):
    """A question. output: the grid that is asked for. concept, program, difficulty: of the task, which is `id`."""
    output: list[list[int]]
    concept: str
    program: str
    difficulty: float


class ArcgenTaskConfig(vf.TaskConfig):
    """How answers are scored."""
    attempts: int = Field(1, ge=1, le=2)
    """How many answers a reply may give; one of them must be right."""
    shaped: float = Field(0.0, ge=0, le=1)
    """Weight of the share of right cells, which is a reward beside that for the right grid."""


class ArcgenTask(vf.Task[ArcgenData, vf.State, ArcgenTaskConfig]):
    """A task in text; the reward is that for the output grid of one of its tests."""

    @property
    def _output(self) -> np.ndarray:
        return np.array(self.data.output, np.uint8)

    @vf.reward(weight=1.0)
    async def exact_match(self, trace: vf.Trace) -> float:
        """1 where an answer is the output, shape and every cell."""
        return float(right(answered(trace.last_reply, self.config.attempts), self._output))

    @vf.reward(weight=1.0)
    async def shaped(self, trace: vf.Trace) -> float:
        """The share of right cells times its weight, 0 unless that is set."""
        return self.config.shaped * right_cells(answered(trace.last_reply, self.config.attempts), self._output)

    @vf.metric
    async def well_formed(self, trace: vf.Trace) -> float:
        """Whether there is an answer that is a grid."""
        return float(bool(answered(trace.last_reply, self.config.attempts)))


class ArcgenConfig(vf.TasksetConfig):
    """Which tasks are asked (arcgen.envs.questions)."""
    seed: int = 0
    min_difficulty: float = 0.0
    max_difficulty: float = 1.0
    concepts: list[str] = Field(default_factory=list)
    profile: str = "arc-1"
    decontaminate: list[str] = Field(default_factory=lambda: list(DECONTAMINATE))
    task: ArcgenTaskConfig = ArcgenTaskConfig()


class ArcgenTaskset(vf.Taskset[ArcgenTask, ArcgenConfig]):
    """Questions without end, the same for the same options. Raises UserError for an option that cannot be."""
    INFINITE = True

    def __init__(self, config: ArcgenConfig):
        super().__init__(config)
        self._questions = Questions(config.seed, (config.min_difficulty, config.max_difficulty), config.concepts,
                                    config.profile, config.decontaminate)

    def load(self) -> Iterator[ArcgenTask]:
        for number in count():
            task, test = self._questions[number]
            yield ArcgenTask(ArcgenData(
                id=f"{task.id}-{self.config.seed}-{number}", name=f"{task.concept} {number}",
                prompt=question_text(task, test, self.config.task.attempts), output=task.test[test].output.tolist(),
                concept=task.concept, program=task.meta["program"], difficulty=task.meta["difficulty"]),
                self.config.task)
