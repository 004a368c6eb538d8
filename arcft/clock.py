"""One clock for everything that a command does, so that no stage begins to count anew."""
from __future__ import annotations

import time
from collections.abc import Callable

MARGIN = 0.02
"""Share of the time that is kept for the end: workers are given no work that lasts into it."""
LONGEST_MARGIN = 20.0
"""Seconds of it at most."""


class Clock:
    """Counts from when it is made. seconds: all there are, infinity for no limit. now: a monotonic clock."""

    def __init__(self, seconds: float = float("inf"), now: Callable[[], float] = time.monotonic):
        self.now, self.seconds, self.began = now, seconds, now()

    def used(self) -> float:
        """Seconds since the beginning."""
        return self.now() - self.began

    def left(self) -> float:
        """Seconds that work may still take: those of the margin are not among them."""
        return max(0.0, self.seconds - min(MARGIN * self.seconds, LONGEST_MARGIN) - self.used()) \
            if self.limited else float("inf")

    @property
    def limited(self) -> bool:
        """Whether there is an end."""
        return self.seconds < float("inf")

    def up(self) -> bool:
        """Whether there is no time left for work."""
        return self.left() <= 0
