"""The recipe of `arcgen augment`: given tasks and their disguises."""
from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from ..core.errors import UserError
from ..tasks.decontaminate import held_out
from ..tasks.given import GivenSource
from ..tasks.rejection import Reason
from ..tasks.tasksets import ENDLESS, Given, TaskSet
from .draws import kept
from .recipe import DECONTAMINATE, Recipe, recipe
from .rules import rules_of
from .shortfall import reasons


class Augmented(NamedTuple):
    """The recipe, and how many tasks of each collection that everybody evaluates on it lets in."""
    recipe: Recipe
    evaluation: dict[str, int]


def augmentation(spec: str, copies: int, name: str, **values) -> Augmented:
    """The recipe that `arcgen augment` builds: every distinct task of a collection, its given forms
    first, in `copies` times as many rows as the task with most forms has. `values`: other keys of a
    recipe (None: the default, but nothing is held out). Raises UserError, also where no task is left."""
    if copies < 1:
        raise UserError(f"--copies: expected a number from 1, not {copies}")
    if spec in ENDLESS:
        raise UserError(f"{spec} makes its own variants: use `arcgen build --source {spec} --variants N`, perhaps with "
                        "--augment")
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-._")[:90] or "augmented"
    given = {"name": name, "sources": {spec: 1.0}, "decontaminate": "none",
             **{key: value for key, value in values.items() if value is not None}}
    asked = recipe({**given, "tasks": 1, "variants": 1}, "arcgen augment")
    source = GivenSource(spec, None, 0.0, asked.decontaminate, False, 0.0, asked.skip_invalid, asked.columns)
    rejected: Counter[str] = Counter()
    rules, found = rules_of(asked.kept_out), list[int]()
    for proposal in kept(source, 0, source.limit, rejected):
        if proposal.task_id in rules:
            rejected[Reason.HELD_OUT] += 1
        else:
            found.append(proposal.draw)
    if not found:
        raise UserError(f"{spec}: no task can be made of it ({reasons(rejected)})")
    whole = recipe({**given, "tasks": len(found), "variants": copies * source.forms}, "arcgen augment")
    others = tuple(name for name in DECONTAMINATE if name not in asked.decontaminate)
    return Augmented(whole, _evaluation(source.tasks, found, others))


def _evaluation(tasks: TaskSet, found: list[int], collections: tuple[str, ...]) -> dict[str, int]:
    """How many of these tasks, as they are first given, have a pair of a task of each collection."""
    if not collections:
        return {}
    held, counts = held_out(collections), Counter[str]()
    for entry in (tasks[i] for i in found):
        pairs = entry.form(0).pairs if isinstance(entry, Given) else entry.pairs
        counts.update([next((which for pair in pairs if (which := held.which(pair))), "")])
    return {name: counts[name] for name in collections if counts[name]}
