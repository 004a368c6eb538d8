"""A build by several machines that share a disk, or storage at a URL, and know nothing of each other, such as the tasks
of a Slurm array.

    arcgen build NAME --out DIR --plan-only         first: one machine makes the plan
    arcgen build NAME --out DIR --part 1/3          then: each makes its shards, at any time, in any order
    arcgen build NAME --out DIR --part 2/3
    arcgen build NAME --out DIR --part 3/3
    arcgen build NAME --out DIR                     last: makes what is missing, and finishes the dataset

A shard is a pure function of the recipe and the plan and comes into being whole, so whoever makes it makes the same
bytes, and a part that dies loses what it was making, no more.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from ..core.errors import UserError
from .build import default_opener, planned, ready, render
from .choice import PROCESSES, check_workers, open_named
from .command import command
from .folder import Folder
from .growth import shards_of
from .identity import check_unchanged, identity, look_afresh
from .plan import Opener
from .progress import Progress
from .recipe import Recipe

T = TypeVar("T")

MOST_PARTS = 100_000
"""Parts of a build, at most: as many as a dataset may have shards."""
_PART = re.compile(r"(\d{1,6})/(\d{1,6})")


@dataclass(frozen=True)
class Part:
    """Part `number` of `count`, counted from 1: of the shards of all splits in order, every `count`-th."""
    number: int
    count: int

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"

    def of(self, every: Iterable[T]) -> Iterator[T]:
        """What falls to this part."""
        return islice(every, self.number - 1, None, self.count)


def part(text: str) -> Part:
    """The part that "I/N" names. Raises UserError."""
    match = _PART.fullmatch(text.strip())
    number, count = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= number <= count <= MOST_PARTS:
        raise UserError(f"--part {text}: expected I/N, part I of N counted from 1, like 1/8 ... 8/8")
    return Part(number, count)


@dataclass(frozen=True)
class Done:
    """What a part has made, or found made: its shards, the rows in them, and the shards of all parts."""
    shards: int
    rows: int
    every: int


def plan_only(recipe: Recipe, out: Path | str, workers: int | None = None, opener: Opener = default_opener,
              progress: Progress | None = None, engine: str = PROCESSES, work: Path | str | None = None,
              replace: bool = False) -> tuple[int, int]:
    """Makes the plan of a dataset in the folder `out`, or goes on with it, and no row: the tasks planned, and the
    shards that parts may make now. Arguments and errors as of arcgen.dataset.build.build."""
    check_workers(engine, workers)
    folder, progress = Folder(out, work=work), progress or Progress(quiet=True)
    look_afresh()
    made = folder.becoming(identity(recipe, opener))
    if replace:
        folder.replace(made, command(recipe.to_json()))
    folder.check(made)
    if folder.complete():
        return _published(folder)
    with ExitStack() as running:
        run = running.enter_context(open_named(engine, workers))
        ready(recipe, run, opener, progress)
        with folder.claimed(made, command(recipe.to_json())), running, closing(progress):
            if folder.complete():
                return _published(folder)
            plan, every = planned(folder, recipe, run, opener, progress)
            check_unchanged(made, recipe, opener)
            return len(plan), len(shards_of(every))


def _published(folder: Folder) -> tuple[int, int]:
    return sum(split["tasks"] for split in folder.manifest["splits"].values()), len(folder.manifest["shards"])


def build_part(recipe: Recipe, out: Path | str, which: Part, workers: int | None = None,
               opener: Opener = default_opener, progress: Progress | None = None, engine: str = PROCESSES,
               work: Path | str | None = None) -> Done:
    """Makes the shards of one part in the folder `out`, where plan_only has been, going on from what is there.
    Arguments as of arcgen.dataset.build.build. Raises UserError as that does, and when there is no plan or another
    process is at work on this part or on the whole."""
    check_workers(engine, workers)
    folder, progress = Folder(out, work=work), progress or Progress(quiet=True)
    look_afresh()
    made = folder.becoming(identity(recipe, opener))
    folder.check(made)
    if folder.complete():
        entries = folder.manifest["shards"]
        mine = list(which.of(entries))
        return Done(len(mine), sum(entry["rows"] for entry in mine), len(entries))
    with ExitStack() as running:
        run = running.enter_context(open_named(engine, workers))
        ready(recipe, run, opener, progress)
        with folder.shared(made, str(which)), running, closing(progress):
            every = shards_of(planned(folder, recipe, run, opener, progress)[1])
            entries, _ = render(folder, recipe, list(which.of(every)), run, opener, progress)
            check_unchanged(made, recipe, opener)
            return Done(len(entries), sum(entry["rows"] for entry in entries.values()), len(every))
