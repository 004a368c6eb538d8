"""Whether a machine is fit for building, publishing and training: what there is, and what to do about it."""
from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from ..core import hub_client
from ..dataset.engines import how_many
from ..dataset.folder import LIBRARIES

TRAINING = ("torch", "transformers", "peft", "trl", "accelerate", "torchdata")
"""What the extra `train` brings."""
ROOM = 5e9
"""Bytes free below which a dataset of a million rows and its copy in the cache may not fit."""


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `advice` says what to do; "" when all is well."""
    what: str
    found: str
    advice: str = ""


def examine(folder: Path | str = ".") -> Iterator[Finding]:
    """What there is on this machine; `folder` is where datasets would be built. Asks the Hub who
    the token belongs to, never shows the token."""
    yield Finding("python", platform.python_version(),
                  "" if sys.version_info >= (3, 11) else "arcgen needs Python 3.11 or later")
    yield _packages("libraries", ("arcgen", *LIBRARIES, "huggingface-hub"), "pip install -U arcgen")
    yield _packages("training", TRAINING, "for arcft: pip install 'arcgen[train]'")
    yield Finding("cores", f"{how_many(None)} for this process of {os.cpu_count()}")
    yield _evaluator()
    yield _memory()
    yield _disk("disk here", Path(folder))
    from huggingface_hub.constants import HF_HOME
    yield _disk("disk of the Hugging Face cache", Path(HF_HOME))
    yield _gpu()
    yield _token()


def _packages(what: str, names: tuple[str, ...], remedy: str) -> Finding:
    found, missing = [], []
    for name in names:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    return Finding(what, ", ".join(found) or "none", f"missing {', '.join(missing)}; {remedy}" if missing else "")


def _evaluator() -> Finding:
    from ..language.engine import ENGINE, SLOWER
    return Finding("evaluator", ENGINE, SLOWER)


def _memory() -> Finding:
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError, AttributeError):
        return Finding("memory", "unknown")
    return Finding("memory", f"{total / 1e9:,.1f} GB",
                   "" if total > 4e9 else "give arcgen build fewer --workers than cores")


def _disk(what: str, folder: Path) -> Finding:
    there = next((p for p in (folder.absolute(), *folder.absolute().parents) if p.exists()), Path("/"))
    free = shutil.disk_usage(there).free
    if not os.access(there, os.W_OK):
        return Finding(what, "not writable", "choose a folder that you may write to (--out; HF_HOME for the cache)")
    return Finding(what, f"{free / 1e9:,.1f} GB free", "" if free >= ROOM else "make room: a large dataset may not fit")


def _gpu() -> Finding:
    try:
        import torch
    except ImportError:
        return Finding("GPU", "not looked at: torch is not installed")
    if not torch.cuda.is_available():
        return Finding("GPU", "none", "large models want one; the embedded models train on the CPU")
    names = [torch.cuda.get_device_properties(i) for i in range(torch.cuda.device_count())]
    return Finding("GPU", ", ".join(f"{gpu.name} with {gpu.total_memory / 1e9:,.0f} GB" for gpu in names))


def _token() -> Finding:
    from huggingface_hub.errors import HTTPError
    if not hub_client.token():
        return Finding("Hugging Face token", "none", "to publish: run `hf auth login`, or set HF_TOKEN")
    try:
        who = hub_client.client().whoami()
    except (HTTPError, OSError) as error:
        said = str(hub_client.explained(error, "whoami")).partition(": ")[2]
        response = hub_client.answer(error)
        rejected = response is not None and response.status_code == 401
        return Finding("Hugging Face token", "rejected by the Hub" if rejected else "there, not tried out", said)
    role = (who.get("auth") or {}).get("accessToken", {}).get("role", "unknown")
    advice = {"read": "it may not write: to publish, make a token with the right to write",
              "fineGrained": "see that it has the right to write to your datasets, if you publish"}
    return Finding("Hugging Face token", f"of {who.get('name')}, role {role}", advice.get(role, ""))
