"""What an evaluation found: a text table, report.json, tasks.csv, and one self-contained page
with demonstrations, truth and predictions drawn (no script, nothing fetched)."""
from __future__ import annotations

import base64
import csv
import io
import json
import math
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from arcgen.core.errors import UserError
from arcgen.core.grid import same
from arcgen.core.task import Task
from arcgen.view.draw import grid_image

from .score import TestScore, shortened

SHOWN = 4
"""Candidates drawn for each test, best first."""
COLUMNS = ("task", "variant", "test", "predictions", "dropped", "exact", "shape", "cells", "unanswered", "any_exact",
           "vote_1", "vote_2", "loss", "candidates", "problem")


def table(result) -> str:
    """The figures as lines of text."""
    lines = [f"{name:11} {_figure(name, f.mean):>8}   {_figure(name, f.low)} to {_figure(name, f.high)}   (n = {f.n})"
             for name, f in result.figures.items()]
    lines.append(f"{counted(result)} in {result.seconds:.1f} s, {result.tokens_per_second:.0f} tokens/s")
    found = shortened(result.scores)
    if found["dropped"] or found["unfit"]:
        lines.append(f"{found['dropped']} of {found['tests']} tests lost demonstrations, {found['unfit']} did not fit:"
                     " --max-seq-len raises the limit")
    return "\n".join(lines)


def counted(result) -> str:
    """How many tasks there are, and of how many variants where some have several."""
    found = shortened(result.scores)
    return f"{found['tasks']} tasks" + (f", {found['variants']} variants" if found["variants"] > found["tasks"] else "")


def _figure(name: str, value: float) -> str:
    if math.isnan(value):
        return "unknown"
    return f"{value:.4f}" if name == "loss" else f"{100 * value:.1f} %"


def write(result, facts: dict[str, Any], out: Path) -> None:
    """report.json, tasks.csv and report.html in the folder `out`. Raises UserError when it
    cannot be written."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / "report.json").write_text(json.dumps(_as_json(result, facts), indent=1) + "\n")
        with (out / "tasks.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(_row(s) for s in result.scores)
        (out / "report.html").write_text(page(result, facts), encoding="utf-8")
    except OSError as error:
        raise UserError(f"--out {out}: cannot write the report ({error.strerror or error})") from None


def _row(score) -> dict[str, Any]:
    known = {name: getattr(score, name) for name in COLUMNS[:-2]}
    rounded = {k: round(float(v), 6) if isinstance(v, float) else v for k, v in known.items()}
    return {**rounded, "candidates": len(score.candidates), "problem": score.problems[0] if score.problems else ""}


def _rows(result) -> Iterator[tuple[Task, list[TestScore]]]:
    """Each task that was evaluated, with the scores of its tests."""
    remaining = iter(result.scores)
    return ((task, list(islice(remaining, len(task.test)))) for task in result.tasks)


def _as_json(result, facts: dict[str, Any]) -> dict[str, Any]:
    figures = {name: _finite({"mean": f.mean, "low": f.low, "high": f.high, "n": f.n})
               for name, f in result.figures.items()}
    rows = [scores for _, scores in _rows(result)]
    predictions = [{"task": result.tasks[p.task].id, "variant": rows[p.task][0].variant, "test": p.test,
                    "number": p.number, "augmentation": p.augmentation,
                    "grid": None if p.grid is None else p.grid.tolist(), "tokens": p.n_tokens, "dropped": p.dropped,
                    "problem": p.problem, "logprob": p.logprob if math.isfinite(p.logprob) else None}
                   for p in result.predictions]
    return {**_finite(facts), "figures": figures, "counts": shortened(result.scores), "seconds": result.seconds,
            "tokens_per_second": result.tokens_per_second, "tests": [_row(s) for s in result.scores],
            "predictions": predictions}


def _finite(value):
    if isinstance(value, dict):
        return {k: _finite(v) for k, v in value.items()}
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _picture(grid: np.ndarray, room: int = 150) -> dict[str, Any]:
    """A grid as a PNG with lines between the cells."""
    from PIL import Image
    cell = max(5, min(16, room // max(grid.shape)))
    image = Image.fromarray(grid_image(grid, cell)).quantize(16, dither=Image.Dither.NONE)
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    height, width = grid.shape
    return {"uri": "data:image/png;base64," + base64.b64encode(file.getvalue()).decode(),
            "rows": height, "columns": width, "width": image.width, "height": image.height}


def page(result, facts: dict[str, Any]) -> str:
    """The report as HTML."""
    import jinja2
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
                                     autoescape=True, undefined=jinja2.StrictUndefined)
    figures = [{"name": name, "n": f.n, **{k: _figure(name, getattr(f, k)) for k in ("mean", "low", "high")}}
               for name, f in result.figures.items()]
    tasks = []
    several = shortened(result.scores)["variants"] > len({task.id for task in result.tasks})
    for task, scores in _rows(result):
        tests = [{"input": _picture(p.input), "truth": _picture(p.output),
                  "problem": s.problems[0] if s.problems else "nothing predicted",
                  "candidates": [{"grid": _picture(c.grid), "right": same(c.grid, p.output),
                                  "caption": f"{c.votes} of {s.predictions} votes, log p {c.logprob:.3f}"}
                                 for c in s.candidates[:SHOWN]]} for p, s in zip(task.test, scores)]
        note = "; ".join(f"test {s.test + 1}: exact {100 * s.exact:.0f} %, cells {100 * s.cells:.0f} %"
                         + (f", loss {s.loss:.3f}" if s.loss is not None else "")
                         + (f", without {s.dropped} of the demonstrations" if s.dropped else "") for s in scores)
        name = task.id + (f", variant {scores[0].variant}" if several else "")
        tasks.append({"name": name, "solved": all(s.vote_2 for s in scores), "note": note, "tests": tests,
                      "train": [(_picture(p.input), _picture(p.output)) for p in task.train]})
    footer = (f"{counted(result)}; {result.seconds:.1f} s, {result.tokens_per_second:.0f} tokens/s; prompts"
              f" {facts['prompt']['layout']}, grids {facts['prompt']['encoder']};"
              f" {facts['settings']['predictions']} predictions a test")
    spec = str(facts["tasks"])          # a page travels: it names no folder of this machine
    title = f"{Path(result.model).name} on {Path(spec).name if Path(spec).exists() else spec}"
    return environment.get_template("report.html.j2").render(title=title, figures=figures, tasks=tasks, footer=footer)
