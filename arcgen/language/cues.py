"""Cues: a bar along a side of the grid, a dot in a corner or alone, a frame around it, that say a colour or a side.

A cue is no part of the scene: what it says is read off (`sign_colour`, `bar_side` ...), it can be taken away
(`without_sign` ...) and put back. A bar fills the outermost row or column, a dot is one cell in a corner.
"""
from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from .literals import DIRECTIONS
from .objects import ObjectSet
from .registry import word
from .traits import Need, Role

Way = tuple[int, int]

_STRAIGHT = tuple(way for way in DIRECTIONS.values() if 0 in way)


def _line(grid: np.ndarray, way: Way, depth: int = 0) -> np.ndarray:
    """The row or column at a side, or one `depth` lines further in: a view, uint8 (n,)."""
    if not depth < grid.shape[0 if way[0] else 1]:
        raise RuleError("too small a grid for a cue")
    at = depth if sum(way) < 0 else -1 - depth
    return grid[at] if way[0] else grid[:, at]


def _is_bar(grid: np.ndarray, way: Way) -> bool:
    """Whether the line at a side is of one colour that the next line does not have throughout."""
    line, inner = _line(grid, way), _line(grid, way, 1)
    return bool((line == line[0]).all() and (inner != line[0]).any())


def _corner(grid: np.ndarray, way: Way) -> tuple[int, int, int]:
    """The row and column of the cell in a corner and the colour of the three cells next to it. Undefined unless these
    are of one colour, and the corner of another."""
    if min(grid.shape) < 2:
        raise RuleError("too small a grid for a cue")
    y, x = (0 if step < 0 else -1 for step in way)
    inner_y, inner_x = (1 if step < 0 else -2 for step in way)
    near = {int(grid[inner_y, x]), int(grid[y, inner_x]), int(grid[inner_y, inner_x])}
    if len(near) > 1 or int(grid[y, x]) in near:
        raise RuleError("no dot in that corner")
    return y, x, near.pop()


@word("the colour of the {place:sign}", weight=0.3, needs=Need.CUE)
def sign_colour(grid: Grid, place: Direction) -> Colour:
    """Of the bar at a side, or of the dot in a corner. Undefined where there is none."""
    if 0 not in place:
        y, x, _ = _corner(grid, place)
        return int(grid[y, x])
    if not _is_bar(grid, place):
        raise RuleError("no bar at that side")
    return int(_line(grid, place)[0])


@word("take {grid} without the {place:sign}", weight=0.3, needs=Need.CUE)
def without_sign(grid: Grid, place: Direction) -> Grid:
    """Cut off the bar at a side, or clear the dot in a corner. Undefined where there is none."""
    if 0 not in place:
        y, x, near = _corner(grid, place)
        out = grid.copy()
        out[y, x] = near
        return out
    if not _is_bar(grid, place):
        raise RuleError("no bar at that side")
    first = 1 if sum(place) < 0 else 0
    inner = slice(first, first - 1 or None)
    return (grid[inner] if place[0] else grid[:, inner]).copy()


@word("put the {place:sign} back", weight=0.3, role=Role.ASSEMBLES, needs=Need.CUE)
def with_sign(picture: Grid, grid: Grid, place: Direction) -> Grid:
    """The picture with the bar or dot of a grid. Undefined unless it is as large as that grid without the sign."""
    if without_sign(grid, place).shape != picture.shape:
        raise RuleError("a picture of another size than the grid with the cue")
    if 0 not in place:
        y, x, _ = _corner(grid, place)
        out = picture.copy()
        out[y, x] = grid[y, x]
        return out
    bar = _line(grid, place)[None] if place[0] else _line(grid, place)[:, None]
    return np.concatenate((bar, picture) if sum(place) < 0 else (picture, bar), 0 if place[0] else 1)


@word("towards the bar", weight=0.1, needs=Need.CUE)
def to_bar(grid: Grid, background: Colour) -> Direction:
    """Undefined unless there is a bar, of another colour than the background, at one side only."""
    found = [way for way in _STRAIGHT if _is_bar(grid, way) and _line(grid, way)[0] != background]
    if len(found) != 1:
        raise RuleError("no bar at one side only")
    return found[0]


@word("away from the bar", weight=0.1, needs=Need.CUE)
def from_bar(grid: Grid, background: Colour) -> Direction:
    """The way opposite to_bar."""
    down, right = to_bar(grid, background)
    return -down, -right


@word("the colour of the frame around {grid}", weight=0.3, needs=Need.CUE)
def frame_colour(grid: Grid) -> Colour:
    """Undefined unless the outermost rows and columns are of one colour, and no line next to them is."""
    edge = int(grid[0, 0])
    if min(grid.shape) < 3 or any((_line(grid, way) != edge).any() for way in _STRAIGHT) \
            or any((_line(grid, way, 1) == edge).all() for way in _STRAIGHT):
        raise RuleError("no frame")
    return edge


@word("take {grid} without its frame", weight=0.3, needs=Need.CUE)
def without_frame(grid: Grid) -> Grid:
    """Undefined where there is no frame (see frame_colour)."""
    frame_colour(grid)
    return grid[1:-1, 1:-1].copy()


def _lone(grid: np.ndarray) -> tuple[int, int, int]:
    """The row and column of the one cell whose colour no other has, and the colour of the eight around it. Undefined
    unless there is one such cell, with one colour around it."""
    alone = np.flatnonzero(np.bincount(grid.ravel(), minlength=10) == 1)
    if len(alone) != 1:
        raise RuleError("no one cell of its own colour")
    y, x = (int(i) for i in np.argwhere(grid == alone[0])[0])
    around = grid[max(0, y - 1):y + 2, max(0, x - 1):x + 2]
    near = {*around.ravel().tolist()} - {int(alone[0])}
    if len(near) != 1:
        raise RuleError("a lone cell that touches things")
    return y, x, near.pop()


@word("the colour of the lone dot", weight=0.3, needs=Need.CUE)
def lone_colour(grid: Grid) -> Colour:
    """Of the one cell whose colour no other has. Undefined unless there is one such cell, and it touches nothing."""
    y, x, _ = _lone(grid)
    return int(grid[y, x])


@word("take {grid} without the lone dot", weight=0.3, needs=Need.CUE)
def without_lone(grid: Grid) -> Grid:
    """Undefined where there is none (see lone_colour)."""
    y, x, near = _lone(grid)
    out = grid.copy()
    out[y, x] = near
    return out


@word("put the lone dot back", weight=0.3, role=Role.ASSEMBLES, needs=Need.CUE)
def with_lone(picture: Grid, grid: Grid) -> Grid:
    """The picture with the lone dot of a grid. Undefined unless they are equally large."""
    y, x, _ = _lone(grid)
    if picture.shape != grid.shape:
        raise RuleError("a picture of another size than the grid with the cue")
    out = picture.copy()
    out[y, x] = grid[y, x]
    return out


LEAST_BOX = 5
"""Cells of the shorter side of a box that has an inside to speak of."""


@word("inside[|s] of the large box", weight=0.3, needs=Need.CUE)
def inside_box(grid: Grid) -> Object:
    """What a rectangular outline encloses, which is of one colour, one cell wide and touches nothing else of its
    colour: of all these the one with the largest area. Undefined without one, or where several are the largest."""
    found = boxes(grid)
    if not found or (len(found) > 1 and _area(found[0][1]) == _area(found[1][1])):
        raise RuleError("no one largest box")
    _, (rows, columns) = found[0]
    mask = np.zeros((1, *grid.shape), bool)
    mask[0, rows.start + 1:rows.stop - 1, columns.start + 1:columns.stop - 1] = True
    return ObjectSet(mask, grid)


Window = tuple[slice, slice]


def boxes(grid: np.ndarray) -> list[tuple[int, Window]]:
    """The rectangular outlines of a grid, each with its colour, the largest first."""
    found = [(int(colour), box) for colour in np.flatnonzero(np.bincount(grid.ravel()) >= 4 * (LEAST_BOX - 1))
             for box in _outlines(grid == colour)]
    return sorted(found, key=lambda each: _area(each[1]), reverse=True)


def is_only_box(grid: np.ndarray, colour: int) -> bool:
    """Whether a grid has one rectangular outline of a colour."""
    return len(_outlines(grid == colour)) == 1


def _area(box: Window) -> int:
    return (box[0].stop - box[0].start) * (box[1].stop - box[1].start)


def _outlines(cells: np.ndarray) -> list[Window]:
    """The boxes of those parts of a mask, connected by sides, that are the outline of their box."""
    labels, _ = ndimage.label(cells)
    found = []
    for number, box in enumerate(ndimage.find_objects(labels), 1):
        part = labels[box] == number
        if min(part.shape) >= LEAST_BOX and part.sum() == 2 * sum(part.shape) - 4 \
                and all(_line(part, way).all() for way in _STRAIGHT):
            found.append(box)
    return found
