"""Panels: the grid as rows and columns of rectangles, what is seen in them, what they make together.

Panels are objects (whole rectangles, in reading order, with a layout), so that every word for
objects works on them; the words here that join things cell by cell take any objects whose
bounding boxes are equally large.
"""
from __future__ import annotations

from typing import Any

import numpy as np

from ..core.errors import RuleError
from .literals import AXES
from .objects import ObjectSet
from .registry import word
from .traits import Need, Role


def _rectangles(grid: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> ObjectSet:
    """Panels from half-open spans of rows and of columns, int64 (n, 2). Undefined when it is only one."""
    if len(rows) * len(columns) < 2:
        raise RuleError("the grid is not split")
    y, x = np.arange(grid.shape[0]), np.arange(grid.shape[1])
    down = (y >= rows[:, :1]) & (y < rows[:, 1:])
    across = (x >= columns[:, :1]) & (x < columns[:, 1:])
    masks = down[:, None, :, None] & across[None, :, None, :]
    return ObjectSet(masks.reshape(-1, *grid.shape), grid, layout=(len(rows), len(columns)))


def _spans(line: np.ndarray) -> np.ndarray:
    """The runs of False in a bool (n,), as half-open spans, int64 (runs, 2)."""
    padded = np.ones(len(line) + 2, bool)
    padded[1:-1] = line
    return np.flatnonzero(padded[1:] != padded[:-1]).reshape(-1, 2)


@word("part[|s] between the {separator} lines", weight=2, needs=Need.SEPARATOR)
def panels(grid: Grid, separator: Colour) -> Panels:
    """What full rows and columns of one colour (of any thickness) leave. The parts may differ in
    size. Undefined when nothing is split."""
    is_line = grid == separator
    return _rectangles(grid, _spans(is_line.all(1)), _spans(is_line.all(0)))


@word("part[|s] into which the edges of {thing} cut the grid", weight=0.5,
      needs=(Need.MARKER, Need.ROOM_AROUND))
def parts_around(thing: Object) -> Panels:
    """The box of the thing, what lies straight to its four sides, and what lies slantwise of its four corners, as three
    rows of three. Undefined where the box touches the border."""
    if not len(thing) or not thing.sizes[0]:
        raise RuleError("nothing to lie around")
    rows, columns = thing.box(0)
    height, width = thing.grid.shape
    cuts = [[0, rows.start, rows.stop, height], [0, columns.start, columns.stop, width]]
    spans = [np.array([edges[:-1], edges[1:]]).T for edges in cuts]
    if any((edges[:, 0] >= edges[:, 1]).any() for edges in spans):
        raise RuleError("no room around it")
    return _rectangles(thing.grid, *spans)


@word("{n} by {n} window[|s] of {grid}, at every place", weight=0.5, needs=Need.BULK)
def windows(grid: Grid, n: Int) -> Panels:
    """All squares of n by n cells, which overlap; a row of them for each row of cells that begins one. Undefined for
    single cells, and where there is not more than one."""
    height, width = grid.shape
    if not 2 <= n <= min(height, width):
        raise RuleError("no windows of such a size")
    starts = [np.arange(side - n + 1)[:, None] + (0, n) for side in (height, width)]
    return _rectangles(grid, *starts)


def _equal(side: int, n: int) -> np.ndarray:
    if n < 1 or side % n:
        raise RuleError("the grid does not divide into so many parts")
    step = side // n
    return np.arange(0, side, step)[:, None] + (0, step)


@word("part[|s] of the grid when cut into {n} equal parts along the {axis} axis", weight=1,
      needs=Need.EQUAL_PARTS)
def strips(grid: Grid, n: Int, axis: Axis) -> Panels:
    """Equal parts side by side (horizontal) or one below the other (vertical)."""
    if 0 not in axis[0]:
        raise RuleError("only along rows or columns")
    rows, columns = (n, 1) if axis[0][0] else (1, n)
    return _rectangles(grid, _equal(grid.shape[0], rows), _equal(grid.shape[1], columns))


@word("part[|s] of the grid when cut into {n} by {n} equal parts", weight=1, needs=Need.EQUAL_PARTS)
def parts(grid: Grid, n: Int) -> Panels:
    return _rectangles(grid, _equal(grid.shape[0], n), _equal(grid.shape[1], n))


@word("{n} by {n} block[|s] of the grid", weight=0.5, needs=Need.EQUAL_PARTS)
def blocks(grid: Grid, n: Int) -> Panels:
    """Undefined unless the grid divides into such blocks."""
    if n < 1 or grid.shape[0] % n or grid.shape[1] % n:
        raise RuleError("the grid does not divide into such blocks")
    return _rectangles(grid, _equal(grid.shape[0], grid.shape[0] // n), _equal(grid.shape[1], grid.shape[1] // n))


@word("square part[|s] of the grid", weight=1, needs=Need.EQUAL_PARTS)
def squares(grid: Grid) -> Panels:
    """Squares as wide as the grid's shorter side, in one row or column."""
    side = min(grid.shape)
    if grid.shape[0] % side or grid.shape[1] % side:
        raise RuleError("the grid does not divide into squares")
    return _rectangles(grid, _equal(grid.shape[0], grid.shape[0] // side), _equal(grid.shape[1], grid.shape[1] // side))


@word("[half|halves] of the grid (cut across its longer side)", weight=0.5, needs=Need.EQUAL_PARTS)
def halves(grid: Grid) -> Panels:
    """The two halves. Undefined for a square or an odd length."""
    height, width = grid.shape
    if height == width:
        raise RuleError("no longer side")
    return strips(grid, 2, AXES["vertical" if height > width else "horizontal"])


@word("the colour of the lines that cross {grid}", weight=0.3, needs=Need.SEPARATOR)
def line_colour(grid: Grid) -> Colour:
    """The one colour that has rows or columns to itself and occurs nowhere else. Undefined
    otherwise."""
    found = [int(line[0]) for lines in (grid, grid.T) for line in lines if (line == line[0]).all()]
    alone = [c for c in set(found) if ((grid != c) | _crossed(grid == c)).all()]
    if len(alone) != 1:
        raise RuleError("no one colour of lines")
    return alone[0]


def _crossed(mask: np.ndarray) -> np.ndarray:
    """The full rows and columns of a mask."""
    return np.logical_and.reduce(mask, 1)[:, None] | np.logical_and.reduce(mask, 0)


def cut_to_boxes(things: ObjectSet) -> np.ndarray:
    """The things cut to their boxes, uint8 (n, h, w), 255 where a cell is not theirs. Undefined
    unless there are some, all equally large."""
    if not len(things) or not things.sizes.all():
        raise RuleError("nothing to put together")
    if len({picture.shape for picture in things.pictures}) > 1:
        raise RuleError("parts of different sizes")
    return np.stack(things.pictures)


@word("lay {things:all} over each other: a cell is {ink} where a colour other than {background} "
      "stands in {logic} of them, else {background}", weight=2, needs=Need.SAME_SIZE)
def combine(things: Objects, logic: Logic, background: Colour, ink: Paint) -> Grid:
    cuts = cut_to_boxes(things)
    count = ((cuts != background) & (cuts != 255)).sum(0)
    return np.where(logic(count, len(cuts)), np.uint8(ink), np.uint8(background))


@word("lay {things:all} over each other ({background} is see-through)", weight=2, needs=Need.SAME_SIZE)
def superimpose(things: Objects, background: Colour) -> Grid:
    """One grid from equally large things. Where two have different colours the later one wins
    if they are in_order; otherwise that is undefined."""
    cuts = cut_to_boxes(things)
    seen = (cuts != background) & (cuts != 255)
    last = len(cuts) - 1 - seen[::-1].argmax(0)
    top = np.take_along_axis(cuts, last[None], 0)[0]
    if not things.ordered and (seen & (cuts != top)).any():
        raise RuleError("two colours meet in one cell")
    return np.where(seen.any(0), top, np.uint8(background))


@word("make a grid with one cell for {things}, {ink}", weight=1.5)
def summary(things: Panels, ink: Ink) -> Grid:
    """One cell for each panel, in their layout."""
    colours = ink(things) if callable(ink) else np.full(len(things), ink, np.uint8)
    return colours.astype(np.uint8).reshape(things.layout)


@word("put {picture} into {things}", weight=0.7, needs=Need.SAME_SIZE)
def paste(grid: Grid, things: Objects, picture: Grid) -> Grid:
    """A copy of the picture in the box of each thing. Undefined unless it fits exactly."""
    if things.grid.shape != grid.shape:
        raise RuleError("objects of a grid of another size")
    out = grid.copy()
    for i in range(len(things)):
        box = things.box(i)
        if out[box].shape != picture.shape:
            raise RuleError("a picture of another size")
        out[box] = picture
    return out


@word("do so in {things:all}", weight=0.3, role=Role.ASSEMBLES, needs=Need.SEPARATOR, maps=True)
def each(things: Panels, rule: Grid) -> Grid:
    """The grid with every panel exchanged for what a rule makes of it: the rule is an expression in which `panel`
    stands for the grid of one panel. Undefined unless each result is as large as its panel."""
    results: Any = rule                     # one grid for each panel: the rule has been run on them (run.py)
    out = things.grid.copy()
    for i, picture in enumerate(results):
        if out[things.box(i)].shape != picture.shape:
            raise RuleError("a result of another size than its panel")
        out[things.box(i)] = picture
    return out


@word("in the colour of the corresponding cell of {picture}", weight=0.5, needs=Need.SAME_SIZE)
def as_in(objs, picture: Grid) -> Ink:
    """For panels: the colour at the panel's own place in a grid as large as their layout."""
    if objs.layout != picture.shape:
        raise RuleError("a picture that does not match the panels")
    return picture.ravel()


@word("in its commonest colour other than {background} ({background} if it has no other)", weight=0.1,
      needs=Need.FREQUENCIES)
def main_colour(objs, background: Colour) -> Ink:
    """Undefined in a tie."""
    best, counts = _foreground(objs, background)
    return np.where(counts > 0, best, background).astype(np.uint8)


@word("colour beside {background}", weight=1)
def colour_beside(objs, background: Colour) -> Property:
    """The number of the commonest colour other than the background, -1 if there is none;
    compared for equality only makes sense. Undefined in a tie."""
    best, counts = _foreground(objs, background)
    return np.where(counts > 0, best, -1)


def _foreground(objs: ObjectSet, background: int) -> tuple[np.ndarray, np.ndarray]:
    """The commonest colour other than the background and how often it occurs, int64 (n,) each."""
    counts = objs.counts.copy()
    counts[:, background] = 0
    most = counts.max(1)
    if (((counts == most[:, None]).sum(1) > 1) & (most > 0)).any():
        raise RuleError("a tie for the commonest colour")
    return counts.argmax(1), most


@word("number of cells that are not {background}", weight=1)
def filled(objs, background: Colour) -> Measure:
    return objs.sizes - objs.counts[:, background]


@word("pattern of cells that are not {background}", weight=1)
def pattern(objs, background: Colour) -> Property:
    """A number for the silhouette of what is in the object, equal for equal silhouettes at the
    same place in the box."""
    first: dict[tuple, int] = {}
    keys = []
    for i in range(len(objs)):
        cut = objs.cut(i, background) != background
        keys.append(first.setdefault((cut.shape, cut.tobytes()), len(first)))
    return np.array(keys, np.int64)


@word("number of {others:many} in it", weight=0.7, needs=Need.CONTAINED)
def number_in(objs, others: Objects) -> Measure:
    """How many of the others share a cell with the object's bounding box."""
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of different grids")
    found = [others.masks[(slice(None), *objs.box(i))].any((1, 2)).sum() if objs.sizes[i] else 0
             for i in range(len(objs))]
    return np.array(found, np.int64)


@word("in the middle along the {axis} axis (as many before as after)", weight=0.5, needs=Need.SEVERAL)
def halfway(objs, axis: Axis) -> Predicate:
    """Whose centre is the middle one of all the centres that occur along an axis. None when
    their number is even."""
    if 0 not in axis[0]:
        raise RuleError("only along rows or columns")
    centres = objs.lefts + objs.rights if axis[0][1] else objs.tops + objs.bottoms
    places = np.unique(centres)
    return (centres == places[len(places) // 2]) & (len(places) % 2 == 1)
