"""What a finished dataset has not: rows that were asked for, and tasks of its sources; in words, from its manifest."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ..core.figures import counted

NAMED = 3
"""Tasks named in a line, at most."""


def left_out(manifest: dict[str, Any]) -> Iterator[str]:
    """A sentence for each thing that is left out: tasks of collections, then rows. None when all is there."""
    for name, source in manifest["tasks"]["sources"].items():
        if source.get("of") is not None and source["rejected"]:
            n = sum(source["rejected"].values())
            of = f"{source['of']:,} tasks of {name}"
            yield f"{n:,} of the {of} {_are(n)} left out: {reasons(source['rejected'])}"
    if manifest["short_rows"]:
        yield missing_rows(manifest)


def missing_rows(manifest: dict[str, Any]) -> str:
    """How many rows are missing, why, and of which tasks; "" for none."""
    n, lacking = manifest["short_rows"], manifest.get("lacking") or {"tasks": 0, "most": {}}
    if not n:
        return ""
    asked = n + sum(split["rows"] for split in manifest["splits"].values())
    names = list(lacking["most"])[:NAMED]
    others = lacking["tasks"] - len(names)
    of = f"; of {', '.join(names)}" + (f" and {counted(others, 'other task')}" if others else "") if names \
        else ""
    why = f": {reasons(manifest['short'])}" if manifest.get("short") else ""
    return f"{n:,} of the {asked:,} rows asked for {_are(n)} missing{why}{of}"


def reasons(counts: Mapping[Any, int]) -> str:
    """Counts by reason, in words: 2 duplicate, 1 held-out task."""
    return ", ".join(f"{n:,} {reason}" for reason, n in counts.items())


def commonest(counts: Counter) -> str:
    """The three commonest reasons with their counts; "" for none."""
    return reasons(dict(counts.most_common(3)))


def _are(n: int) -> str:
    return "is" if n == 1 else "are"
