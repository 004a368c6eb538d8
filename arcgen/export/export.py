"""An export from beginning to end: choose the tasks, write the parts, join what is one file, say what it is."""
from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from ..concepts.version import LIBRARY
from ..core.errors import UserError
from ..core.figures import counted
from ..dataset.choosing import Chosen, choose
from ..dataset.disk import sha256
from ..dataset.folder import MANIFEST as DATASET_MANIFEST
from ..dataset.folder import versions
from ..tasks.filters import Filters
from ..tasks.tasksets import ENDLESS, at_hand
from ..tasks.tasksets.digest import digest
from .base import Format
from .formats import format_of
from .place import Part, Place
from .readme import readme
from .settings import ExportSettings

LAYOUT = 1
"""Version of what is written; goes up when the bytes of a format change."""


@dataclass(frozen=True)
class Exported:
    """A finished export. counts: of what was written and what was left out. remarks: sentences to be shown. already:
    it was there."""
    out: Path
    counts: dict[str, int]
    files: int
    bytes: int
    remarks: list[str]
    already: bool


def export(spec: str, out: str | Path, settings: ExportSettings, filters: Filters | None = None,
           progress: Callable[[int, int], None] = lambda done, of: None) -> Exported:
    """Writes the tasks of a source that filters want into the folder `out`, in the format that the settings name.

    The same tasks and settings give the same bytes. A stopped export goes on where it was when it is asked for again; a
    finished one is left as it is. progress: told how many rows of how many are written. Raises UserError when
    there is nothing to write, the folder holds something else, the disk refuses, or the format cannot hold the tasks.
    """
    filters = filters or Filters()
    spec, _, named = spec.partition("#")
    if named and settings.split not in (None, named):
        raise UserError(f"--split {settings.split}: SRC names the split {named} itself; leave one of them out")
    spec = at_hand(spec)
    if Path(spec).is_dir() and Path(out).resolve().is_relative_to(Path(spec).resolve()):
        raise UserError(f"--out {out}: lies within SRC, and would be read as a part of it; choose another folder")
    settings = replace(settings, split=settings.split or named or None)
    form = format_of(settings)
    said = settings.said(form.heeds)                    # a mistake in an option shows before any work
    chosen = choose(spec, filters, split=settings.split, seed=settings.seed, variants=form.variants())
    form.check(chosen)
    facts = {"layout": LAYOUT, "source": chosen.spec, "content": _content(spec), "chosen": chosen.digest(),
             **said, **filters.said()}
    place = Place(Path(out), facts, versions()["code"])
    place.check()
    manifest = place.complete()
    already = manifest is not None
    if manifest is None:
        with place.claimed():
            manifest = _written(form, chosen, filters, place, progress)
        place.clean()
    counts = manifest["counts"]
    return Exported(place.out, counts, len(manifest["files"]), sum(manifest["files"].values()),
                    [*_left_out(chosen), *form.notes(counts)], already)


def _written(form: Format, chosen: Chosen, filters: Filters, place: Place,
             progress: Callable[[int, int], None]) -> dict[str, Any]:
    """Makes the parts that are not there, and all that comes after them: the manifest."""
    units_of = chosen.in_rounds() if form.rounds and filters.order == "given" else chosen
    parts = cut(chosen, form.settings.shard_rows, form.whole)
    counts: Counter[str] = Counter()
    files: dict[str, int] = {}
    done = 0
    for number, units in enumerate(parts):
        marker = place.made(number)
        if marker is None:
            part = Part(place, number)
            form.part(units_of, units, part)
            marker = part.finished()
        counts.update(marker["counts"])
        files |= marker["files"]
        done += int(chosen.ends[units.stop] - chosen.ends[units.start]) if form.whole else len(units)
        progress(done, chosen.rows)
    totals = dict(counts)
    if why := form.lacking(totals):
        place.discard(files)
        raise UserError(why)
    files |= form.finish(place, len(parts), totals)
    remarks = [*_left_out(chosen), *form.notes(totals)]
    return place.close(totals, files, readme(form, chosen, filters, totals, remarks))


def cut(chosen: Chosen, most: int, whole: bool) -> list[range]:
    """The parts as runs of units: of rows, or (`whole`) of tasks, which stay in one piece. `most` rows in each, where
    no task has more."""
    if not whole:
        return [range(start, min(start + most, chosen.rows)) for start in range(0, chosen.rows, most)]
    parts, start = [], 0
    while start < len(chosen):
        stop = int(np.searchsorted(chosen.ends, chosen.ends[start] + most, side="right")) - 1
        parts.append(range(start, max(stop, start + 1)))
        start = parts[-1].stop
    return parts


def _left_out(chosen: Chosen) -> list[str]:
    """What was not chosen, a sentence each."""
    said = [f"{counted(count, 'row')} {reason} left out." for reason, count in chosen.left_out.most_common()]
    if chosen.unseen:
        said.append(f"{counted(chosen.unseen, 'task')} behind the last that was wanted, not looked at.")
    return said


def _content(spec: str) -> str:
    """16 hex digits that change with what is in the files of a source; of others, with what makes or serves them."""
    path = Path(spec).expanduser()
    if spec in ENDLESS or not path.exists():
        return f"library {LIBRARY}" if spec in ENDLESS else ""
    manifest = path / DATASET_MANIFEST          # it holds the sums of the shards
    if manifest.is_file():
        return hashlib.sha256(f"{DATASET_MANIFEST}\n{sha256(manifest)}\n".encode()).hexdigest()[:16]
    return (digest(spec) or "")[:16]
