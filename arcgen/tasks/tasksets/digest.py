"""Digests of collections: a build notices by them that what it reads is not what it was."""
from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from ...core.errors import UserError
from ...core.hub_client import at_the_hub
from ...core.places import on_hub
from . import hub_name, local_path
from .jsonfiles import beside

SUFFIXES = frozenset({".json", ".jsonl", ".gz", ".zip", ".arrow", ".parquet"})
"""Of files that tasks may be read from; others that lie beside them may change as they like."""


def digest(spec: str) -> str | None:
    """What tells one state of a collection from another: of files the sha256 of their names and contents (wherever
    they lie), of a dataset at the Hub its commit. None for what the versions of the libraries decide: ARC, and the
    sources that make their tasks. Raises UserError where a file cannot be read or is not there, or the Hub
    does not say."""
    if (path := local_path(spec)) is not None:
        return _of_files(path)
    if (name := hub_name(spec)) is not None and on_hub(spec):
        return at_the_hub(*name)
    return None


def _of_files(path: Path) -> str:
    found = hashlib.sha256()
    for file in sorted(_files(path)):
        try:
            with open(file, "rb") as content:
                found.update(hashlib.file_digest(content, "sha256").digest())
        except OSError as error:
            raise UserError(f"{file}: cannot read it ({error.strerror})") from error
        if path.is_dir():                   # a single file is the same under any name
            found.update(file.relative_to(path).as_posix().encode() + b"\n")
    return found.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    """The files that tasks are read from; of Kaggle's challenges the solutions too. What is hidden is not read."""
    if not path.is_dir():
        yield from (path, *beside(path))
        return
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(folder, name) for name in names if Path(name).suffix.lower() in SUFFIXES)
