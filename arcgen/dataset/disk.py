"""Files that are there whole or not at all, and failures of the disk as one line."""
from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..core.errors import UserError


def sha256(path: Path) -> str:
    """Hex digest of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def json_object(path: Path) -> dict[str, Any] | None:
    """The JSON object in a file, or None where there is none."""
    try:
        return parsed(path.read_bytes())
    except OSError:
        return None


def parsed(content: bytes) -> dict[str, Any] | None:
    """The JSON object that a file of such content holds, or None where it holds none."""
    try:
        value = json.loads(content.decode("utf-8"))
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


@contextmanager
def writing(folder: Path | str, option: str = "--out") -> Iterator[None]:
    """Failures of the disk as one clear line. option: by which the folder was given."""
    try:
        yield
    except OSError as error:
        raise UserError(f"{option} {folder}: cannot write ({error.strerror or error}); what is finished is kept: "
                        "make room or mend it and run the same command again") from error


def unfinished(name: str, work: Path) -> Path:
    """Where a file is written until it is whole: in the folder `work`, under a name that no other process takes, on
    whatever machine."""
    return work / f"{name}.{uuid.uuid4().hex[:12]}.part"


def write_atomically(path: Path, content: bytes, work: Path) -> None:
    """A file that is there whole or not at all; `work` is a folder on the same disk."""
    part = unfinished(path.name, work)
    with open(part, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)


def canonical_json(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, indent=1).encode() + b"\n"
