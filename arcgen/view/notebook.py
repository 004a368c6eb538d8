"""Tasks as HTML for the output cell of a notebook: the picture of `draw`, embedded, above it escaped text."""
from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from html import escape

from ..core.task import Task
from .draw import caption_of, printable, sheet

MOST = 12
"""Tasks in one picture of a collection."""


def _image(tasks: Sequence[Task], alt: str, **options) -> str:
    """The sheet of some tasks as an element that carries its data."""
    png = io.BytesIO()
    sheet(tasks, png, **options)
    return (f'<img style="max-width: 100%" alt="{escape(printable(alt))}" '
            f'src="data:image/png;base64,{base64.b64encode(png.getvalue()).decode()}">')


def task_html(task: Task, solution: bool = True) -> str:
    """One task: name, concept and difficulty, the rule in English and as a program, the picture. Without the
    `solution` neither test outputs nor anything that gives the rule away."""
    head, *english = [escape(printable(line)) for line in caption_of(task).split("\n")]
    program = escape(printable(task.meta.get("program") or ""))
    lines = [f"<b>{head}</b>"]
    if solution:
        lines += [*english, f"<code>{program}</code>"] if program else english
    return f"<div>{'<br>'.join(lines)}<br>{_image([task], task.id, caption=None, solution=solution)}</div>"


def tasks_html(tasks: Sequence[Task], head: str) -> str:
    """A line of text, and the first MOST of some tasks with their captions."""
    text = escape(printable(head))
    return f"<div>{text}<br>{_image(tasks[:MOST], head)}</div>" if tasks else f"<div>{text}</div>"
