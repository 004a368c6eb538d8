"""Grids that bent lines, lines that cross, or rings cut into areas, so that an area lies on one side of each line."""
from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from ..core.grid import rot90
from .priors import Roles, sizes


def _bent_line(rng: np.random.Generator, walls: np.ndarray) -> None:
    """Draws a line from border to border that turns now and then, a cell or more away from the walls, bool (H, W);
    nothing where it finds no way."""
    close = ndimage.binary_dilation(walls, np.ones((3, 3), bool))
    for _ in range(20):
        turns = int(rng.integers(4))
        view, near = rot90(walls, turns), rot90(close, turns)
        height, width = view.shape
        y, x, dy, dx = 0, int(rng.integers(2, width - 2)), 1, 0
        path = np.zeros_like(view)
        left = int(rng.integers(2, height))
        while 0 <= y < height and 0 <= x < width:
            if near[y, x] or (path[max(y - 1, 0):y + 2, max(x - 1, 0):x + 2].sum() > 2):
                break
            path[y, x] = True
            left -= 1
            if not left:
                turn = 1 if rng.random() < 0.5 else -1
                dy, dx, left = dx * turn, dy * turn, int(rng.integers(2, max(3, min(height, width) // 2)))
            y, x = y + dy, x + dx
        else:
            inner = path[1:-1, 1:-1].sum()
            if path.sum() - inner == 2 and inner > 2:           # only its ends lie at the border
                view |= path
                return


def _bent(rng: np.random.Generator, shape: tuple[int, int], n: int) -> np.ndarray:
    """Bent lines, bool (H, W), as many as find room of n, two at least, between areas of four cells or more."""
    out = np.zeros(shape, bool)
    for _ in range(4 * n):
        before = out.copy()
        _bent_line(rng, out)
        labels, areas = ndimage.label(~out)
        if np.bincount(labels.ravel())[1:].min() < 4:
            out = before
        elif areas > n:
            return out
    if areas < 3:
        raise RuleError("no room for two lines")
    return out


def _crossing(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """One to three lines each way, bool (H, W), with a cell or more between them and at the borders."""
    out = np.zeros(shape, bool)
    for view in (out, out.T):
        length, n = len(view), int(rng.integers(1, min(4, len(view) // 3 + 1)))
        view[1 + np.sort(rng.choice(length - n - 1, n, replace=False)) + np.arange(n)] = True
    return out


def _rings(rng: np.random.Generator, shape: tuple[int, int], gap: int) -> np.ndarray:
    """Square rings around a place, bool (H, W), one every `gap` cells."""
    y, x = (abs(np.arange(n) - int(rng.integers(1, n - 1))) for n in shape)
    return np.maximum(y[:, None], x) % gap == gap - 1


def cut_into_areas(least: int = 7, most: int = 16):
    """Areas between lines of one colour, the same in most tasks: mostly bent lines that do not cross, in some tasks
    straight ones that do, or square rings. Where the rule has a hole `mark`, one area holds a dot of that colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, wall, vary = sizes(rng, least, most), roles.need(rng, 1)[0], rng.random() < 0.25
        share, n, gap = rng.random(), int(rng.integers(2, 5)), int(rng.integers(3, 5))

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape = size(rng)
            lines = (_bent(rng, shape, n + int(rng.integers(2))) if share < 0.72 else
                     _crossing(rng, shape) if share < 0.92 else _rings(rng, shape, gap))
            grid = np.where(lines, roles.need(rng, 1)[0] if vary else wall, roles.background).astype(np.uint8)
            if "mark" in roles.holes:
                places = np.argwhere(ndimage.binary_erosion(~lines, np.ones((3, 3), bool), border_value=1))
                if not len(places):
                    raise RuleError("no room for the dot")
                grid[tuple(places[rng.integers(len(places))])] = roles.holes["mark"]
            return grid
        return draw
    return scene
