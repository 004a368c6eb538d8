"""What lies at a URL that fsspec reaches, such as s3://BUCKET/NAME: how it is asked, and a copy of it on this machine.

Credentials are those of the environment, never of a URL, and no message shows them.
"""
from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .errors import UserError
from .figures import counted, size

_EXTRAS = {"s3": "arcgen[s3]", "s3a": "arcgen[s3]", "gs": "gcsfs", "gcs": "gcsfs", "abfs": "adlfs", "az": "adlfs"}
"""What to install for some kinds of URL."""
_SECRET = re.compile(r"//[^/@\s]+@")
"""A name and a password in a URL."""
log = logging.getLogger("arcgen")


def checked(url: str, told_by: str = "") -> str:
    """The URL, without a slash at its end. told_by: the option that it was given by. Raises UserError for one that
    holds a name or a password."""
    if "@" in urlsplit(url).netloc:
        shown = f"{told_by} {_SECRET.sub('//', url)}".lstrip()
        raise UserError(f"{shown}: give names and passwords in the environment, as the storage has it (such as "
                        "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), not in the URL")
    return url.rstrip("/")


def called(url: str) -> str:
    """The last part of a URL, by which others may know what lies there."""
    parts = urlsplit(url)
    return (parts.path.rstrip("/").rpartition("/")[2] or parts.netloc).replace(":", "-")


def marked(url: str) -> str:
    """Some hex digits that stand for a URL."""
    return blake2b(url.encode(), digest_size=4).hexdigest()


@lru_cache(maxsize=8)
def opened(url: str) -> tuple[Any, str]:
    """The file system that a URL is of, and the path in it. Raises UserError where it cannot be had."""
    import fsspec
    from fsspec.implementations.local import LocalFileSystem
    kind = urlsplit(url).scheme
    options = {"auto_mkdir": True} if kind in LocalFileSystem.protocol else {}
    try:
        system, root = fsspec.url_to_fs(url, **options)
    except ImportError as error:
        package = _EXTRAS.get(kind)
        raise UserError(f"{url}: needs a package that is not installed ({error})"
                        + (f": pip install '{package}'" if package else "")) from error
    except ValueError as error:
        raise UserError(f"{url}: {error}; expected a folder, or a URL that fsspec knows, like s3://BUCKET/NAME") \
            from error
    return system, root.rstrip("/")


@contextmanager
def asked(url: str, remedy: str, passing: type[Exception] = UserError) -> Iterator[tuple[Any, str]]:
    """The file system of fsspec and the path in it. What goes wrong, but for an error that is `passing`, is one
    line that ends with the remedy: each kind of storage has errors of its own."""
    try:
        yield opened(url)
    except (UserError, passing):
        raise
    except Exception as error:
        said = " ".join(_SECRET.sub("//", str(error)).split())[:300]
        raise UserError(f"{url}: the storage says {type(error).__name__}: {said}; {remedy}") from error


_TO_READ = "is the URL right, and may you read there?"


def text(url: str, name: str) -> str | None:
    """The text of a file below a URL; None where it is not there. Raises UserError."""
    with asked(url, _TO_READ) as (system, root):
        system.invalidate_cache()
        try:
            return system.cat_file(f"{root}/{name}").decode(errors="replace")
        except (FileNotFoundError, NotADirectoryError):
            return None


def copied(url: str) -> Path:
    """The path on this machine of what lies at a URL, a file or a folder without its hidden parts: what is on a disk of
    this machine itself, of anything else a copy, beside the Hub's downloads, in which files are fetched that are not
    what they were. Raises UserError, also where nothing is there."""
    from fsspec.implementations.local import LocalFileSystem
    with asked(url, _TO_READ, FileNotFoundError) as (system, root):
        if isinstance(system, LocalFileSystem):
            if not os.path.exists(root):
                raise UserError(f"{url}: no such file or folder")
            return Path(root)
        system.invalidate_cache()
        try:
            about = system.find(root, detail=True)
        except FileNotFoundError:
            about = {}
    there = {path[len(root):].lstrip("/"): one for path, one in about.items()}
    there = {name: one for name, one in there.items() if not any(p.startswith(".") for p in name.split("/"))}
    if not there:
        raise UserError(f"{url}: no such file or folder, or no such bucket")
    return _kept(url, there)


def _kept(url: str, there: Mapping[str, Mapping[str, Any]]) -> Path:
    """The copy of these files, made or brought up to date. there: name below the URL ("" for the URL itself) -> what
    the storage says of the file."""
    import filelock
    from fsspec.utils import tokenize
    from huggingface_hub.constants import HF_HOME
    home = Path(HF_HOME, "arcgen", marked(url))
    copy, record = home / called(url), home / "copied.json"
    states = {name: tokenize(one) for name, one in there.items()}
    try:
        home.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(home / "lock"):
            had = json.loads(record.read_text()) if record.is_file() else {}
            for name in had.keys() - states.keys():
                (copy / name).unlink(missing_ok=True)
            wanted = [name for name, state in states.items() if had.get(name) != state or not (copy / name).is_file()]
            if wanted:
                bytes_ = sum(int(there[name].get("size") or 0) for name in wanted)
                log.info("%s: fetching %s, %s", url, counted(len(wanted), "file"), size(bytes_))
            for name in wanted:
                _fetch(url, name, copy / name, home / "draft")
            if had != states:
                (home / "draft").write_text(json.dumps(states))
                os.replace(home / "draft", record)
    except OSError as error:
        raise UserError(f"{home}: cannot keep a copy of {url} there ({error.strerror or error}); set HF_HOME to a "
                        "folder that can be written to and has room") from error
    return copy


def _fetch(url: str, name: str, path: Path, draft: Path) -> None:
    """Puts the file of a name below a URL to its place."""
    with asked(url, "run the same command again") as (system, root):
        system.get_file(f"{root}/{name}".rstrip("/"), str(draft))
    path.parent.mkdir(parents=True, exist_ok=True)
    os.replace(draft, path)
