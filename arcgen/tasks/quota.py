"""How many tasks of a concept a collection takes: one count for plans, selections and exports."""
from __future__ import annotations

from collections import Counter


def family(concept: str) -> str:
    """The concept that a composition ("concept+step") starts with."""
    return concept.partition("+")[0]


class Quota:
    """Counts the tasks of each concept. most: of one concept, at most; None: any number, and of no concept too."""

    def __init__(self, most: int | None):
        self.most = most
        self._taken: Counter[str] = Counter()

    def refusal(self, concept: str) -> str | None:
        """Why no more tasks of a concept are wanted; None where they are."""
        if self.most is None or (concept and self._taken[family(concept)] < self.most):
            return None
        return f"beyond {self.most} of a concept" if concept else "of no known concept"

    def take(self, concept: str, tasks: int = 1) -> None:
        """So many tasks more; fewer where it is below 0."""
        self._taken[family(concept)] += tasks
