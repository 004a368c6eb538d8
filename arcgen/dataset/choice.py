"""Which engine runs a build, by its name."""
from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from ..core.errors import UserError

if TYPE_CHECKING:       # help, which names the engines, does without what they need
    from .engines import Engine

PROCESSES, RAY = "processes", "ray"
ENGINES = (PROCESSES, RAY)
"""Processes of this machine, or the workers of a Ray cluster."""


def check_workers(engine: str, workers: int | None) -> None:
    """Raises UserError for an engine that there is not, and for a number of workers that it cannot have."""
    if engine not in ENGINES:
        raise UserError(f"--engine: expected {' or '.join(ENGINES)}, not {engine!r}")
    if engine == PROCESSES:
        from .engines import how_many
        how_many(workers)
    elif workers is not None and workers < 1:
        raise UserError(f"--workers: expected a number from 1, not {workers}")


def open_named(engine: str, workers: int | None) -> AbstractContextManager[Engine]:
    """An engine of ENGINES with so many workers (None: one a core). Raises UserError when it cannot be had."""
    if engine == PROCESSES:
        from .engines import open_engine
        return open_engine(workers)
    from .cluster import open_cluster
    return open_cluster(workers)
