"""The folder that an export is written to: whose it is, what is finished in it, and files that are whole or not there.

    OUT/...                     the files of the format, README.md
    OUT/.arcgen-export          what the export is and which files it has; written last (hidden and without a suffix, so
                                that no reader of *.json takes it for a task)
    OUT/.work/                  state, markers and fragments of an unfinished export

An export is cut into parts, each a pure function of the settings and of a run of tasks. A part is done when its
marker is there; a stopped export makes the other parts only. What must be one file in the end (Kaggle's JSON, numpy's
arrays) is written in fragments, one a part, which are joined by copying.
"""
from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import filelock

from ..core.errors import UserError
from ..dataset.disk import canonical_json, json_object, write_atomically, writing

MANIFEST = ".arcgen-export"
_COPY = 1 << 20


class Part:
    """One part in the making. Files appear under their names when the part is `finished`, all before its marker."""

    def __init__(self, place: Place, number: int):
        self.place, self.number = place, number
        self.counts: dict[str, int] = {}
        self._drafts: list[tuple[Path, Path]] = []
        self._opened = 0

    def count(self, **numbers: int) -> None:
        """Adds to the counts of the export."""
        for name, number in numbers.items():
            self.counts[name] = self.counts.get(name, 0) + number

    @contextmanager
    def file(self, name: str) -> Iterator[IO[bytes]]:
        """A binary file of the export, by its path within OUT."""
        with self._draft(self.place.out / name) as file:
            yield file

    @contextmanager
    def fragment(self, name: str) -> Iterator[IO[bytes]]:
        """This part's piece of a file that `Place.joined` makes."""
        with self._draft(self.place.fragment(name, self.number)) as file:
            yield file

    @contextmanager
    def _draft(self, target: Path) -> Iterator[IO[bytes]]:
        draft = self.place.work / f"draft-{self.number:05d}-{self._opened}"
        self._opened += 1
        with writing(self.place.out), open(draft, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        self._drafts.append((draft, target))

    def finished(self) -> dict[str, Any]:
        """Puts the files in their places and writes the marker, which is returned."""
        files = {}
        with writing(self.place.out):
            for draft, target in self._drafts:
                target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(draft, target)
                files[target.relative_to(self.place.out).as_posix()] = target.stat().st_size
            marker = {"counts": self.counts, "files": files}
            write_atomically(self.place.marker(self.number), canonical_json(marker), self.place.work)
        return marker


class Place:
    """An export's folder. facts: JSON values, all that decides its bytes; two exports of the same facts are equal."""

    def __init__(self, out: Path, facts: dict[str, Any], code: str):
        self.out, self.work, self.facts, self.code = out, out / ".work", json.loads(json.dumps(facts)), code

    def marker(self, number: int) -> Path:
        return self.work / f"part-{number:05d}.json"

    def fragment(self, name: str, number: int) -> Path:
        return self.work / f"fragment-{name}-{number:05d}"

    def complete(self) -> dict[str, Any] | None:
        """The manifest, when this very export is finished here and all its files are there."""
        found = json_object(self.out / MANIFEST)
        if found is None or found.get("facts") != self.facts or not isinstance(found.get("files"), dict):
            return None
        return found if self._whole(found["files"]) else None

    def _whole(self, files: dict[str, int]) -> bool:
        return all((self.out / name).is_file() and (self.out / name).stat().st_size == size
                   for name, size in files.items())

    def check(self) -> None:
        """Raises UserError when the folder is somebody else's."""
        if self.out.exists() and not self.out.is_dir():
            raise UserError(f"--out {self.out}: is a file, not a folder")
        state = json_object(self.work / "state.json") or json_object(self.out / MANIFEST)
        if state is None:
            with writing(self.out):
                foreign = sorted(p.name for p in self.out.iterdir() if p != self.work) if self.out.is_dir() else []
            if foreign:
                raise UserError(f"--out {self.out}: the folder is not empty and holds no export ({foreign[0]} ...); "
                                "choose another folder")
        elif state.get("facts") != self.facts:
            raise UserError(f"--out {self.out}: the folder holds another export{_difference(state, self.facts)}; "
                            "choose another folder, or delete it first")
        elif state.get("code", self.code) != self.code:
            raise UserError(f"--out {self.out}: the export was begun with another version of arcgen, and would not be "
                            "of one piece; go on with that one, or delete the folder first")

    @contextmanager
    def claimed(self) -> Iterator[None]:
        """Work on the folder, alone. A run that died holds no lock: the system frees it."""
        self.check()
        with writing(self.out):
            self.work.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(self.work / "lock")
        try:
            with writing(self.out):
                lock.acquire(timeout=0)
        except UserError as error:
            if isinstance(error.__cause__, filelock.Timeout):       # an OSError too, but not the disk's
                raise UserError(f"--out {self.out}: another export is writing to this folder; wait for it, or choose "
                                "another folder") from error
            raise
        try:
            self.check()            # again: another run may have come and gone
            with writing(self.out):
                for draft in self.work.glob("draft-*"):
                    draft.unlink(missing_ok=True)
                write_atomically(self.work / "state.json",
                                 canonical_json({"facts": self.facts, "code": self.code}), self.work)
            yield
        finally:
            lock.release()

    def made(self, number: int) -> dict[str, Any] | None:
        """The marker of a part that is finished here."""
        found = json_object(self.marker(number))
        return found if found is not None and self._whole(found.get("files", {})) else None

    def write(self, name: str, content: bytes) -> int:
        """A file of the export, whole or not at all; its size."""
        with writing(self.out):
            (self.out / name).parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.out / name, content, self.work)
        return len(content)

    def joined(self, name: str, fragments: str, parts: int, head: bytes = b"", between: bytes = b"",
               tail: bytes = b"") -> int:
        """A file made of the parts' fragments of that name, in order, by copying; its size. Empty ones count for
        nothing."""
        draft, some = self.work / "draft-joined", False
        with writing(self.out):
            with open(draft, "wb") as file:
                file.write(head)
                for number in range(parts):
                    with open(self.fragment(fragments, number), "rb") as piece:
                        if piece.seek(0, os.SEEK_END):
                            piece.seek(0)
                            file.write(between if some else b"")
                            shutil.copyfileobj(piece, file, _COPY)
                            some = True
                file.write(tail)
                file.flush()
                os.fsync(file.fileno())
            (self.out / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(draft, self.out / name)
            return (self.out / name).stat().st_size

    def close(self, counts: dict[str, int], files: dict[str, int], readme: str) -> dict[str, Any]:
        """Writes the README and the manifest, which is returned, and clears the work away."""
        files = {name: size for name, size in files.items() if not name.startswith(".work/")}
        files["README.md"] = self.write("README.md", readme.encode())
        manifest = {"facts": self.facts, "counts": counts, "files": dict(sorted(files.items()))}
        self.write(MANIFEST, canonical_json(manifest))
        return manifest

    def discard(self, files: Iterable[str]) -> None:
        """Takes away what was made, and the folder when nothing else is in it."""
        self.clean()
        for path in [self.out / name for name in files]:
            path.unlink(missing_ok=True)
        for folder in (*sorted((p for p in self.out.rglob("*") if p.is_dir()), reverse=True), self.out):
            if not any(folder.iterdir()):
                folder.rmdir()

    def clean(self) -> None:
        shutil.rmtree(self.work, ignore_errors=True)


def _difference(state: dict[str, Any], facts: dict[str, Any]) -> str:
    """In which facts two exports differ."""
    theirs = state.get("facts")
    theirs = theirs if isinstance(theirs, dict) else {}
    names: Sequence[str] = [name for name in facts if facts[name] != theirs.get(name)]
    return f" (it differs in {', '.join(names)})" if names else ""
