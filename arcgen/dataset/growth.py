"""A dataset that grows: the same recipe with more tasks or variants, whose rows come behind those that are there.

What one build adds to a folder is a *layer*: a run of new tasks, with all variants, and of the tasks that were there
the further variants. The first layer is the dataset as it was first built. The plan has the tasks of all layers, in
the order in which they came; it is made again for a layer that is added, since a finished dataset keeps none. Shards
that are there stay as they are, byte for byte; those of a layer follow them, in rounds over its own rows. A task that
turns out to lack some of its further variants is replaced for these: its earlier rows stay, and a new task has the
others.
"""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ..core.seeds import stream
from . import plan as plans
from .engines import Engine
from .lines import Snapshot
from .plan import Opener, Plan
from .recipe import Recipe
from .shards import Shard, contents, cut


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


@dataclass(frozen=True, eq=False)
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

    @cached_property
    def _all(self) -> dict[str, np.ndarray]:
        """Of each split the tasks that get rows, in the order that the recipe wants."""
        return {name: plans.ordered(self.recipe, self.tasks, np.concatenate([self.new[name], self.old[name]]))
                for name in self.new}

    @cached_property
    def _ends(self) -> dict[str, np.ndarray]:
        """Of each split, where each of these tasks has all rows that it gets when they go task by task."""
        return {name: np.cumsum(self.recipe.variants - self.before * np.isin(tasks, self.old[name]))
                for name, tasks in self._all.items()}

    def order(self, split: str, start: int, stop: int) -> tuple[np.ndarray, np.ndarray]:
        """Of its rows start .. stop-1 of a split, which task and which variant: in rounds, each variant of all tasks
        that have it before the next; or, with easy tasks first, task by task."""
        tasks, rows = self._all[split], np.arange(start, stop)
        if self.recipe.order == "difficulty":
            which = np.searchsorted(self._ends[split], rows, "right")
            return tasks[which], self.recipe.variants - (self._ends[split][which] - rows)
        new = self.new[split]
        late = rows - self.before * len(new)        # variants before that one are of new tasks alone
        variants = np.where(late < 0, rows // max(1, len(new)), self.before + late // len(tasks))
        places = np.where(late < 0, rows % max(1, len(new)), late % len(tasks))
        found = np.empty(len(rows), dtype=np.int64)
        for variant in range(variants[0], variants[-1] + 1):
            some, here = new if variant < self.before else tasks, slice(*variants.searchsorted([variant, variant + 1]))
            found[here] = some[_round(self.recipe.seed, split, variant, self.number, len(some))[places[here]]]
        return found, variants


@lru_cache(maxsize=2)
def _round(seed: int, split: str, variant: int, layer: int, n_tasks: int) -> np.ndarray:
    """The order of the tasks in a round. Remembered, for one round of a large dataset fills many shards, which lie in
    two rounds at most."""
    return stream("order", seed, split, variant, *(("layer", layer) if layer else ())).permutation(n_tasks)


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


class ShardRows(NamedTuple):
    """A shard, the layer that it is of, and the first of its rows among those that this adds to the split."""
    shard: Shard
    layer: Layer
    start: int

    def rows(self) -> tuple[np.ndarray, np.ndarray]:
        """For each row where the line of its task starts in the plan's file, and its variant, int64 (rows,) both."""
        stop = self.start + self.shard.stop - self.shard.start
        which, variants = self.layer.order(self.shard.split, self.start, stop)
        return self.layer.tasks.offsets[which], variants

    def contents(self) -> str:
        """See arcgen.dataset.shards.contents."""
        return contents(*self.rows())


def shards_of(every: Sequence[Layer]) -> list[ShardRows]:
    """All shards, layer by layer. Those of a later layer go on counting, and keep to the size of those that the recipe
    asked for."""
    found: list[ShardRows] = []
    had: dict[str, tuple[int, int]] = {}
    for layer in every:
        for split in layer.splits:
            files, rows = had.get(split, (0, 0))
            some = cut(layer.recipe, split, layer.rows(split), every[0].rows("train"), files, rows)
            found += [ShardRows(shard, layer, shard.start - rows) for shard in some]
            had[split] = some[-1].count, some[-1].stop
    return found


def distinct(every: Sequence[Layer]) -> dict[str, int]:
    """Distinct tasks that have rows in each split; those without any are left out."""
    lines: dict[str, set[int]] = {}
    for layer in every:
        for name in layer.splits:
            lines.setdefault(name, set()).update(layer.tasks.offsets[layer.new[name]].tolist(),
                                                 layer.tasks.offsets[layer.old[name]].tolist())
    return {name: len(found) for name, found in lines.items()}


def plan_of(recipe: Recipe, path: Path, engine: Engine, opener: Opener, progress: Callable[[Plan], None],
            before: Sequence[Stage], whole: int | None = None) -> Plan:
    """The plan of a dataset that was finished at earlier stages: tasks of these, as they were, and then the further
    ones. whole: its bytes, where it is finished. Raises TooFew."""
    plan = plans.opened_plan(recipe, path, whole)
    if whole is not None:
        return plan
    for stage in before[len(plan.snapshots):]:
        asked, had = stage.recipe(recipe), [earlier.tasks for earlier in before[:len(plan.snapshots)]]
        plans.fill(plan, asked, engine, opener, progress, had)
        if stage.lacked and not plan.lacked:
            plan.lack(list(stage.lacked))
            plans.fill(plan, asked, engine, opener, progress, had)
        plan.close()
    plans.fill(plan, recipe, engine, opener, progress, [stage.tasks for stage in before])
    return plan
