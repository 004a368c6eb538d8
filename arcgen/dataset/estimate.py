"""What a build would take, without building it: some proposals and rows are drawn in memory."""
from __future__ import annotations

import io
import time
from dataclasses import dataclass
from typing import Any

from ..core.errors import UserError
from . import plan as plans
from . import shards
from .build import default_opener
from .engines import how_many
from .plan import Opener
from .recipe import Recipe
from .rows import schema

BUDGET = 6.0
"""Seconds to spend on an estimate, about."""
MOST_TASKS, MOST_ROWS = 100, 1000
"""Tasks and rows to draw from a source, at most."""


@dataclass(frozen=True)
class Estimate:
    """Rows, shards, bytes on the disk and seconds with `workers`; and the numbers of proposals
    and rows drawn to estimate them."""
    rows: int
    shards: int
    bytes: int
    seconds: float
    workers: int
    sampled_draws: int
    sampled_rows: int


def estimate(recipe: Recipe, workers: int | None = None, opener: Opener = default_opener) -> Estimate:
    """Estimates the build of a recipe on this machine. Writes nothing. Raises UserError when a
    source gives no task at all."""
    workers = how_many(workers)
    plans.check_limits(opener, recipe)
    draws = rows = 0
    seconds = size = 0.0
    each = BUDGET / 2 / len(recipe.sources)
    for source, share in enumerate(plans.shares_of(recipe)):
        if not share:
            continue
        lines, drawn, a_task = _tasks(recipe, source, min(share, MOST_TASKS), each, opener)
        made, a_row, row_size = _rows(recipe, lines, each, opener)
        seconds += share * (a_task + recipe.variants * a_row)
        size += share * recipe.variants * row_size
        draws, rows = draws + drawn, rows + made
    held = round(recipe.validation * recipe.tasks)
    splits = {"train": recipe.tasks - held, **({"validation": held} if held else {})}
    n_shards = len(shards.layout(recipe, splits))
    return Estimate(recipe.rows, n_shards, round(size), seconds / workers, workers, draws, rows)


def _tasks(recipe: Recipe, source: int, most: int, budget: float, opener: Opener) -> tuple[list[dict], int, float]:
    """Some tasks of a source as lines of a plan, the proposals drawn, and the seconds a task."""
    limit = plans.opened(opener, recipe, source).limit
    lines: list[dict[str, Any]] = []
    plans.evaluate(opener, recipe, source, 0, 1)        # what a process prepares once is not a proposal's cost
    draw, started = 0, time.perf_counter()
    while len(lines) < most and draw < (plans.PATIENCE if limit is None else limit):
        if lines and time.perf_counter() - started > budget:
            break
        for c in plans.evaluate(opener, recipe, source, draw, draw + 1):
            if not c.rejected:
                lines.append({"source": source, "id": c.task_id, "concept": c.concept, "payload": c.payload})
        draw += 1
    if not lines:
        raise UserError(f"source {recipe.sources[source][0]}: no task in {draw} draws to estimate from")
    return lines, draw, (time.perf_counter() - started) / len(lines)


def _rows(recipe: Recipe, lines: list[dict], budget: float, opener: Opener) -> tuple[int, float, float]:
    """Rows made of these tasks within the budget, the seconds for one, and its bytes on the disk."""
    for _ in shards.tasks_of(opener, recipe, ((line, 0) for line in lines), shards.Counts()):
        pass                                            # what is prepared once for a task is not a row's cost
    counts, sink, form = shards.Counts(), io.BytesIO(), schema()
    started = time.perf_counter()

    def jobs():
        for variant in range(min(recipe.variants, -(-MOST_ROWS // len(lines)))):
            for line in lines:
                yield line, variant
                if time.perf_counter() - started > budget:
                    return
    shards.write(sink, recipe.format, form, shards.tasks_of(opener, recipe, jobs(), counts), counts)
    seconds = (time.perf_counter() - started) / max(1, counts.rows + counts.short.total())
    return counts.rows, seconds, len(sink.getvalue()) / max(1, counts.rows)
