"""`arcft join` and `arcft vote`: submissions out of answers that lie on the disk, without a model.

`join` puts the shards of one run together; `vote` lets several models, or several settings, choose together.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from arcgen.core.errors import UserError

from . import identity
from .candidates import VOTES, complementary
from .kaggle import Attempts, Output, read_challenges, scored
from .records import GLANCE, Record, best, read_all


def join(folders: Sequence[Path], challenges: str, out: Path, *, vote: str = "product", sample: str | None = None,
         solutions: str | None = None, echo: Callable[[str], None] = print) -> dict[str, list[Attempts]]:
    """The submission of the shards of one run. Raises UserError where they are of different weights or settings."""
    records = read_all(folders)
    makers = {r.by: r.model for r in records}
    if len(makers) > 1:
        raise UserError(f"{', '.join(map(str, folders))}: answers of {len(makers)} different weights or settings"
                        f" ({', '.join(sorted(set(makers.values())))}); arcft vote is for those")
    return _write(records, challenges, out, vote, sample, solutions, echo)


def vote(folders: Sequence[Path], challenges: str, out: Path, *, vote: str = "product", sample: str | None = None,
         solutions: str | None = None, echo: Callable[[str], None] = print) -> dict[str, list[Attempts]]:
    """The submission that several models' answers make together: two attempts that complement each other. Raises
    UserError."""
    return _write(read_all(folders), challenges, out, vote, sample, solutions, echo)


def _write(records: Sequence[Record], challenges: str, out: Path, vote: str, sample: str | None,
           solutions: str | None, echo: Callable[[str], None]) -> dict[str, list[Attempts]]:
    tasks = read_challenges(challenges)
    digests = {t.id: identity.of_task(t) for t in tasks}
    found = best(records)
    # answers of one model may lack a test that its glance has
    glances = {(r.task, r.by): r for r in records if r.stage == GLANCE}

    def grids(task, i: int) -> list:
        models = []
        for by, record in found.get(digests[task.id], {}).items():
            glance = glances.get((record.task, by))
            models.append(record.tests[i] or (glance.tests[i] if glance else []))
        models = [candidates for candidates in models if candidates]
        if len(models) == 1:
            return [c.grid for c in VOTES[vote](models[0])]
        return complementary(models)
    value = Output(out, tasks, sample).write(grids)
    missing = [t.id for t in tasks if digests[t.id] not in found]
    unknown = len(set(found) - set(digests.values()))
    models = sorted({r.model for r in records})
    echo(f"{out}: {len(tasks) - len(missing)} of {len(tasks)} tasks answered, by {', '.join(models)}"
         + (f"; answers to {unknown} other tasks were not used" if unknown else ""))
    if missing:
        echo(f"  not answered: {', '.join(missing)}")
    if solutions:
        echo(scored(value, solutions))
    return value
