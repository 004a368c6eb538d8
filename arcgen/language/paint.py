"""Acting on the grid in place: paint, erase, keep, recolour."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .registry import word
from .traits import Need, Role


def _layer(grid: np.ndarray, things, ink, region) -> tuple[np.ndarray, np.ndarray]:
    """Where paint goes, bool (H, W), and its colours, uint8, (H, W) or one for all."""
    if things.grid.shape != grid.shape:
        raise RuleError("objects of a grid of another size")
    if not len(things):
        return np.zeros(grid.shape, bool), grid
    masks = region(things)
    where = masks[0] if len(masks) == 1 else masks.any(0)
    if not callable(ink):
        return where, ink
    colours = ink(things)
    if len(masks) == 1 or (colours == colours[0]).all():
        return where, colours[0]
    last = len(masks) - 1 - masks[::-1].argmax(0)
    lain = colours.take(last)
    if not things.ordered and (masks & (colours[:, None, None] != lain)).any():
        raise RuleError("two colours meet in one cell")
    return where, lain


def _painted(grid: np.ndarray, where: np.ndarray, colours) -> np.ndarray:
    """The grid with paint on it: np.where in half the time."""
    out = grid.copy()
    np.putmask(out, where, colours)
    return out


@word("colour {region} {ink}", weight=5)
def paint(grid: Grid, things: Objects, ink: Ink, region: Region) -> Grid:
    """Colours the region of each object. Undefined where two objects ask for different colours
    of one cell (unless the objects are in_order: then the last wins)."""
    return _painted(grid, *_layer(grid, things, ink, region))


@word("colour {region} {ink}, but only where there is {background}", weight=2)
def paint_under(grid: Grid, things: Objects, ink: Ink, region: Region, background: Colour) -> Grid:
    """Like paint, on cells of the background only."""
    where, colours = _layer(grid, things, ink, region)
    return _painted(grid, where & (grid == background), colours)


@word("remove {things}, leaving {background}", weight=2, role=Role.RECOLOURS)
def erase(grid: Grid, things: Objects, background: Colour) -> Grid:
    if things.grid.shape != grid.shape:
        raise RuleError("objects of a grid of another size")
    where = things.masks.any(0) if len(things) else np.zeros(grid.shape, bool)
    return np.where(where, np.uint8(background), grid)


@word("keep only {things:all}; the rest becomes {background}", weight=2,
      role=Role.RECOLOURS, needs=Need.SEVERAL)
def keep(grid: Grid, things: Objects, background: Colour) -> Grid:
    if things.grid.shape != grid.shape:
        raise RuleError("objects of a grid of another size")
    where = things.masks.any(0) if len(things) else np.zeros(grid.shape, bool)
    return np.where(where, grid, np.uint8(background))


@word("change {old} to {new}", weight=1, needs=Need.COLOUR)
def recolour(grid: Grid, old: Colour, new: Paint) -> Grid:
    """Every cell of one colour takes another."""
    return np.where(grid == old, np.uint8(new), grid)


@word("exchange {first} and {second}", weight=0.7, needs=Need.COLOUR)
def swap(grid: Grid, first: Colour, second: Colour) -> Grid:
    table = np.arange(10, dtype=np.uint8)
    table[[first, second]] = second, first
    return table[grid]
