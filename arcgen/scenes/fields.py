"""Grids filled by a texture of one colour: noise with a blank patch, chequers, slanted lines, bars."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from ..language.program import Node
from . import shapes
from .place import CELL, Board
from .priors import Roles, sizes


def _ink(rng: np.random.Generator, roles: Roles) -> int:
    return roles.seen[0] if roles.seen else roles.need(rng, 1)[0]


_EDGE = 0.85
"""Share of the cells around a blank rectangle that are not blank: with fewer, one that overlaps it may be as large."""


def noise_with_blank(density: tuple[float, float] = (0.5, 0.7), patch: tuple[int, int] = (4, 7), least: int = 9,
                     most: int = 30):
    """Noise of one colour in which one rectangle is blank, plainly larger than what is blank by chance."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        ink, full = _ink(rng, roles), rng.uniform(*density)

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape = size(rng)
            grid = np.where(rng.random(shape) < full, ink, roles.background).astype(np.uint8)
            h, w = shapes.sides(rng, *patch)
            y, x = int(rng.integers(shape[0] - h + 1)), int(rng.integers(shape[1] - w + 1))
            around = grid[max(0, y - 1):y + h + 1, max(0, x - 1):x + w + 1]
            around[rng.random(around.shape) < _EDGE] = ink
            grid[y:y + h, x:x + w] = roles.background
            return grid
        return draw
    return scene


def woven(least: int = 3, most: int = 16, slanted: bool = False, chequers: bool = True):
    """Chequers, zigzags (in flat strips) or chequers with gaps (in squares), or slanted lines of one
    colour (only these, in grids of several sizes and colours, when `slanted`); no chequers without `chequers`.
    A flat strip of a task may have a full line in its middle."""
    def scene(rng: np.random.Generator, roles: Roles):
        kind, ink = 2 if slanted else int(rng.integers(3)), _ink(rng, roles)
        flat = not slanted and rng.random() < 0.75
        if not chequers:
            kind = 1 if flat and kind else 2
        size = sizes(rng, least, most, square=not flat, constant=False if slanted else None)
        deep, full = int(rng.integers(2, 5)), rng.random() < 0.3
        vary = slanted and not roles.seen and rng.random() < 0.7

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            if flat:
                height, width = deep, max(width, height, 8 + int(rng.integers(6)))
            y, x = np.indices((height, width))
            slope, phase = 1 if rng.random() < 0.5 else -1, int(rng.integers(8))
            if kind == 0:
                mask = (x + y + phase) % 2 == 0
            elif kind == 1 and flat:
                place = (x + phase) % (2 * deep - 2)
                mask = y == np.minimum(place, 2 * deep - 2 - place)
            elif kind == 1:
                mask = (x % 2 == phase % 2) & (y % 2 == 0)
            else:
                mask = (x + slope * y + phase) % int(rng.integers(3, 6)) == 0
            if flat and full and deep == 3:
                mask[1] = True
            own = roles.need(rng, 1)[0] if vary else ink
            return np.where(mask, own, roles.background).astype(np.uint8)
        return draw
    return scene


def bars(count: tuple[int, int] = (3, 5), least: int = 6, most: int = 12,
         grounded: bool = True):
    """Bars of different lengths standing on one side of the grid (or anywhere), a cell apart. They
    run along the rule's direction, where it has one (hole `way`). Where the rule's ink (hole `ink`)
    names a colour for each rank, there are as many bars."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        inks = list(roles.seen) or roles.need(rng, 1 + int(rng.random() < 0.3))
        way = roles.holes.get("way")
        along = way.word.value[0] if isinstance(way, Node) else 0
        turn = 2 * int(rng.integers(2)) + (int(along == 0) if way is not None else int(rng.integers(2)))
        ranks = max((len(n.args) - 1 for n in roles.find("by_rank", at="ink")), default=0)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, turn)
            height, width = view.shape
            n = ranks or min(int(rng.integers(count[0], count[1] + 1)), (width + 1) // 2, height - 1)
            if n < 2 or n > min((width + 1) // 2, height - 1):
                raise RuleError("no room for the bars")
            columns = np.sort(rng.choice(np.arange((width + 1) // 2), n, replace=False)) * 2
            columns = columns + int(rng.integers(0, max(1, width - int(columns[-1]))))
            lengths = rng.choice(np.arange(1, height), n, replace=False)
            for x, length in zip(columns, lengths):
                low = height if grounded else int(rng.integers(length, height + 1))
                view[low - length:low, x] = inks[rng.integers(len(inks))]
            return grid
        return draw
    return scene


def specked(family: shapes.Shape = shapes.rectangle(3, 7), things: tuple[int, int] = (1, 3),
            specks: tuple[int, int] = (3, 14), same: bool = True, least: int = 9, most: int = 20):
    """Solid things and stray cells of the same colour (or of another), some of which touch them. specks: stray cells
    in 150 cells of a grid."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        pool = list(roles.seen) or roles.need(rng, 1)
        other = roles.need(rng, 2)[-1]

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            masks = [family(rng) for _ in range(int(rng.integers(things[0], things[1] + 1)))]
            inks = [pool[rng.integers(len(pool))] for _ in masks]
            board.scatter(rng, masks, inks, 2, 0, 1)
            n = int(rng.integers(specks[0], specks[1] + 1) * board.grid.size / 150)
            for _ in range(max(specks[0], n)):
                board.fit(rng, CELL, inks[0] if same else other, 0 if rng.random() < 0.4 else 1)
            return board.grid
        return draw
    return scene


def field(least: int = 3, most: int = 12, blank: float = 0.5):
    """An empty grid, or (in a task where it is not) sparse noise of a few colours."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most, constant=False)
        empty, pool = rng.random() < blank, [*roles.seen, *roles.free(rng, 2)]
        full = rng.uniform(0.1, 0.5)

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape = size(rng)
            cells = np.array(pool, np.uint8)[rng.integers(len(pool), size=shape)]
            return np.where((rng.random(shape) < full) & (not empty), cells, np.uint8(roles.background))
        return draw
    return scene
