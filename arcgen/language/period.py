"""Patterns that repeat: restoring hidden cells, and carrying on beyond the edge."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from .objects import windows
from .registry import word
from .traits import Need, Role
from .whole import checked


def _agree(a: np.ndarray, b: np.ndarray, known_a: np.ndarray, known_b: np.ndarray) -> bool:
    return not np.count_nonzero((a != b) & known_a & known_b)


def _periods(grid: np.ndarray, known: np.ndarray) -> list[int]:
    """Shifts along the rows' axis that no known cell contradicts, ascending, the height last."""
    n = len(grid)
    return [p for p in range(1, n) if _agree(grid[p:], grid[:-p], known[p:], known[:-p])] + [n]


def _slants(grid: np.ndarray, known: np.ndarray, b: int) -> bool:
    """Whether no known cell contradicts that each line is the one above moved by b cells."""
    (_, rows, columns), (_, old_rows, old_columns) = windows(1, b)
    return _agree(grid[rows, columns], grid[old_rows, old_columns], known[rows, columns], known[old_rows, old_columns])


def _restored(grid: np.ndarray, known: np.ndarray, classes: np.ndarray, n: int) -> np.ndarray | None:
    """The grid with every class of cells in its one known colour, or None."""
    tile, ids, values = np.full(n, 255, np.uint8), classes[known], grid[known]
    tile[ids] = values
    if np.count_nonzero(tile[ids] != values):
        return None
    out = tile[classes]
    return None if np.count_nonzero(out == 255) else out


def _lattices(grid: np.ndarray, known: np.ndarray):
    """Candidate lattices by the size of their tile: (tile size, class of each cell)."""
    width = grid.shape[1]
    y, x = np.arange(grid.shape[0])[:, None], np.arange(width)
    down, across = _periods(grid, known), _periods(grid.T, known.T)
    slants = {b for b in range(-11, 12) if abs(b) < width and len(grid) > 1 and _slants(grid, known, b)}
    found = [(d, 1, b) for d in across if 1 < d < min(width, 13) for b in range(1, d) if {b, b - d} <= slants]
    found += [(a * d, a, 0) for a in down for d in across if a * d <= 2 * grid.size // 3]
    for area, a, b in sorted(found):
        d = area // a
        yield area, (y % a) * d + (x - b * (y // a)) % d


@word("fill the {hidden} cells so that {grid} repeats regularly again", weight=2,
      role=Role.COMPLETES, needs=Need.COVER)
def restore_period(grid: Grid, hidden: Colour) -> Grid:
    """Finds the smallest tile (possibly shifted from row to row) that the cells not hidden
    agree with and that tells every hidden cell. Undefined when there is none, or when two
    tiles of the same size disagree."""
    known = grid != hidden
    if known.all() or not known.any():
        raise RuleError("nothing hidden or all hidden")
    best, answer = 0, None
    for area, classes in _lattices(grid, known):
        if answer is not None and area > best:
            break
        out = _restored(grid, known, classes, area)
        if out is None:
            continue
        if answer is not None and (out != answer).any():
            raise RuleError("two patterns of one size")
        best, answer = area, out
    if answer is None:
        raise RuleError("no pattern that repeats")
    return answer


@word("carry the pattern of {grid} on by {n} lines {direction}", weight=1.5,
      role=Role.COMPLETES, needs=Need.PATTERN)
def carry_on(grid: Grid, n: Int, direction: Direction) -> Grid:
    """Adds n rows or columns on one side. Each new line is the line p before it, or, where no
    straight repetition fits the whole grid, that line moved by q across (cells that come from
    outside keep the value of the edge). Undefined when p would be over two thirds of the grid."""
    dy, dx = direction
    if dy and dx:
        raise RuleError("a pattern is carried on along rows or columns")
    if not 1 <= n <= 30:
        raise RuleError("a number of lines out of range")
    turn = {(1, 0): 0, (0, 1): -1, (-1, 0): 2, (0, -1): 1}[(dy, dx)]
    lines = rot90(grid, turn)
    height, width = lines.shape
    if turn in (0, 2):
        checked(height + n, width)
    else:
        checked(width, height + n)
    p, q = _line_period(lines)
    out = np.concatenate([lines, np.zeros((n, width), np.uint8)])
    for i in range(height, height + n):
        out[i] = out[i - p][np.clip(np.arange(width) - q, 0, width - 1)]
    return np.ascontiguousarray(rot90(out, -turn))


def _line_period(lines: np.ndarray) -> tuple[int, int]:
    """The least p with lines[i + p] == lines[i] throughout, as (p, 0); where there is none, the
    least (p, q) with lines[i + p][x + q] == lines[i][x]."""
    height, width = lines.shape
    most = 2 * height // 3
    for p in range(1, most + 1):
        if (lines[p:] == lines[:-p]).all():
            return p, 0
    for p in range(1, most + 1):
        for q in range(1, width // 2 + 1):
            fits = [s for s in (q, -q) if (lines[p:, max(s, 0):width + min(s, 0)]
                                           == lines[:-p, max(-s, 0):width + min(-s, 0)]).all()]
            if len(fits) == 2:
                raise RuleError("two ways to carry on")
            if fits:
                return p, fits[0]
    raise RuleError("no pattern that repeats")


@word("carry the pattern of the other lines of {grid} on over its {hidden} part {direction}", weight=1,
      role=Role.COMPLETES, needs=(Need.PATTERN, Need.COVER))
def carry_over(grid: Grid, hidden: Colour, direction: Direction) -> Grid:
    """The lines of one colour at that end of the grid are taken as blank, and the pattern before
    them is carried on over them. Undefined when there are none."""
    turn = {(1, 0): 0, (0, 1): -1, (-1, 0): 2, (0, -1): 1}.get(tuple(direction))
    if turn is None:
        raise RuleError("a pattern is carried on along rows or columns")
    lines = rot90(grid, turn)
    used = np.flatnonzero((lines != hidden).any(1))
    if not len(used) or used[-1] + 1 == len(lines):
        raise RuleError("no lines to fill")
    return carry_on(rot90(lines[:used[-1] + 1], -turn), len(lines) - int(used[-1]) - 1, direction)
