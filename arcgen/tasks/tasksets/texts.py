"""Where JSON lies: in files, in folders, in zip archives; plain or packed by gzip; as one value or one a line."""
from __future__ import annotations

import gzip
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from io import BufferedIOBase
from pathlib import Path, PurePath
from typing import IO, Any

from ...core.errors import Malformed

MAX_BYTES = 128 * 2**20
"""Of a .json text unpacked, and of a line of .jsonl: reading takes about twenty times that in memory."""
Bytes = IO[bytes] | BufferedIOBase
"""An open file of bytes, as open, gzip and zipfile give it."""
SUFFIXES = (".json", ".jsonl", ".json.gz", ".jsonl.gz", ".zip")
"""Names of files that are read, in whatever case."""


@dataclass(frozen=True)
class Text:
    """One JSON text. place: its path, within an archive if it lies in one. name: what messages call it. stem: its
    name without suffixes. lines: whether it has a value a line. open: gives its bytes, unpacked."""
    place: str
    name: str
    stem: str
    lines: bool
    open: Callable[[], Bytes]

    def value(self) -> Any:
        """The JSON value. Raises Malformed."""
        with _readable(self.name), self.open() as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise Malformed(self.name, f"larger than {MAX_BYTES >> 20} MiB; split it, or give it as .jsonl")
        return loads(data, self.name)

    def values(self) -> Iterator[tuple[int, Any]]:
        """The values of its lines, or Malformed instead of one, each with the number of its line, from 1. Raises
        Malformed where the file itself cannot be read."""
        with _readable(self.name), self.open() as file:
            for i in range(1, 1 << 62):
                line, where = file.readline(MAX_BYTES + 1), f"{self.name}, line {i}"
                if not line:
                    return
                if len(line) > MAX_BYTES:
                    raise Malformed(where, f"longer than {MAX_BYTES >> 20} MiB")
                if line.strip():
                    try:
                        value = loads(line, where)
                    except Malformed as trouble:
                        value = trouble
                    yield i, value


@contextmanager
def _readable(name: str) -> Iterator[None]:
    try:
        yield
    except (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile) as error:
        raise Malformed(name, f"a damaged archive ({error})") from error
    except (RuntimeError, NotImplementedError) as error:        # zipfile, of a password or an unknown method
        raise Malformed(name, f"cannot unpack it ({error})") from error
    except OSError as error:
        raise Malformed(name, f"cannot read it ({error.strerror})") from error


def is_text(name: str) -> bool:
    """Whether a file of this name is read."""
    return name.lower().endswith(SUFFIXES)


def texts(path: Path) -> list[Text]:
    """The texts in a file, or in all files of a folder and the folders below that are not hidden, by their names.
    Raises Malformed for an archive that is damaged."""
    if not path.is_dir():
        return _members(path, path.name) if path.suffix.lower() == ".zip" else [file_text(path)]
    files = sorted(p for p in path.rglob("*") if is_text(p.name) and p.is_file()
                   and not any(part.startswith(".") for part in p.relative_to(path).parts[:-1]))
    found = []
    for file in files:
        found += _members(file, file.name) if file.suffix.lower() == ".zip" else [file_text(file)]
    return found


def file_text(path: Path) -> Text:
    """A file as a text; one with none of the suffixes is taken for JSON."""
    packed = path.suffix.lower() == ".gz"
    return _text(str(path), lambda: gzip.open(path) if packed else open(path, "rb"))


def _text(place: str, open_: Callable[[], Bytes]) -> Text:
    name = PurePath(place).name
    plain = name[:-3] if name.lower().endswith(".gz") else name
    stem, dot, suffix = plain.rpartition(".")
    return Text(place, name, stem if dot and stem else plain, suffix.lower() == "jsonl", open_)


def _members(path: Path, where: str) -> list[Text]:
    with _readable(where), zipfile.ZipFile(path) as archive:
        names = sorted(info.filename for info in archive.infolist() if not info.is_dir()
                       and is_text(info.filename) and not info.filename.lower().endswith(".zip")
                       and not PurePath(info.filename).name.startswith("._"))       # what macOS adds
    return [_text(f"{path}/{name}", partial(_member, path, name)) for name in names]


def _member(path: Path, name: str) -> Bytes:
    with zipfile.ZipFile(path) as archive:
        member = archive.open(name)             # which keeps the file open until it is closed
    return gzip.open(member) if name.lower().endswith(".gz") else member


def loads(data: bytes, where: str) -> Any:
    """json.loads that knows neither NaN nor an object with a key twice. Raises Malformed."""
    def constant(name: str):
        raise ValueError(f"{name} is not JSON")

    def once(pairs: list[tuple[str, Any]]) -> dict:
        value = dict(pairs)
        if len(value) < len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    raise ValueError(f"the key {key[:60]!r} occurs twice in an object")
                seen.add(key)
        return value
    try:
        return json.loads(data, parse_constant=constant, object_pairs_hook=once)
    except UnicodeDecodeError as error:
        raise Malformed(where, "not UTF-8 text") from error
    except ValueError as error:
        raise Malformed(where, "not JSON", f"not JSON ({error})") from error
    except RecursionError as error:
        raise Malformed(where, "nested too deeply") from error
