"""The library of concepts: every file in `library/`, found by name."""
from __future__ import annotations

import difflib
import hashlib
import importlib
import pkgutil
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from ..core.errors import UserError
from . import library as folder
from .base import Concept


@cache
def library() -> dict[str, Concept]:
    """All concepts by name, in alphabetical order."""
    found = {}
    for name in sorted(m.name for m in pkgutil.iter_modules(folder.__path__)):
        module = importlib.import_module(f"{folder.__name__}.{name}")
        concept = module.CONCEPT
        if concept.name != name.replace("_", "-"):
            raise ValueError(f"arcgen/concepts/library/{name}.py defines the concept {concept.name}")
        text = Path(folder.__path__[0], f"{name}.py").read_bytes()
        found[concept.name] = replace(concept, about=(module.__doc__ or "").strip().splitlines()[0],
                                      digest=hashlib.sha256(text).hexdigest()[:12])
    return found


def chosen(names: Sequence[str]) -> list[Concept]:
    """The concepts of these names (none: all). Raises UserError for an unknown one."""
    known = library()
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            raise UserError(f"concept {name!r} is not known{f'; did you mean {near[0]!r}?' if near else ''} "
                            f"(`arcgen concepts` lists them)")
    return [known[n] for n in (sorted(set(names)) or known)]
