"""A dataset that grows: the same recipe with more tasks or variants, whose rows come behind those that are there.

What one build adds to a folder is a *layer*: a run of new tasks, with all variants, and of the tasks that were there
the further variants. The first layer is the dataset as it was first built. The plan has the tasks of all layers, in
the order in which they came; it is made again for a layer that is added, since a finished dataset keeps none. Shards
that are there stay as they are, byte for byte; those of a layer follow them, in rounds over its own rows. A task that
turns out to lack some of its further variants is replaced for these: its earlier rows stay, and a new task has the
others.
"""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from ..core.seeds import stream
from . import plan as plans
from .lines import Snapshot
from .plan import Plan
from .recipe import Recipe
from .shards import Shard, how_many, layout, order


@dataclass(frozen=True)
class Stage:
    """How large a dataset was when it was finished, and which of its tasks were found to lack rows till then."""
    tasks: int
    variants: int
    lacked: tuple[int, ...] = ()

    def recipe(self, now: Recipe) -> Recipe:
        """The recipe of that time; its name makes no difference to its rows."""
        return replace(now, tasks=self.tasks, variants=self.variants)


def stages(manifest: Mapping[str, Any] | None) -> tuple[Stage, ...]:
    """The stages of a dataset, from its manifest: of one that never grew only the last."""
    if manifest is None:
        return ()
    last = {"tasks": manifest["recipe"]["tasks"], "variants": manifest["recipe"]["variants"],
            "lacked": manifest["tasks"].get("lacked", ())}
    return tuple(Stage(stage["tasks"], stage["variants"], tuple(stage["lacked"]))
                 for stage in (*manifest.get("stages", ()), last))


@dataclass(frozen=True)
class Layer:
    """Rows that one build adds. number: 0 for the first. tasks: the lines of all tasks at its end. new, old: of each
    split the tasks that come in it, and those that get further variants, `before` .. `variants` - 1."""
    number: int
    recipe: Recipe
    tasks: Snapshot
    new: dict[str, np.ndarray]
    old: dict[str, np.ndarray]
    before: int

    @property
    def splits(self) -> list[str]:
        return [name for name in self.new if self.rows(name)]

    def rows(self, split: str) -> int:
        """Rows that it adds to a split."""
        new, old = len(self.new[split]), len(self.old[split])
        return new * self.recipe.variants + old * (self.recipe.variants - self.before)

    def order(self, split: str, start: int, stop: int) -> tuple[np.ndarray, np.ndarray]:
        """Of its rows start .. stop-1 of a split, which task and which variant: in rounds, each variant of all tasks
        that have it before the next; or, with easy tasks first, task by task."""
        new, old, before = self.new[split], self.old[split], self.before
        both = np.concatenate([new, old])
        if self.recipe.order == "difficulty":
            firsts = {**dict.fromkeys(new.tolist(), 0), **dict.fromkeys(old.tolist(), before)}
            both = plans.ordered(self.recipe, self.tasks, both)
            counts = [self.recipe.variants - firsts[n] for n in both.tolist()]
            variants = np.concatenate([np.arange(firsts[n], self.recipe.variants) for n in both.tolist()])
            return np.repeat(both, counts)[start:stop], variants[start:stop]
        ends = np.cumsum([len(new)] * before + [len(both)] * (self.recipe.variants - before))
        first, last = np.searchsorted(ends, start, "right"), np.searchsorted(ends, stop, "left") + 1
        rounds = [stream("order", self.recipe.seed, split, v, "layer", self.number).permutation(
            new if v < before else both) for v in range(first, last)]
        which, skipped = np.concatenate(rounds), start - (int(ends[first - 1]) if first else 0)
        variants = np.repeat(np.arange(first, last), [len(some) for some in rounds])
        inside = slice(skipped, skipped + stop - start)
        return which[inside], variants[inside]


def layers(recipe: Recipe, plan: Plan, before: Sequence[Stage]) -> list[Layer]:
    """The layers of a dataset whose plan is complete."""
    found: list[Layer] = []
    held = np.zeros(0, dtype=bool)
    recipes = [*(stage.recipe(recipe) for stage in before), recipe]
    for number, (asked, now) in enumerate(zip(recipes, [*plan.snapshots, plan.now()], strict=True)):
        earlier = found[-1].tasks.offsets if found else np.zeros(0, dtype=np.int64)
        stays = np.zeros(len(now.offsets), dtype=bool)
        stays[:len(earlier)] = now.offsets[:len(earlier)] == earlier
        fixed = np.zeros(len(stays), dtype=bool)
        fixed[:len(held)] = held
        held = plans.validation(asked, now, number, stays, fixed)
        had = recipes[number - 1].variants if number else 0
        # a task that took the place of another for its further rows has none of the earlier ones
        late = ~stays & (np.arange(len(stays)) < len(earlier))
        new, old = ~stays & ~late, stays | late
        parts = {"train": ~held, "validation": held}
        found.append(Layer(number, asked, now, {name: np.flatnonzero(part & new) for name, part in parts.items()},
                           {name: np.flatnonzero(part & old) for name, part in parts.items()}, had))
    return found


ShardRows = tuple[Shard, Layer, np.ndarray, np.ndarray]
"""A shard, the layer it is of, and for each of its rows the line of its task in the plan, and its variant."""


def shards_of(recipe: Recipe, every: Sequence[Layer]) -> Iterator[ShardRows]:
    """All shards, layer by layer, with the lines and the variants of their rows. Shards of a later layer go on
    counting, and keep to the size of those that the recipe asked for."""
    first = {name: plans.ordered(recipe, every[0].tasks, every[0].new[name]) for name in every[0].splits}
    of_first = layout(every[0].recipe, {name: len(tasks) for name, tasks in first.items()})
    had = {name: [0, 0] for name in ("train", "validation")}
    for shard in of_first:
        which, variants = order(every[0].recipe, shard, len(first[shard.split]))
        had[shard.split] = [shard.count, shard.stop]
        yield shard, every[0], every[0].tasks.offsets[first[shard.split][which]], variants
    for layer in every[1:]:
        for name in layer.splits:
            n, (files, rows) = layer.rows(name), had[name]
            usual = recipe.shards and round(recipe.shards * n / max(1, every[0].rows("train")))
            count = max(1, min(n, how_many(n) if usual is None else usual))
            ends = [n * i // count for i in range(count + 1)]
            for i in range(count):
                shard = Shard(name, files + i, files + count, rows + ends[i], rows + ends[i + 1], recipe.format)
                which, variants = layer.order(name, ends[i], ends[i + 1])
                yield shard, layer, layer.tasks.offsets[which], variants
            had[name] = [files + count, rows + n]


def distinct(every: Sequence[Layer]) -> dict[str, int]:
    """Distinct tasks that have rows in each split; those without any are left out."""
    lines: dict[str, set[int]] = {}
    for layer in every:
        for name in layer.splits:
            lines.setdefault(name, set()).update(layer.tasks.offsets[layer.new[name]].tolist(),
                                                 layer.tasks.offsets[layer.old[name]].tolist())
    return {name: len(found) for name, found in lines.items()}


def plan_of(recipe: Recipe, path: Path, engine, opener, progress, before: Sequence[Stage],
            whole: int | None = None) -> Plan:
    """The plan of a dataset that was finished at earlier stages: tasks of these, as they were, and then the further
    ones. whole: its bytes, where it is finished. Raises TooFew."""
    plan = plans.opened_plan(recipe, path, whole)
    if whole is not None:
        return plan
    had: list[int] = []
    for stage in before[len(plan.snapshots):]:
        had = [s.tasks for s in before[:len(plan.snapshots)]]
        asked = stage.recipe(recipe)
        plans.fill(plan, asked, engine, opener, progress, had)
        if stage.lacked and not plan.lacked:
            plan.lack(list(stage.lacked))
            plans.fill(plan, asked, engine, opener, progress, had)
        plan.close()
    plans.fill(plan, recipe, engine, opener, progress, [stage.tasks for stage in before])
    return plan
