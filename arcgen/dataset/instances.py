"""Instances of a planned task: the row of a number, in the disguise that it is written in, and whether a task gives all
that are asked for."""
from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Any

from ..core.seeds import stream
from ..core.task import Task
from ..tasks.augment import Augmentation
from ..tasks.rejection import Reason, Rejected
from ..tasks.source import Proposal, Source
from .recipe import MOST_VARIANTS, Recipe

FURTHER = 40
"""Further numbers tried for a row that its own number does not give. Of 40,000 synthesized rows two or so need one."""
LOOKED_AT = 4
"""Numbers of a task that are looked at to see whether its rows are as a recipe wants them. Where all are, three rows in
ten are at least, or it is luck of less than one in a hundred, and then all 41 numbers of a row fail once in two
million."""


def numbered(source: Source, recipe: Recipe, id_: str, payload: dict[str, Any], number: int) -> Task | None:
    """A task's row of a number as it is written: disguised where the recipe asks for that. None where the source has
    none. id_: of the task. Raises Rejected."""
    task = source.row(recipe.seed, payload, number)
    if task is None or not recipe.augment:
        return task
    disguise = Augmentation.sample(stream("augment", recipe.seed, id_, number), task,
                                   preserve_colours=recipe.preserve_colours, move_black=recipe.move_black)
    return disguise.apply(task)


def instance(source: Source, recipe: Recipe, id_: str, payload: dict[str, Any], variant: int) -> Task:
    """A row of a source, as the recipe wants it. Where its number gives none, further numbers are tried, which no
    recipe has: whether a row is made, and what it is, depends on no other row. Raises Rejected when there is none all
    the same."""
    for attempt in range(1 + FURTHER):
        task = numbered(source, recipe, id_, payload, variant + attempt * MOST_VARIANTS)
        if task is not None and not (recipe.by_row and recipe.refusal_of_row(task)):
            return task
    raise Rejected(Reason.NO_INSTANCE)


def gives_all(source: Source, recipe: Recipe, id_: str, payload: dict[str, Any]) -> bool:
    """Whether a task gives every row that the recipe asks of it: found out by making them all."""
    try:
        for variant in range(recipe.variants):
            instance(source, recipe, id_, payload, variant)
    except Rejected:
        return False
    return True


def judged(source: Source, recipe: Recipe, proposal: Proposal, proven: bool = False) -> Proposal:
    """A proposal, rejected where its rows are not what the recipe wants. Some are looked at; only where they differ in
    that, or if `proven` is asked for, all of them are made."""
    if proposal.rejected:
        return proposal
    # a task that the plan gives another id wears other disguises: what is judged here is then as good as drawn by lot,
    # and the row itself is judged when it is made
    made = source, recipe, proposal.task_id, proposal.payload
    reason = recipe.refusal_of(proposal.concept, recipe.holdout_concepts)
    if reason is None and recipe.by_row:
        refusals = [*_refusals(*made)]
        proven |= any(refusals)
        reason = refusals[0] if all(refusals) else None
    if reason is None and proven and not gives_all(*made):
        reason = Reason.FEW_ROWS
    if reason is not None:
        return replace(proposal, payload={}, rejected=reason)
    if recipe.order == "difficulty":
        return replace(proposal, difficulty=_difficulty(*made))
    return proposal


def _refusals(source: Source, recipe: Recipe, id_: str, payload: dict[str, Any]):
    """Of some numbers of a task why their rows are not wanted, "" where they are."""
    numbers = (variant + attempt * MOST_VARIANTS for attempt in range(LOOKED_AT)
               for variant in range(min(recipe.variants, LOOKED_AT)))
    for number in islice(numbers, LOOKED_AT):
        try:
            task = numbered(source, recipe, id_, payload, number)
        except Rejected as rejected:
            yield rejected.reason
        else:
            yield Reason.NO_INSTANCE if task is None else recipe.refusal_of_row(task) or ""


def _difficulty(source: Source, recipe: Recipe, id_: str, payload: dict[str, Any]) -> float | None:
    """That of a task's first row."""
    try:
        return instance(source, recipe, id_, payload, 0).difficulty
    except Rejected:
        return None
