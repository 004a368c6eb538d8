"""Straight bars: whole lines that cross each other, and short ones apart from each other."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .place import Board
from .priors import Roles, sizes


def whole_lines(count: tuple[int, int] = (3, 6), slanted: float = 0.5, least: int = 9, most: int = 18):
    """Lines of different colours from border to border, laid one over the other: rows, columns and, in a share of the
    tasks, diagonals. The order in which they lie can be seen: each crosses the one below it in a cell where no third
    one lies, and no two of one direction touch."""
    def scene(rng: np.random.Generator, roles: Roles):
        upright = roles.uses("box", at="whole")
        size, ways = sizes(rng, least, most), 4 if rng.random() < slanted and not upright else 2
        thick = 3 if upright and rng.random() < 0.5 else 1
        n = int(rng.integers(count[0], count[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            y, x = np.indices(grid.shape)
            kinds = [y, x, y - x, y + x][:ways]
            lines: list[tuple[int, int]] = []
            masks: list[np.ndarray] = []
            for ink in roles.need(rng, int(rng.integers(count[0], n + 1))):
                for _ in range(40):
                    way = int(rng.integers(ways))
                    at = int(rng.choice(np.unique(kinds[way])[1:-1]))
                    end = at + (1 if thick == 1 else int(rng.integers(1, thick + 1)))
                    mask = (kinds[way] >= at) & (kinds[way] < end)
                    near = thick if way < 2 else 2
                    if mask.sum() < 5 or any(k == way and abs(at - b) <= near for k, b in lines):
                        continue
                    if masks:
                        shared = mask & masks[-1] & ~np.any(masks[:-1], axis=0) if len(masks) > 1 else mask & masks[-1]
                        hidden = any((mask & m & k).any() for i, m in enumerate(masks) for k in masks[:i])
                        if not shared.any() or hidden:
                            continue
                    break
                else:
                    raise RuleError("no line crosses the one below it")
                lines.append((way, at))
                masks.append(mask)
                grid[mask] = ink
            return grid
        return draw
    return scene


def short_bars(count: tuple[int, int] = (4, 10), long: tuple[int, int] = (2, 5), least: int = 11, most: int = 20,
               slanted: float = 0.5, colours: tuple[int, int] = (1, 4), margin: int = 1, edge: int = 0):
    """Bars apart from each other, lying along rows and columns, and in a share of the tasks along diagonals too."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, ways = sizes(rng, least, most), 4 if rng.random() < slanted else 2
        inks = [*roles.seen, *roles.free(rng, int(rng.integers(colours[0], colours[1] + 1)))]
        low = int(rng.integers(count[0], count[1]))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, masks = Board(*size(rng), roles.background), []
            for _ in range(int(rng.integers(low, count[1] + 1))):
                n, way = int(rng.integers(long[0], long[1] + 1)), int(rng.integers(ways))
                masks.append([np.ones((1, n), bool), np.ones((n, 1), bool), np.eye(n, dtype=bool),
                              np.eye(n, dtype=bool)[:, ::-1]][way])
            board.scatter(rng, masks, [inks[k % len(inks)] for k in range(len(masks))], margin, edge, count[0])
            return board.grid
        return draw
    return scene
