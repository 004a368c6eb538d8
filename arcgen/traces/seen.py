"""What is true of grids, of things seen in them, and of functions of things, as facts.

Rows and columns count from 1, from the top and from the left; a cell is (row,column). A thing of a set that has a name
is called by it and its number: A2.
"""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.figures import counted
from ..core.grid import COLOUR_NAMES, same
from ..language import types
from ..language.literals import AXES, DIRECTIONS
from ..language.objects import ObjectSet
from ..language.types import Type
from .facts import Fact, fact

MOST_CELLS = 30
"""Cells of a thing that are told one by one, at most."""
MOST_PLACES = 3
"""Places where an output stands in its input, at most, to be told."""


def colour_counts(grid: np.ndarray) -> list[str]:
    """How many cells there are of each colour in a grid (or of some cells), the commonest first."""
    counts = np.bincount(np.asarray(grid, np.uint8).ravel(), minlength=10)
    order = sorted(np.flatnonzero(counts).tolist(), key=lambda colour: (-counts[colour], colour))
    return [f"{counts[colour]} {COLOUR_NAMES[colour]}" for colour in order]


def size_of(grid: np.ndarray) -> str:
    """Height and width."""
    return f"{grid.shape[0]} x {grid.shape[1]}"


def grid_fact(grid: np.ndarray) -> Fact:
    """The size of a grid and its colours."""
    return fact(size_of(grid), [", ".join(colour_counts(grid))])


def cell(row: int, column: int) -> str:
    return f"({row + 1},{column + 1})"


def differences(before: np.ndarray, after: np.ndarray, says: str, link: str, several: str = "") -> Fact:
    """The cells in which two grids of one size differ, in reading order, with their colours in both: `says` goes on
    from their number (`several`: where their colours are not all the same), `link` stands between the colours."""
    where = np.argwhere(before != after).tolist()
    pairs = [f"{COLOUR_NAMES[before[r, c]]} {link} {COLOUR_NAMES[after[r, c]]}" for r, c in where]
    head = counted(len(where), "cell")
    if len(set(pairs)) == 1:
        return fact(f"{head} {says} {pairs[0]}", [cell(r, c) for r, c in where])
    return fact(f"{head} {several or says}", [f"{cell(r, c)} {pair}" for (r, c), pair in zip(where, pairs)])


def changed(before: np.ndarray, after: np.ndarray) -> Fact:
    """What became of a grid: the cells that changed, or, where the size is another, where the new grid stands in the
    old one, if it stands in a few places."""
    if before.shape == after.shape:
        return differences(before, after, "changed", "to")
    places = _places(before, after)
    return fact("the size changed", [f"it stands at {_span(r, after.shape[0], 'row')}, "
                                     f"{_span(c, after.shape[1], 'column')}" for r, c in places]
                if len(places) <= MOST_PLACES else [])


def _places(grid: np.ndarray, part: np.ndarray) -> list[tuple[int, int]]:
    """Where a smaller grid stands in a grid: the top left corners, in reading order."""
    if part.shape[0] > grid.shape[0] or part.shape[1] > grid.shape[1]:
        return []
    windows = np.lib.stride_tricks.sliding_window_view(grid, part.shape)
    return [(r, c) for r, c in np.argwhere((windows == part).all((2, 3))).tolist()]


def _span(first: int, n: int, noun: str) -> str:
    """Such as "row 3" or "rows 3-5"."""
    return f"{noun} {first + 1}" if n == 1 else f"{noun}s {first + 1}-{first + n}"


def wrong_cells(found: np.ndarray | None, wanted: np.ndarray) -> Fact:
    """How a reading's output (None: it has none) differs from the true one."""
    if found is None:
        return fact("it has no answer")
    if found.shape != wanted.shape:
        return fact(f"its answer is {size_of(found)} and not {size_of(wanted)}")
    return differences(found, wanted, "would be", "and not", "would be wrong")


# -- things

def thing(mask: np.ndarray, grid: np.ndarray) -> tuple[str, ...]:
    """A thing, bool (H, W) over a grid, by its colours, number of cells and place; also with its cells where these are
    few and do not fill their bounding box."""
    rows, columns = np.nonzero(mask)
    if not len(rows):
        return ("no cell",)
    top, left = int(rows.min()), int(columns.min())
    height, width = int(rows.max()) - top + 1, int(columns.max()) - left + 1
    colours = colour_counts(grid[mask])
    said = colours[0].split()[1] if len(colours) == 1 else " and ".join(colours)
    short = f"{said}, {counted(len(rows), 'cell')}, {_span(top, height, 'row')}, {_span(left, width, 'column')}"
    if len(rows) == height * width or len(rows) > MOST_CELLS:
        return (short,)
    return short, f"{short}, at {' '.join(cell(r, c) for r, c in zip(rows.tolist(), columns.tolist()))}"


def things(objs: ObjectSet, name: str, known: Mapping[str, ObjectSet]) -> Fact:
    """The things of a set: by name where all are things of a known set that was seen in the same grid, else each
    described, after its own name where the set has one ("": it has none)."""
    head = counted(len(objs), "thing")
    for other, those in known.items():
        where = [_index(mask, those) for mask in objs.masks] if same(objs.grid, those.grid) else []
        if where and None not in where:
            return fact(head, [f"{other}{i + 1}" for i in where if i is not None])
    described = [thing(mask, objs.grid) for mask in objs.masks]
    return fact(head, [tuple(f"{name}{i} {way}" for way in ways) if name else ways
                       for i, ways in enumerate(described, 1)])


def _index(mask: np.ndarray, objs: ObjectSet) -> int | None:
    """Which of some things has exactly these cells."""
    return next((i for i, other in enumerate(objs.masks) if (mask == other).all()), None)


# -- functions of things

def of_things(values: np.ndarray, type_: Type, objs: ObjectSet, name: str) -> Fact:
    """What a function gives for the things of a set called `name`: `values` has an entry for each (see
    arcgen.language.registry.ObjectFunction)."""
    names = [f"{name}{i + 1}" for i in range(len(objs))]
    if type_ is types.Predicate:
        true = [one for one, holds in zip(names, values.tolist()) if holds]
        return fact(f"true of {len(true)}", true)
    if type_ is types.Property:             # its numbers mean nothing but who is like whom
        groups: dict[int, list[str]] = {}
        for one, value in zip(names, values.tolist()):
            groups.setdefault(value, []).append(one)
        return fact(counted(len(groups), "kind"), [" = ".join(group) for group in groups.values()])
    if type_.result == "int":
        return fact(counted(len(objs), "number"), [f"{one} {n}" for one, n in zip(names, values.tolist())])
    if type_.result == "colour":
        return fact(counted(len(objs), "colour"), [f"{one} {COLOUR_NAMES[c]}" for one, c in zip(names, values)])
    if type_.result == "vector":
        return fact(counted(len(objs), "step"), [f"{one} {_step(*step)}" for one, step in zip(names, values.tolist())])
    return fact(counted(len(objs), "place"), [tuple(f"{one} {way}" for way in thing(mask, objs.grid))
                                              for one, mask in zip(names, values)])


def _step(down: int, right: int) -> str:
    """A displacement, such as "2 up and 1 left"."""
    parts = [f"{abs(n)} {ways[n > 0]}" for n, ways in ((down, ("up", "down")), (right, ("left", "right"))) if n]
    return " and ".join(parts) or "stays"


# -- single values

_NAMED = {value: name for names in (DIRECTIONS, AXES) for name, value in names.items()}


def plain(value: Any, type_: Type) -> Fact | None:
    """A colour, a number, a direction, an axis; None where nothing is said of such a value."""
    if type_.fits(types.Colour):
        return fact(f"the colour {COLOUR_NAMES[int(value)]}")
    if type_ is types.Int:
        return fact(f"the number {int(value)}")
    if type_ in (types.Direction, types.Axis) and value in _NAMED:
        return fact(f"the direction {_NAMED[value]}")
    return None
