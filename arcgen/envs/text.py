"""Tasks as text, and answers read out of what a model wrote.

A grid is its rows, one a line, of digits with a space between. Whoever answers may write in other ways too: digits
without spaces, commas, brackets, a fence, thoughts before.
"""
from __future__ import annotations

import re

import numpy as np

from ..core.grid import MAX_SIDE, same
from ..core.task import Task

_TAGGED = re.compile(r"<answer>(.*?)</answer>", re.DOTALL | re.IGNORECASE)
_ROW = re.compile(r"[\d\s,\[|]+")
_ASKED = "Write the output grid of the test in the same way: its rows, one a line, of digits with a space between."
_ONCE = "Think as long as you like; put the grid between <answer> and </answer>."
_TWICE = (f"{_ONCE} You have two attempts: where you are in doubt, put a second, different grid between "
          "another <answer> and </answer>; one of them must be right.")


def grid_text(grid: np.ndarray) -> str:
    """A grid (H, W) as text."""
    return "\n".join(" ".join(map(str, row)) for row in grid.tolist())


def question_text(task: Task, test: int, attempts: int = 0) -> str:
    """What is asked about one of a task's tests: the demonstrations, then its input. attempts: how many answers may
    be given, 1 or 2, each between tags; 0 asks for the plain grid, where whoever asks says how to answer."""
    parts = ["Each example turns an input grid into an output grid by one rule. The digits 0 to 9 are colours."]
    for number, pair in enumerate(task.train, 1):
        parts.append(f"Example {number}\nInput:\n{grid_text(pair.input)}\nOutput:\n{grid_text(pair.output)}")
    parts.append(f"Test\nInput:\n{grid_text(task.test[test].input)}")
    parts.append(" ".join((_ASKED, *({1: (_ONCE,), 2: (_TWICE,)}.get(attempts, ())))))
    return "\n\n".join(parts)


def answered(text: str, attempts: int = 1) -> list[np.ndarray]:
    """The grids that a text gives as its answers, uint8 (H, W) each: the last grid in each pair of answer tags, or,
    where there are no tags, in the whole text. Of more than `attempts` the last count. Empty when it gives none."""
    places = _TAGGED.findall(text) or [text]
    return [found[-1] for place in places[-attempts:] if (found := _grids(place))]


def right(answers: list[np.ndarray], output: np.ndarray) -> bool:
    """Whether one of the answers is the output, shape and every cell."""
    return any(same(answer, output) for answer in answers)


def right_cells(answers: list[np.ndarray], output: np.ndarray) -> float:
    """The share of cells that the best answer has right, 0..1; 0 for one of another shape."""
    return max((float((answer == output).mean()) for answer in answers if answer.shape == output.shape), default=0.0)


def _grids(text: str) -> list[np.ndarray]:
    """All grids in a text, in order: rows of digits in lines that follow each other, equally long, 30 at most."""
    found: list[np.ndarray] = []
    rows: list[list[int]] = []
    for line in (*text.replace("]", "\n").splitlines(), ""):        # a closing bracket ends a row
        if line.strip() and not line.strip(" \t,[|"):               # what stands between the rows of a list of lists
            continue
        row = _cells(line)
        if row:
            rows.append(row)
            continue
        if rows and len(rows) <= MAX_SIDE and len({*map(len, rows)}) == 1 and len(rows[0]) <= MAX_SIDE:
            found.append(np.array(rows, np.uint8))
        rows = []
    return found


def _cells(line: str) -> list[int]:
    """The colours in a line, or nothing where it is no row of a grid."""
    if not _ROW.fullmatch(line):
        return []
    numbers = re.findall(r"\d+", line)
    digits = [*numbers[0]] if len(numbers) == 1 else numbers
    return [int(digit) for digit in digits] if all(len(digit) == 1 for digit in digits) else []
