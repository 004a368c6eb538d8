"""New tasks, one after the other, without a dataset."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..core.errors import UserError
from ..dataset.draws import kept
from ..dataset.recipe import DECONTAMINATE, Recipe, recipe
from ..dataset.sources import open_source
from ..tasks.source import Source
from .task import Task

IN_VAIN = 60
"""So many draws without a new task, one after another, and the concepts count as exhausted. A build is more
patient (arcgen.dataset.plan.PATIENCE); here somebody waits."""


def synthesize(count: int, seed: int = 0, concepts: Sequence[str] | str = (),
               pairs: int | str | tuple[int, int] | None = None,
               decontaminate: Sequence[str] | str = DECONTAMINATE) -> Iterator[Task]:
    """`count` different tasks, made one after the other as they are asked for: those that
    `arcgen build --tasks COUNT --variants 1` with the same options puts into a dataset.

    seed: 0 .. 2**63-1; another one gives other tasks. concepts: the names of the only ones to use (none: all;
    `arcgen concepts` lists them). pairs: demonstrations a task, a number or (least, most); None has as
    many as ARC-1 has. decontaminate: collections, or "none", of which no task may be made.
    Raises UserError: at once for an option that cannot be, and, after all tasks that there are, when these
    concepts hold fewer rules than `count`.
    """
    wanted = recipe({"tasks": count, "seed": seed, "concepts": concepts, "pairs": pairs,
                     "decontaminate": decontaminate}, "synthesize")
    return _made(wanted, open_source("synth", **wanted.options()))


def _made(wanted: Recipe, source: Source) -> Iterator[Task]:
    rejected: Counter[str] = Counter()
    made = 0
    for proposal in kept(source, wanted.seed, IN_VAIN, rejected):
        task = source.row(wanted.seed, proposal.payload, 0)
        if task is not None:
            made += 1
            yield Task(task.id, task.train, task.test, {k: v for k, v in task.meta.items() if k != "rejections"})
        if made == wanted.tasks:
            return
    why = ", ".join(f"{n} {reason}" for reason, n in rejected.most_common(3))
    raise UserError(f"synthesize: only {made} different task{'s' * (made != 1)} of the {wanted.tasks} asked for, "
                    f"in {made + rejected.total()} draws ({why}); ask for fewer, or name more concepts")
