"""What the card shows of a dataset's rows: a picture of a dozen tasks, and how far they are from real ones.

Both come from the first rows of the split train, where each task stands once before any comes
again: a bounded number, the same for every build of a recipe.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from ..core.errors import UserError
from ..core.task import Task
from ..measure.stats import Comparison, compare
from ..tasks.tasksets import Given, open_taskset
from ..view.draw import sheet
from ..view.statsplot import plot
from . import rows
from .shards import Shard
from .storage import Storage
from .verify import read

SAMPLE = 200
"""Rows looked at: half the tasks of ARC-1 training, against which no more can be compared."""
LEAST = 100
"""Tasks below which the noise floor hides what a comparison would show."""
REFERENCE = "arc-1/training"


def shows(shard: Shard) -> bool:
    """Whether rows of the shard are looked at."""
    return shard.split == "train" and shard.start < SAMPLE


def sample(place: Storage, shards: Iterable[str]) -> list[Task]:
    """The first tasks in some shards, each once, SAMPLE at most."""
    found: dict[str, Task] = {}
    for name in shards:
        with place.at_hand(name) as path:
            for task in (task for batch in read(path) for task in rows.from_batch(batch)):
                if isinstance(task, Task):
                    found.setdefault(task.id, task)
                if len(found) == SAMPLE:
                    return list(found.values())
    return list(found.values())


def pictured(tasks: Iterable[Task], most: int = 12) -> list[Task]:
    """The tasks of the picture, of as many concepts as there are."""
    seen: Counter[str] = Counter()
    ranked = []
    for task in tasks:
        ranked.append((seen[task.meta["concept"]], task))
        seen[task.meta["concept"]] += 1
    return [task for _, task in sorted(ranked, key=lambda item: item[0])][:most]


def likeness(tasks: list[Task], name: str) -> Comparison | None:
    """The tasks beside those of ARC-1 training; None when too few can be compared."""
    if len(tasks) < LEAST:
        return None
    real = [entry.form(0) for entry in open_taskset(REFERENCE) if isinstance(entry, Given)]
    try:
        return compare(tasks, real, (name, REFERENCE))
    except UserError:           # a dataset of these very tasks
        return None


def pictures(tasks: list[Task], found: Comparison | None) -> dict[str, Callable[[Path], None]]:
    """The pictures of a card, by the names of their files: what draws each to a path."""
    drawn: dict[str, Callable[[Path], None]] = {}
    if tasks:
        drawn["tasks.png"] = partial(sheet, pictured(tasks), columns=4)
    if found:
        drawn["stats.png"] = partial(plot, found)
    return drawn


def figures(found: Comparison | None) -> dict[str, Any] | None:
    """What the manifest holds of a comparison: distances in bits, and means over tasks."""
    if found is None:
        return None

    def short(values: dict) -> dict:
        return {key: round(value, 4) if isinstance(value, float) else value for key, value in values.items()}
    whole = found.as_json()
    return {"reference": whole["reference"], "n": whole["n"], "mean": short(whole["mean"]),
            "axes": {name: short(row) for name, row in whole["axes"].items()},
            "profile": {side: short(values) for side, values in whole["profile"].items()}}
