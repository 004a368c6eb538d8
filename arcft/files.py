"""Files that are there whole or not at all."""
from __future__ import annotations

import filecmp
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write what is to be `path`, and is there once it is written."""
    draft = path.with_name(path.name + ".new")
    yield draft
    os.replace(draft, path)


def write_json(path: Path, value: Any) -> None:
    """All or nothing."""
    with whole(path) as draft:
        draft.write_text(json.dumps(value, indent=1) + "\n")


def share(kept: Path, twin: Path) -> None:
    """Has `twin`, if it holds the same bytes, be another name of the file `kept`, where the disk allows it. Neither may
    then be written in place."""
    if kept.is_file() and twin.is_file() and filecmp.cmp(kept, twin, shallow=False):
        with suppress(OSError), whole(twin) as draft:       # there are disks that have no such names
            os.link(kept, draft)
