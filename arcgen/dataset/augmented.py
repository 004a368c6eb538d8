"""The recipe of `arcgen augment`: given tasks and their disguises."""
from __future__ import annotations

import re

from ..core import readers
from ..core.errors import UserError
from ..tasks.given import GivenSource
from ..tasks.tasksets import ENDLESS
from .recipe import Recipe, recipe


def augmentation(spec: str, copies: int, name: str, **values) -> Recipe:
    """The recipe that `arcgen augment` builds: every distinct task of a collection, its given forms
    first, in `copies` times as many rows as the task with most forms has. `values`: other keys of a
    recipe (None: the default). Raises UserError."""
    if copies < 1:
        raise UserError(f"--copies: expected a number from 1, not {copies}")
    if spec in ENDLESS:
        raise UserError(f"{spec} makes its own variants: use `arcgen build --source {spec} --variants N`, perhaps with "
                        "--augment")
    source = GivenSource(spec, None, 0.0, (), False, 0.0, bool(values.get("skip_invalid")),
                         readers.names(values.get("columns") or (), "columns"))
    tasks = len({source.proposal(0, i).key for i in range(source.limit)})
    given_values = {key: value for key, value in values.items() if value is not None}
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-._")[:90] or "augmented"
    return recipe({"name": name, "sources": {spec: 1.0}, "tasks": tasks, "variants": copies * source.forms,
                   "decontaminate": "none", **given_values}, "arcgen augment")


