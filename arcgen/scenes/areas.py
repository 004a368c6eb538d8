"""Grids that bent lines, lines that cross, or rings cut into areas, so that an area lies on one side of each line."""
from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from ..core.grid import rot90
from .priors import Roles, sizes

_AREAS = (2, 9)


def _bent_line(rng: np.random.Generator, walls: np.ndarray) -> None:
    """Draws a line from border to border that turns now and then, a cell or more away from the walls, bool (H, W)."""
    for _ in range(40):
        view = rot90(walls, int(rng.integers(4)))
        height, width = view.shape
        y, x, dy, dx = 0, int(rng.integers(2, width - 2)), 1, 0
        path = np.zeros_like(view)
        near = ndimage.binary_dilation(view, np.ones((3, 3), bool))
        left = int(rng.integers(2, height))
        while 0 <= y < height and 0 <= x < width:
            if near[y, x] or (path[max(y - 1, 0):y + 2, max(x - 1, 0):x + 2].sum() > 2):
                break
            path[y, x] = True
            left -= 1
            if not left:
                turn = 1 if rng.random() < 0.5 else -1
                (dy, dx), left = ((dx * turn, dy * turn), int(rng.integers(2, max(3, min(height, width) // 2))))
            y, x = y + dy, x + dx
        else:
            inner = path[1:-1, 1:-1].sum()
            if path.sum() - inner == 2 and inner > 2:           # only its ends lie at the border
                view |= path
                return
    raise RuleError("no room for a line")


def _lines_apart(rng: np.random.Generator, length: int, n: int) -> np.ndarray:
    """n places for lines across so many cells, with a cell or more between them and at both ends."""
    places = 1 + np.sort(rng.choice(length - n - 1, n, replace=False)) + np.arange(n)
    return places


def cut_into_areas(least: int = 7, most: int = 16):
    """Areas between lines of one colour: in most tasks bent lines that do not cross, in others straight ones that do, or
    square rings around a place. A line has its own colour in every pair of some tasks. Where the rule has a hole `mark`,
    one area holds a dot of that colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, wall, vary = sizes(rng, least, most), roles.need(rng, 1)[0], rng.random() < 0.25
        kind, count = str(rng.choice(["bent", "bent", "bent", "crossing", "rings"])), int(rng.integers(2, 4))

        def walls(rng: np.random.Generator) -> np.ndarray:
            out = np.zeros(size(rng), bool)
            if kind == "bent":
                for _ in range(count + int(rng.integers(-1, 2)) + max(out.shape) // 12):
                    _bent_line(rng, out)
            elif kind == "crossing":
                for view in (out, out.T):
                    view[_lines_apart(rng, len(view), int(rng.integers(1, min(4, len(view) // 3 + 1))))] = True
            else:
                gap, (y, x) = int(rng.integers(2, 4)), (int(rng.integers(1, n - 1)) for n in out.shape)
                far = np.maximum(*(abs(np.arange(n) - at).reshape(shape)
                                   for n, at, shape in zip(out.shape, (y, x), ((-1, 1), (1, -1)))))
                out |= far % gap == 1 + int(gap > 2)
            return out

        def draw(rng: np.random.Generator) -> np.ndarray:
            lines = walls(rng)
            labels, n = ndimage.label(~lines)
            if not _AREAS[0] <= n <= _AREAS[1] + 3 * (kind == "crossing"):
                raise RuleError("too few areas, or too many")
            if kind == "bent" and min(np.bincount(labels.ravel())[1:]) < 4:
                raise RuleError("an area that is too small")
            grid = np.where(lines, roles.need(rng, 1)[0] if vary else wall, roles.background).astype(np.uint8)
            if "mark" in roles.holes:
                inner = ndimage.binary_erosion(~lines, np.ones((3, 3), bool), border_value=1)
                places = np.argwhere(inner)
                if not len(places):
                    raise RuleError("no room for the dot")
                grid[tuple(places[rng.integers(len(places))])] = roles.holes["mark"]
            return grid
        return draw
    return scene
