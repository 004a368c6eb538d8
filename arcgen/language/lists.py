"""Answers made afresh: lists of colours, bars, charts, diagonals, and answers by case."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .inks import ink_of
from .objects import ObjectSet
from .registry import word
from .traits import Need, Role
from .whole import checked


def _sorted(things: ObjectSet, property) -> tuple[np.ndarray, np.ndarray]:
    """The order of the things by a property, ascending, and their colours, int64 and uint8 (n,).
    Undefined when empty, in a tie of the property, or of an object's colours."""
    if not len(things):
        raise RuleError("nothing to list")
    values = property(things)
    if len(np.unique(values)) < len(values):
        raise RuleError("a tie in the order")
    counts = things.counts
    if ((counts == counts.max(1, keepdims=True)).sum(1) > 1).any():
        raise RuleError("a tie for the commonest colour")
    return np.argsort(values), things.colours


def _along(line: np.ndarray, direction: tuple[int, int]) -> np.ndarray:
    """A line of cells (n, ...) laid out in a straight direction: (n,) becomes a row or column."""
    dy, dx = direction
    if dy and dx:
        raise RuleError("only along rows or columns")
    line = line[::-1] if dy + dx < 0 else line
    return line[:, None] if dy else line[None, :]


@word("list the colours of {things:all} in order of {property} (smallest first), one cell each, going {direction}",
      weight=1.5, needs=Need.ALL_DIFFERENT)
def colour_list(things: Objects, property: Measure, direction: Direction) -> Grid:
    order, colours = _sorted(things, property)
    checked(len(order), 1)
    return np.ascontiguousarray(_along(colours[order], direction))


@word("draw a bar for {things}, in its colour and as long as its {length}, on {background}: the bars "
      "grow {direction} and stand side by side {order} in order of {property} (smallest first)", weight=1,
      needs=Need.ALL_DIFFERENT)
def bar_chart(things: Objects, length: Measure, direction: Direction, property: Measure, order: Direction,
              background: Colour) -> Grid:
    rank, colours = _sorted(things, property)
    lengths = length(things)[rank]
    if direction[0] * order[0] + direction[1] * order[1]:
        raise RuleError("bars that stand along themselves")
    checked(len(rank), int(lengths.max()))
    reached = np.arange(lengths.max()) < lengths[:, None]
    chart = np.where(reached, colours[rank][:, None], np.uint8(background))       # (things, length)
    _along(colours, direction), _along(colours, order)                            # only straight ones
    chart = chart[::-1] if sum(order) < 0 else chart
    chart = chart[:, ::-1] if sum(direction) < 0 else chart
    return np.ascontiguousarray(chart.T if direction[0] else chart)


@word("make a line going {direction}, {length} cells long, {background} but for the first ones, which are "
      "{ink} (how many: {n})", weight=1)
def bar(length: Int, n: Int, direction: Direction, ink: Paint, background: Colour) -> Grid:
    """Undefined when n is not within 0..length."""
    checked(length, 1)
    if not 0 <= n <= length:
        raise RuleError("more cells than the line has")
    return np.ascontiguousarray(_along(np.where(np.arange(length) < n, np.uint8(ink), np.uint8(background)), direction))


@word("draw square rings, one cell wide and one inside the other, in the colours of {things:all} in order of "
           "{property} (smallest in the middle)", weight=0.7, needs=Need.ALL_DIFFERENT)
def nested(things: Objects, property: Measure) -> Grid:
    """n things make a square of 2n - 1 cells a side."""
    order, colours = _sorted(things, property)
    n = len(order)
    checked(2 * n - 1, 2 * n - 1)
    far = np.abs(np.arange(2 * n - 1) - n + 1)
    return colours[order][np.maximum(far[:, None], far)]


@word("turn the cells of {grid} into a square of angles around the {direction:corner}, one around the other",
      weight=0.3, role=Role.ASSEMBLES, needs=Need.SMALL)
def in_angles(grid: Grid, direction: Direction) -> Grid:
    """A row or a column of n cells becomes a square of n by n cells. It is one of its sides, and each of its cells an
    angle that ends there. Undefined for other grids and for straight directions."""
    dy, dx = direction
    if 1 not in grid.shape or not (dy and dx):
        raise RuleError("no list to be laid around a corner")
    line = grid.ravel()[::-(dx if len(grid) == 1 else dy)]      # from the corner on
    checked(len(line), len(line))
    far = np.arange(len(line))
    return np.ascontiguousarray(line[np.maximum(far[:, None], far)][::-dy, ::-dx])


@word("make a square of {n} by {n} cells in {background} with its {axis} diagonal {ink}", weight=0.7)
def diagonal(n: Int, axis: Axis, ink: Paint, background: Colour) -> Grid:
    checked(n, n)
    if 0 in axis[0]:
        raise RuleError("no diagonal")
    y, x = np.indices((n, n))
    on = y == x if axis[0][0] == axis[0][1] else y + x == n - 1
    return np.where(on, np.uint8(ink), np.uint8(background))


@word("among the first {n} in reading order", weight=0.3, oriented=True, needs=Need.SEVERAL)
def first(objs, n: Int) -> Predicate:
    """By their first cells; undefined when there are fewer."""
    if not 0 <= n <= len(objs):
        raise RuleError("fewer objects than asked for")
    order = np.argsort(objs.masks.reshape(len(objs), -1).argmax(1), kind="stable")
    found = np.zeros(len(objs), bool)
    found[order[:n]] = True
    return found


@word("the colour for {thing}: {ink}", weight=0.7)
def ink_for(thing: Object, ink: Ink) -> Colour:
    """A colour decided by one object (its ink), to be used elsewhere."""
    return int(ink_of(ink, thing)[0])


@word("look at {thing}: if {predicate:told}, {yes:act}; otherwise {no:act}", weight=0.7, role=Role.DECIDES)
def when(thing: Object, predicate: Predicate, yes: Grid, no: Grid) -> Grid:
    return yes if predicate(thing)[0] else no


@word("put pictures of {things}, {region} alone on {background}, next to each other {direction}, in order of "
      "{property} (smallest first)", weight=0.3, role=Role.ASSEMBLES, needs=(Need.SAME_SIZE, Need.ALL_DIFFERENT))
def pictures(things: Objects, region: Region, property: Measure, direction: Direction, background: Colour) -> Grid:
    """Each picture is the box of the region of one thing, which is drawn in the thing's colour. Undefined for boxes
    that are not equally large."""
    order, colours = _sorted(things, property)
    shown = ObjectSet(region(things), things.grid)
    if not shown.sizes.all() or len({picture.shape for picture in shown.pictures}) > 1:
        raise RuleError("pictures of different sizes")
    drawn = [np.where(shown.pictures[k] == 255, np.uint8(background), colours[k]) for k in order]
    checked(*(n * len(drawn) for n in drawn[0].shape))
    laid = _along(np.stack(drawn), direction)
    return np.ascontiguousarray(np.concatenate(np.concatenate(laid, 1), 1))
