"""Instances of a planned task: the row of a number, and whether a task gives all that are asked for."""
from __future__ import annotations

from typing import Any

from ..core.task import Task
from ..tasks.rejection import Reason, Rejected
from ..tasks.source import Source
from .recipe import MOST_VARIANTS, Recipe

FURTHER = 40
"""Further numbers tried for a row that its own number does not give. Of 40,000 synthesized rows two or so need one."""


def instance(source: Source, seed: int, payload: dict[str, Any], variant: int) -> Task:
    """A row of a source. Where its number gives none, further numbers are tried, which no recipe has: whether a row is
    made, and what it is, depends on no other row. Raises Rejected when there is none all the same."""
    for attempt in range(1 + FURTHER):
        task = source.row(seed, payload, variant + attempt * MOST_VARIANTS)
        if task is not None:
            return task
    raise Rejected(Reason.NO_INSTANCE)


def gives_all(source: Source, recipe: Recipe, payload: dict[str, Any]) -> bool:
    """Whether a task gives every row that the recipe asks of it: found out by making them all."""
    try:
        for variant in range(recipe.variants):
            instance(source, recipe.seed, payload, variant)
    except Rejected:
        return False
    return True
