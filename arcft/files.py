"""Files that are there whole or not at all."""
from __future__ import annotations

import filecmp
import json
import os
from pathlib import Path
from typing import Any


def write_json(path: Path, value: Any) -> None:
    """All or nothing."""
    draft = path.with_name(path.name + ".new")
    draft.write_text(json.dumps(value, indent=1) + "\n")
    os.replace(draft, path)


def share(kept: Path, twin: Path) -> None:
    """Has `twin`, if it holds the same bytes, be another name of the file `kept`, where the disk allows it. Neither may
    then be written in place."""
    if kept.is_file() and twin.is_file() and filecmp.cmp(kept, twin, shallow=False):
        draft = twin.with_name(twin.name + ".new")
        try:
            os.link(kept, draft)
        except OSError:         # a disk that has no such names
            return
        os.replace(draft, twin)
