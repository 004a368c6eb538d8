"""Scenes within a framing: a cue beside or in a scene of another kind, a box around it, panels, blocks.

Each function takes a grid, uint8 (H, W), and gives a larger or marked one. Raises RuleError where there is no room:
beyond 30 x 30, or where what is added would touch the scene.
"""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import MAX_SIDE, rimmed
from ..language.literals import DIRECTIONS
from .lone_dot import room_for_a_dot
from .place import Board
from .priors import fits


def with_sign(grid: np.ndarray, place: str, colour: int, background: int, over: bool = False) -> np.ndarray:
    """The grid with a bar along a side ("up" ...), or with a dot in a corner ("up_left" ...), where three cells of
    background must be. over: the bar takes the place of the outermost line, which must be blank, so that a square
    stays one."""
    down, right = DIRECTIONS[place]
    if over:
        if not has_blank_line(grid, place, background):
            raise RuleError("no blank line for the bar")
        grid = grid[max(0, -down):grid.shape[0] - max(0, down), max(0, -right):grid.shape[1] - max(0, right)]
    if down and right:
        y, x = (slice(0, 3) if step < 0 else slice(-3, None) for step in (down, right))
        if (grid[y, x] != background).any() or min(grid.shape) < 4:
            raise RuleError("no room for a dot in the corner")
        out = grid.copy()
        out[0 if down < 0 else -1, 0 if right < 0 else -1] = colour
        return out
    out = rimmed(grid, colour)
    rows, columns = (slice(0 if step < 0 else 1, -1 if step <= 0 else None) for step in (down, right))
    return fits(np.ascontiguousarray(out[rows, columns]))


def has_blank_line(grid: np.ndarray, place: str, background: int) -> bool:
    """Whether the outermost line at a side is background."""
    down, right = DIRECTIONS[place]
    lines, last = (grid, down > 0) if down else (grid.T, right > 0)
    return bool((lines[-1 if last else 0] == background).all())


def with_frame(grid: np.ndarray, colour: int) -> np.ndarray:
    """The grid with a frame around it, one cell wide."""
    return fits(rimmed(grid, colour))


def with_lone_dot(rng: np.random.Generator, grid: np.ndarray, colour: int, background: int) -> np.ndarray:
    """The grid with one cell of a colour on the background, apart from everything."""
    places = room_for_a_dot(grid, background)
    out = grid.copy()
    y, x = places[rng.integers(len(places))]
    out[y, x] = colour
    return out


def in_a_box(rng: np.random.Generator, grid: np.ndarray, frame: int, ground: int, room: tuple[int, int]) -> np.ndarray:
    """The grid within an outline, somewhere on an empty ground of so many more rows and columns. What is strewn around
    a box has no part in the rule, and a player asks what it is for (benchmarks/blind/README.md). Raises RuleError where
    the ground around it would be an outline too: a larger box, of which the inside is this one with its frame."""
    box = with_frame(grid, frame)
    height, width = (min(MAX_SIDE, side + more) for side, more in zip(box.shape, room))
    board = Board(height, width, ground)
    top, left = board.place(rng, np.ones(box.shape, bool), box, margin=0)
    if top == left == 1 and (height - box.shape[0], width - box.shape[1]) == (2, 2):
        raise RuleError("the ground is a larger outline")
    return board.grid


def in_blocks(grid: np.ndarray, n: int) -> np.ndarray:
    """The grid with each cell drawn as a block of n x n cells."""
    return fits(grid.repeat(n, 0).repeat(n, 1))


def in_panels(grids: list[np.ndarray], across: int, line: int) -> np.ndarray:
    """Equally large grids in rows of so many, with lines between."""
    rows = [grids[i:i + across] for i in range(0, len(grids), across)]
    height, width = grids[0].shape
    upright, level = np.full((height, 1), line, np.uint8), np.full((1, across * (width + 1) - 1), line, np.uint8)
    parts = []
    for row in rows:
        cells = [part for grid in row for part in (upright, grid)][1:]
        parts += [level, np.concatenate(cells, 1)]
    return fits(np.concatenate(parts[1:], 0))
