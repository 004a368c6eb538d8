"""What the adapter of a run stands on, found again wherever it has moved, and known by its content.

A run notes where its base lies (absolute, and as seen from the run, so that folders that move
together stay together) and a digest of the base's weights. `--base FOLDER`, once for each base of
a chain of runs, says where one lies now; whatever is found is compared by content.
"""
from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from arcgen.core.errors import UserError

from . import tiny

SAMPLE = 4096
"""Bytes of each tensor that are looked at, from its middle: a training changes every matrix, and a base of many
gigabytes is known within a second."""


def weights_digest(folder: Path) -> str:
    """Digest of the tensors in a folder's safetensors: names, types, shapes and a sample of each, however they are
    spread over files; "" when there are none. Raises UserError for a damaged file."""
    found = []
    for path in sorted(folder.glob("*.safetensors")):
        try:
            found += _tensors(path)
        except (OSError, ValueError, KeyError) as error:
            raise UserError(f"{path}: not readable as safetensors ({' '.join(str(error).split())[:120]})") from None
    return hashlib.sha256(json.dumps(sorted(found)).encode()).hexdigest()[:16] if found else ""


def _tensors(path: Path) -> Iterator[tuple[str, str, list[int], str]]:
    """Name, type, shape and digest of a sample, from the format's own header (its length, 8 bytes, then JSON)."""
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if length > path.stat().st_size:
            raise ValueError("cut off")
        header = json.loads(file.read(length))
        for name, what in header.items():
            if name != "__metadata__":
                start, end = what["data_offsets"]
                skip = max(0, (end - start - SAMPLE) // 2)
                file.seek(8 + length + start + skip)
                sample = file.read(min(SAMPLE, end - start))
                yield name, what["dtype"], what["shape"], hashlib.sha256(sample).hexdigest()


def hub_folder(name: str) -> Path | None:
    """Where a model of the Hub lies in the cache; None when it does not."""
    from transformers.utils import cached_file
    try:
        config = cached_file(name, "config.json", local_files_only=True, _raise_exceptions_for_missing_entries=False,
                             _raise_exceptions_for_connection_errors=False)
    except (OSError, ValueError):
        return None
    return Path(config).parent if config else None


def note(base: dict[str, Any], weights: Path | None, out: Path) -> dict[str, Any]:
    """What a run in `out` notes of its base: {"model": name or folder, "seed"} or {"run": folder}, whose weights lie in
    `weights` (None: nowhere, they are drawn)."""
    kind = "run" if "run" in base else "model"
    if weights is None:
        return base
    noted = {**base, "digest": weights_digest(weights)}
    if Path(base[kind]).exists():
        place = Path(base[kind]).resolve()
        noted |= {kind: str(place), "relative": os.path.relpath(place, out.resolve())}
    else:
        noted.pop("relative", None)
    return noted


class Bases:
    """The folders that `--base` names: each is to be the base of some adapter."""

    def __init__(self, given: tuple[str, ...] | list[str] = ()):
        self.given = list(given)
        self.used: set[str] = set()

    def find(self, base: dict[str, Any], run: Path, weights_in: Callable[[Path], Path | None]) -> str:
        """Where the base lies that a run has noted: a folder, or a name for the Hub or an embedded model.

        weights_in: folder -> the folder of its weights, None when it holds nothing of the kind. Raises UserError when
        there is none, or only others than the one that was trained on.
        """
        kind = "run" if "run" in base else "model"
        if base[kind] in tiny.SIZES:
            return base[kind]
        seen = [run / base["relative"]] if base.get("relative") else []
        others = []
        for place in (*self.given, *seen, base[kind]):
            weights = weights_in(Path(place))
            if weights is None:
                continue
            if not base.get("digest") or base["digest"] == weights_digest(weights):
                self.used |= {str(place)} & set(self.given)
                return str(place)
            if place not in self.given:
                others.append(str(place))
        if others:
            raise UserError(f"{run}: its adapter was trained on other weights than those in {', '.join(others)};"
                            " name the folder of its base by --base")
        if kind == "model" and not Path(base[kind]).is_absolute():
            return base[kind]           # of the Hub; what is there is fetched at the revision that was trained on
        raise UserError(f"{run}: the base of its adapter is gone from {base[kind]}; name where it is now by --base"
                        + (f" ({', '.join(self.given)}: not it)" if self.given else ""))

    def check_used(self, run: str) -> None:
        """Raises UserError for a folder that is no base of the run."""
        if unused := [name for name in self.given if name not in self.used]:
            raise UserError(f"--base {unused[0]}: holds no base of the run {run} (its weights are not those that an"
                            " adapter of it was trained on)")
