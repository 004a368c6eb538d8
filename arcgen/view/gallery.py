"""Tasks as one self-contained web page: the gallery, and the guide to the concepts.

A page works from file:// and asks for nothing else. Tasks are embedded as compact JSON and
drawn on canvases as they scroll into view. What comes from outside (ids, descriptions,
programs) reaches the page only as escaped JSON or through jinja's autoescaping, and a
Content-Security-Policy allows no script and style but the page's own, by their hashes.
"""
from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import jinja2
import numpy as np
from markupsafe import Markup

from ..core.errors import UserError
from ..core.task import Pair, Task
from .draw import HEX, name_of

MAX_TASKS = 5000
"""Most tasks on a page; beyond this a browser becomes slow (each task is a few kilobytes)."""

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class ConceptEntry:
    """What the guide shows of a concept.

    english: one line that says what its rules do. sketch: the program with its holes.
    evidence: ids of the ARC tasks that it reproduces. rules: how many rules it holds (0:
    not counted). tasks: one or a few samples, drawn in order.
    """
    name: str
    english: str
    sketch: str
    evidence: Sequence[str] = ()
    rules: int = 0
    tasks: Sequence[Task] = ()


def _grid(grid: np.ndarray) -> str:
    """Rows of digits joined by "/": the most compact form that JavaScript splits at once."""
    return "/".join((row + ord("0")).tobytes().decode("ascii") for row in grid)


def _pairs(pairs: Sequence[Pair]) -> list[list[str]]:
    return [[_grid(p.input), _grid(p.output)] for p in pairs]


def _record(task: Task) -> dict:
    """A task as the page's script reads it."""
    meta = task.meta
    text = {key: str(meta.get(key) or "") for key in ("concept", "program", "description", "source")}
    level = task.difficulty
    return {"name": name_of(task), **text, "difficulty": None if level is None else round(level, 4),
            "train": _pairs(task.train), "test": _pairs(task.test)}


def _json(value) -> Markup:
    """JSON that cannot end the script element it stands in, whatever strings it holds."""
    text = json.dumps(value, separators=(",", ":"), allow_nan=False)   # ASCII: also no U+2028
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


def _hash(text: str) -> str:
    """The CSP source expression that allows exactly this inline text."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True,
                              undefined=jinja2.StrictUndefined)


def _page(template: str, scripts: Sequence[str], data, path: str | os.PathLike, **values) -> None:
    style = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    script = "\n".join((TEMPLATES / name).read_text(encoding="utf-8") for name in scripts)
    html = _environment().get_template(template).render(
        style=Markup(style), style_hash=_hash(style), script=Markup(script), script_hash=_hash(script),
        palette=_json(HEX), data=_json(data), **values)
    try:
        Path(path).write_text(html, encoding="utf-8", errors="replace", newline="\n")
    except OSError as error:
        raise UserError(f"{path}: cannot write the page ({error.strerror or error})") from error


def gallery(tasks: Sequence[Task], path: str | os.PathLike, title: str = "ARC tasks",
            solutions: bool = True) -> None:
    """Write the gallery of `tasks`: pictures with program, English, concept and difficulty
    (from `Task.meta`, each optional), to be searched, filtered, sorted and solved.

    solutions: whether the page opens with test outputs, English and programs shown.

    Raises UserError when there is no task, there are more than MAX_TASKS, or the file cannot
    be written.
    """
    if not tasks:
        raise UserError(f"{path}: no task to draw")
    if len(tasks) > MAX_TASKS:
        raise UserError(f"{path}: {len(tasks)} tasks are too many for one page (at most {MAX_TASKS}); use --limit")
    _page("gallery.html.j2", ("cells.js", "gallery.js"), [_record(t) for t in tasks], path, title=title,
          unsolved=not solutions)


def concept_guide(entries: Sequence[ConceptEntry], path: str | os.PathLike, title: str = "Concepts") -> None:
    """Write the guide: for each concept a picture, its English, its sketch, its size and evidence.

    Raises UserError when there is no concept or the file cannot be written.
    """
    if not entries:
        raise UserError(f"{path}: no concept to show")
    data = [[_record(t) for t in entry.tasks] for entry in entries]
    reproduced = len({task for entry in entries for task in entry.evidence})
    _page("guide.html.j2", ("cells.js", "guide.js"), data, path, title=title, entries=entries,
          reproduced=reproduced, unsolved=False)
