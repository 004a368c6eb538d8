"""Moving, copying and repeating objects with all their colours."""
from __future__ import annotations

import numpy as np

from ..errors import RuleError
from .layer import lay, move_picture, pictures, same_grid
from .objects import shift
from .paint import erase
from .registry import primitive
from .steps import gaps_to


@primitive("move {things} {step} (leaving {background})", weight=3)
def move(grid: Grid, things: Objects, step: Step, background: Colour) -> Grid:
    """Takes the objects away and draws them again where their steps lead. Undefined where two
    of them disagree about a cell or an object leaves the grid altogether."""
    same_grid(grid, things)
    layers = [move_picture(p, *d) for p, d in zip(pictures(things), step(things).tolist())]
    if any((p == 255).all() for p in layers):
        raise RuleError("an object leaves the grid")
    return lay(erase(grid, things, background), layers, things.ordered)


@primitive("copy {things} to the place {step} from it", weight=1)
def copy(grid: Grid, things: Objects, step: Step) -> Grid:
    """Draws the objects again where their steps lead; the originals stay."""
    same_grid(grid, things)
    return lay(grid, [move_picture(p, *d) for p, d in zip(pictures(things), step(things).tolist())], things.ordered)


@primitive("repeat {things} again and again, each copy {step} from the one before, to the border", weight=1)
def repeat(grid: Grid, things: Objects, step: Step) -> Grid:
    """Copies at every multiple of the step within the grid. Undefined for a step of nothing."""
    same_grid(grid, things)
    layers = []
    for picture, (y, x) in zip(pictures(things), step(things).tolist()):
        if not y and not x:
            raise RuleError("a step of nothing")
        for k in range(1, max(grid.shape) + 1):
            copy_ = move_picture(picture, k * y, k * x)
            if (copy_ == 255).all():
                break
            layers.append(copy_)
    return lay(grid, layers, things.ordered)


def _settle(grid: np.ndarray, things, directions: np.ndarray, background: int) -> np.ndarray:
    """Objects go in their directions until the border or anything that is not background, also
    objects at rest, stops them. The end does not depend on the order: each pass moves every
    object as far as it can, until none moves."""
    busy = grid != background
    masks, total = things.masks.copy(), np.zeros((len(things), 2), np.int64)
    if (masks.sum(0) > 1).any():
        raise RuleError("overlapping objects cannot move apart")
    busy |= masks.any(0)
    ahead = things.tops * directions[:, 0] + things.lefts * directions[:, 1]
    for _ in range(len(masks) + 1):
        changed = False
        for i in np.argsort(-ahead, kind="stable"):
            d, size = directions[i], masks[i].sum()
            if not d.any():
                continue
            busy &= ~masks[i]
            while True:
                new = shift(masks[i], int(d[0]), int(d[1]))
                if new.sum() < size or (new & busy).any():
                    break
                masks[i], changed = new, True
                total[i] += d
            busy |= masks[i]
        if not changed:
            break
    layers = [move_picture(p, *d) for p, d in zip(pictures(things), total.tolist())]
    return lay(erase(grid, things, background), layers)


@primitive("let {things} fall {direction} through {background} until it rests on something", weight=1.5)
def drop(grid: Grid, things: Objects, direction: Direction, background: Colour) -> Grid:
    """Each object moves until the border, another object or any other cell stops it."""
    same_grid(grid, things)
    return _settle(grid, things, np.tile(np.array(direction, np.int64), (len(things), 1)), background)


@primitive("let {things} fall straight towards {other} through {background}, piling up", weight=0.7)
def gather(grid: Grid, things: Objects, other: Object, background: Colour) -> Grid:
    """Like drop, each from its side. Undefined for an object that lies diagonally."""
    same_grid(grid, things, other)
    directions = gaps_to(things, other) if len(things) else np.zeros((0, 2), np.int64)
    if (directions != 0).all(1).any():
        raise RuleError("an object that lies diagonally")
    return _settle(grid, things, directions, background)
