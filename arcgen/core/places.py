"""What a name that a user gave stands for: something on this disk, or a repository on the Hugging Face Hub."""
from __future__ import annotations

import difflib
import os
import re
from pathlib import Path

from .errors import UserError

HUB_ID = re.compile(r"[\w.-]+/[\w.-]+(@[\w./-]+)?(#[\w./-]+)?")
"""A dataset on the Hub: USER/NAME, perhaps @REVISION, perhaps #CONFIG/SPLIT."""
_FILE = re.compile(r"\.(jsonl?|gz|zip|arrow|parquet|ya?ml|csv)$", re.IGNORECASE)


def on_hub(spec: str) -> bool:
    """Whether a spec names a repository on the Hub. False: it is a path that is there, or none of both. Raises
    UserError, with a near name, for what looks like a path and is not there: the Hub would be asked in vain, and
    that takes a while. USER/NAME@main is never taken for a path."""
    path = path_of(spec)
    if os.path.exists(path) or not spec.strip():
        return False
    hub_id = HUB_ID.fullmatch(spec)
    if hub_id and hub_id[1] and spec[0] not in ".~":
        return True
    if not _like_path(path, spec):
        return bool(hub_id)
    near = near_path(path)
    hint = f"; did you mean {near!r}?" if near else ""
    name = spec.partition("#")[0] if hub_id and spec[0] not in ".~" else ""
    hub = f" (on the Hub it would be {name}@main)" if name else ""
    raise UserError(f"{spec}: no such file or folder{hint}{hub}")


def is_url(spec: object) -> bool:
    """Whether a spec is a URL of shared storage, like s3://BUCKET/NAME. A Path never is."""
    return isinstance(spec, str) and "://" in spec


def path_of(spec: str) -> Path:
    """The path in PATH[#SPLIT], with ~ as the home of the user."""
    return Path(os.path.expanduser(spec.partition("#")[0]))


def _like_path(path: Path, spec: str) -> bool:
    return (spec[0] in "./~" or "\\" in spec or len(path.parts) > 2 or _FILE.search(path.name) is not None
            or (len(path.parts) == 2 and os.path.isdir(path.parent)))


def near_path(path: Path) -> str | None:
    """What is there by a name like that of a path, written as the path is; None where nothing is."""
    try:
        names = [p.name for p in path.parent.iterdir()] if path.parent.is_dir() else []
    except OSError:
        return None
    close = difflib.get_close_matches(path.name, names, 1, 0.7)
    return str(path.parent / close[0]) if close else None
