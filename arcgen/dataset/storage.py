"""Where a dataset lies: in a folder of this machine's disks, or on shared storage that fsspec reaches by a URL.

Both are asked in the same way, by paths within the dataset such as "data/train-00000-of-00032.arrow". A file is
written here first, as a draft, and is put there when it is whole; so workers put what they have made themselves,
on whatever machine they are. State, plan and drafts of a build are in a folder of this machine, `work`: for a
folder its .work, for storage one of its own. Storage keeps a copy of what another machine needs to go on.
"""
from __future__ import annotations

import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

from ..core import urls
from ..core.errors import UserError
from ..core.places import is_url
from .disk import json_object, parsed, unfinished, write_atomically, writing

WORK = ".work"
"""The folder in the dataset of files that only an unfinished build needs."""
_GO_ON = "what is finished there is kept, and the same command goes on"


class Storage(ABC):
    """A place for one dataset. `name`: what users call it. `near`: whether `work` lies within it."""
    name: Path | str
    work: Path
    near: bool

    @abstractmethod
    def listed(self, folder: str) -> list[str]:
        """Names within a folder of the dataset ("": of its files and folders themselves), without the folder."""

    @abstractmethod
    def size(self, name: str) -> int | None:
        """Bytes of a file, None where it is not."""

    @abstractmethod
    def json(self, name: str) -> dict[str, Any] | None:
        """The JSON object in a file, None where there is none."""

    @abstractmethod
    def put(self, draft: Path, name: str) -> None:
        """Puts a file of this machine, which is whole, to its place; it may be moved."""

    @abstractmethod
    def write(self, name: str, content: bytes) -> None:
        """A file of such content."""

    @abstractmethod
    def remove(self, names: Iterable[str]) -> None:
        """Removes files that may be there."""

    @abstractmethod
    def clean(self) -> None:
        """Removes what only an unfinished build needs, there and here."""

    @abstractmethod
    def at_hand(self, name: str) -> AbstractContextManager[Path]:
        """A context with a path on this machine at which a file can be read. Raises FileNotFoundError."""

    @abstractmethod
    def look(self) -> None:
        """From now on what others have done meanwhile is seen."""

    def writing(self) -> AbstractContextManager[None]:
        """Failures of the disk that `work` is on as one clear line."""
        return writing(self.name) if self.near else writing(self.work, "--work")

    @contextmanager
    def draft(self, name: str) -> Iterator[Path]:
        """Where a file is written until it is put."""
        far = not self.near and not self.work.is_dir()          # a worker on another machine
        work = Path(gettempdir()) if far else self.work
        path = unfinished(name.rpartition("/")[2], work)
        with self.writing():
            try:
                yield path
            finally:
                path.unlink(missing_ok=True)


class Disk(Storage):
    """A folder of this machine, or of a disk that machines share."""
    near = True

    def __init__(self, out: Path):
        self.name = self.out = out
        self.work = out / WORK

    def listed(self, folder: str) -> list[str]:
        with writing(self.out):
            return [path.name for path in (self.out / folder).iterdir()] if (self.out / folder).is_dir() else []

    def size(self, name: str) -> int | None:
        path = self.out / name
        return path.stat().st_size if path.is_file() else None

    def json(self, name: str) -> dict[str, Any] | None:
        return json_object(self.out / name)

    def look(self) -> None:
        pass

    def put(self, draft: Path, name: str) -> None:
        path = self.out / name
        with writing(self.out):
            path.parent.mkdir(parents=True, exist_ok=True)
            with open(draft, "rb+") as file:
                os.fsync(file.fileno())
            os.replace(draft, path)

    def write(self, name: str, content: bytes) -> None:
        with writing(self.out):
            self.work.mkdir(parents=True, exist_ok=True)
            write_atomically(self.out / name, content, self.work)

    def remove(self, names: Iterable[str]) -> None:
        with writing(self.out):
            for name in names:
                (self.out / name).unlink(missing_ok=True)

    def clean(self) -> None:
        shutil.rmtree(self.work, ignore_errors=True)
        with suppress(OSError):
            self.out.rmdir()                # where nothing else is in it

    @contextmanager
    def at_hand(self, name: str) -> Iterator[Path]:
        path = self.out / name
        if not path.is_file():
            raise FileNotFoundError(name)
        yield path


class Store(Storage):
    """Storage at a URL. A file there is seen whole or not at all, or, where it is a disk (file://), told by its size.
    Credentials are those of the environment. `sizes`: what there is, as of the last look."""
    near = False

    def __init__(self, url: str, work: Path):
        self.name = self.url = url
        self.work = work
        self._sizes: dict[str, int] | None = None

    def __reduce__(self):
        return Store, (self.url, self.work)             # to a worker, without what was seen

    @property
    def sizes(self) -> dict[str, int]:
        if self._sizes is None:
            with self._asking() as (system, root):
                system.invalidate_cache()
                found = system.find(root, detail=True)
            self._sizes = {name[len(root):].lstrip("/"): int(about["size"]) for name, about in found.items()}
        return self._sizes

    def look(self) -> None:
        self._sizes = None

    def listed(self, folder: str) -> list[str]:
        start = f"{folder}/" if folder else ""
        return sorted({name[len(start):].partition("/")[0] for name in self.sizes if name.startswith(start)})

    def size(self, name: str) -> int | None:
        return self.sizes.get(name)

    def json(self, name: str) -> dict[str, Any] | None:
        if name not in self.sizes:
            return None
        with self._asking() as (system, root):
            return parsed(system.cat_file(f"{root}/{name}"))

    def put(self, draft: Path, name: str) -> None:
        size = draft.stat().st_size
        with self._asking() as (system, root):
            system.put_file(str(draft), f"{root}/{name}")
            system.invalidate_cache(root)
            there = system.info(f"{root}/{name}")["size"]
        if there != size:
            raise UserError(f"{self.url}/{name}: {there:,} of {size:,} bytes arrived; run the same command again")
        self._arrived(name, size)

    def write(self, name: str, content: bytes) -> None:
        with self._asking() as (system, root):
            system.pipe_file(f"{root}/{name}", content)
        self._arrived(name, len(content))

    def _arrived(self, name: str, size: int) -> None:
        """Remembers a file that was just put there, where it has been looked at what there is."""
        if self._sizes is not None:
            self._sizes[name] = size

    def remove(self, names: Iterable[str]) -> None:
        some = [name for name in names if name in self.sizes]
        with self._asking() as (system, root):
            if some:
                system.rm([f"{root}/{name}" for name in some])
        for name in some:
            del self.sizes[name]

    def clean(self) -> None:
        with suppress(FileNotFoundError), self._asking(FileNotFoundError) as (system, root):
            system.rm(f"{root}/{WORK}", recursive=True)
        self.look()
        shutil.rmtree(self.work, ignore_errors=True)

    @contextmanager
    def at_hand(self, name: str) -> Iterator[Path]:
        with TemporaryDirectory(prefix="arcgen-") as folder:
            path = Path(folder, name.rpartition("/")[2])
            with self._asking(FileNotFoundError) as (system, root):
                system.get_file(f"{root}/{name}", str(path))
            yield path

    def _asking(self, passing: type[Exception] = UserError) -> AbstractContextManager[tuple[Any, str]]:
        """The file system of fsspec and the path in it (see urls.asked)."""
        return urls.asked(self.url, _GO_ON, passing)


def storage(out: Path | str, work: Path | str | None = None) -> Storage:
    """Where a dataset lies that a user calls `out`. work: of a URL, the folder in which the folder for what this
    machine needs is made (None: the current one). Raises UserError."""
    if not is_url(out):
        if work is not None:
            raise UserError(f"--work goes with --out of a URL like s3://BUCKET/NAME; the folder {out} has its own")
        return Disk(Path(out))
    url = urls.checked(str(out), "--out")
    store = Store(url, Path(work or ".", f"{urls.called(url)}-{urls.marked(url)}.work"))
    urls.opened(url)
    return store
