"""Where the adapter stands that learns the demonstrations of all tasks together, before each task's own
(`arcft submit --adapt-jointly`). Free of heavy libraries: a worker trains it (adapt.py), this is what the agenda knows.

The ARChitects (Franzen, Disselhoff and Hartmann 2024) trained one adapter on the examples of all test tasks; here each
task then goes on from it.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arcgen.core.task import Task

JOINT = "joint"
"""Its stage, which comes between the glances and the answers, and its folder beside theirs."""
SHARE = 0.2
"""Share of the time left that it may take."""
DEATHS = 2
"""Workers that may die at it; after that the tasks are answered without."""


@dataclass
class Joint:
    """tasks: whose demonstrations are learned. path: the adapter, once it is there. failed: why it will not be. deaths:
    workers that died at it. busy: one is at it."""
    tasks: Sequence[Task]
    path: Path
    failed: str = ""
    deaths: int = 0
    busy: bool = False

    @property
    def waits(self) -> bool:
        """Whether answers have to wait for it."""
        return not self.failed and not self.path.exists()

    def job(self, seconds: float) -> dict[str, Any]:
        """For a worker, which is to write `path`."""
        self.busy = True
        return {"stage": JOINT, "seconds": SHARE * seconds, "tasks": [], "path": str(self.path),
                "learn": [task.to_dict() for task in self.tasks]}

    def ended(self, why: str = "", died: bool = False) -> None:
        """The job is over. why: what went wrong; of a worker that died it may go well with the next."""
        self.busy = False
        self.deaths += died
        if why and (not died or self.deaths >= DEATHS):
            self.failed = why

    def start(self) -> str | None:
        """The file from which each task goes on, if there is one."""
        return str(self.path) if self.path.exists() else None
