"""Moving, copying and repeating objects with all their colours."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .layer import Cells, cells_of, draw, inside, same_grid
from .paint import erase
from .registry import word
from .steps import gaps_to
from .traits import Need


def _led(cells: Cells, steps: np.ndarray, times=1) -> tuple[np.ndarray, np.ndarray]:
    """Where the cells of n objects come by their steps, int64 (n, 2), taken so many times (a number, or an
    array (k, 1) for all of them)."""
    steps = steps.take(cells.owner, 0)
    return cells.y + times * steps[:, 0], cells.x + times * steps[:, 1]


@word("move {things} {step}, leaving {background}", weight=3)
def move(grid: Grid, things: Objects, step: Step, background: Colour) -> Grid:
    """Takes the objects away and draws them again where their steps lead. Undefined where two
    of them disagree about a cell or an object leaves the grid altogether."""
    same_grid(grid, things)
    cells = cells_of(things)
    y, x = _led(cells, step(things))
    if not np.bincount(cells.owner.compress(inside(y, x, grid.shape)), minlength=len(things)).all():
        raise RuleError("an object leaves the grid")
    return draw(erase(grid, things, background), y, x, cells.colour, cells.owner if things.ordered else None)


@word("copy {things} to the place {step} from it", weight=1)
def copy(grid: Grid, things: Objects, step: Step) -> Grid:
    """Draws the objects again where their steps lead; the originals stay."""
    same_grid(grid, things)
    cells = cells_of(things)
    return draw(grid, *_led(cells, step(things)), cells.colour, cells.owner if things.ordered else None)


@word("repeat {things} again and again, each copy {step} from the one before, to the border", weight=1)
def repeat(grid: Grid, things: Objects, step: Step) -> Grid:
    """Copies at every multiple of the step within the grid. Undefined for a step of nothing."""
    same_grid(grid, things)
    steps = step(things)
    if not steps.any(1).all():
        raise RuleError("a step of nothing")
    cells, most = cells_of(things), max(grid.shape)
    times = np.arange(1, most // np.abs(steps).max(1).min(initial=most) + 1)[:, None]
    y, x = _led(cells, steps, times)
    layer = (cells.owner * (most + 1) + times).ravel() if things.ordered else None
    return draw(grid, y.ravel(), x.ravel(), np.broadcast_to(cells.colour, y.shape).ravel(), layer)


def _settle(grid: np.ndarray, things, directions: np.ndarray, background: int) -> np.ndarray:
    """Objects go in their directions until the border or anything that is not background, also
    objects at rest, stops them. The end does not depend on the order: each pass moves every
    object as far as it can, until none moves."""
    if (things.masks.sum(0) > 1).any():
        raise RuleError("overlapping objects cannot move apart")
    cells = cells_of(things)
    width = grid.shape[1] + 2
    busy = np.ones((grid.shape[0] + 2, width), bool)            # with a wall around
    busy[1:-1, 1:-1] = (grid != background) | things.masks.any(0)
    busy = busy.ravel()
    start = (cells.y + 1) * width + cells.x + 1
    places = np.split(start, np.cumsum(things.sizes)[:-1])
    ahead = things.tops * directions[:, 0] + things.lefts * directions[:, 1]
    moving = [i for i in np.argsort(-ahead, kind="stable").tolist() if directions[i].any() and len(places[i])]
    strides = (directions[:, 0] * width + directions[:, 1]).tolist()
    for _ in range(len(places) + 1):
        changed = False
        for i in moving:
            busy[places[i]] = False
            new = places[i] + strides[i]
            while not np.count_nonzero(busy[new]):
                places[i], changed = new, True
                new = new + strides[i]
            busy[places[i]] = True
        if not changed:
            break
    y, x = np.divmod(np.concatenate(places), width)
    return draw(erase(grid, things, background), y - 1, x - 1, cells.colour)


@word("let {things} fall {direction} through {background} until it rests on something", weight=1.5,
      needs=(Need.ROOM_TO_RUN, Need.TO_MEET))
def drop(grid: Grid, things: Objects, direction: Direction, background: Colour) -> Grid:
    """Each object moves until the border, another object or any other cell stops it."""
    same_grid(grid, things)
    return _settle(grid, things, np.tile(np.array(direction, np.int64), (len(things), 1)), background)


@word("let {things} fall straight towards {other} through {background}, piling up", weight=0.7,
      needs=(Need.MARKER, Need.IN_LINE, Need.ROOM_TO_RUN))
def gather(grid: Grid, things: Objects, other: Object, background: Colour) -> Grid:
    """Like drop, each from its side. Undefined for an object that lies diagonally."""
    same_grid(grid, things, other)
    directions = gaps_to(things, other) if len(things) else np.zeros((0, 2), np.int64)
    if (directions != 0).all(1).any():
        raise RuleError("an object that lies diagonally")
    return _settle(grid, things, directions, background)
