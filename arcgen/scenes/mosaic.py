"""Mosaics: symmetric wallpapers and textures with a period, with rectangles hidden from view."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from .priors import FOREGROUNDS, Roles, pick_many, sizes


def _hide(rng: np.random.Generator, grid: np.ndarray, colour: int, count: int, most: float, avoid=None) -> None:
    """Covers rectangles of the grid with a colour. avoid: bool (H, W) not to be covered."""
    height, width = grid.shape
    for _ in range(count):
        h = int(rng.integers(2, max(3, int(height * most)) + 1))
        w = int(rng.integers(2, max(3, int(width * most)) + 1))
        y, x = int(rng.integers(height - h + 1)), int(rng.integers(width - w + 1))
        if avoid is None or not avoid[y:y + h, x:x + w].any():
            grid[y:y + h, x:x + w] = colour
    if not (grid == colour).any():
        raise RuleError("nothing hidden")


def patches_of_sizes(inner: Callable[[np.random.Generator], np.ndarray], hidden: int,
                     apart: int) -> Callable[[np.random.Generator], np.ndarray]:
    """The drawings of a mosaic with two or more hidden patches, each a full rectangle, whose sizes are so many cells
    apart, at least: for rules that compare patches. hidden: their colour."""
    def draw(rng: np.random.Generator) -> np.ndarray:
        for _ in range(12):
            grid = inner(rng)
            labels = ndimage.label(grid == hidden)[0]
            seen = np.sort(np.bincount(labels.ravel())[1:])
            boxes = sorted(labels[at].size for at in ndimage.find_objects(labels))
            if len(seen) > 1 and (np.diff(seen) >= apart).all() and seen.tolist() == boxes:
                return grid
        raise RuleError("patches that cannot be told apart")
    return draw


def palette(rng: np.random.Generator, n: int, without=()) -> list[int]:
    """n colours of a mosaic, black as likely as some other one: it is no background here."""
    return pick_many(rng, {**FOREGROUNDS, 0: 80}, n, without)


def wallpaper(patches: tuple[int, int] = (1, 3), largest: float = 0.3, border: bool = True):
    """A square mosaic with mirror symmetry about both middles (and mostly the diagonals), hidden
    in part by the colour of the hole `hidden`. The axes may lie off the middle of the grid, as
    where ARC's mosaics have two lines more on one side.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        hidden = roles.holes["hidden"]
        without = (hidden, *roles.seen)
        side = int(rng.choice([12, 14, 16, 16, 16, 16, 18, 20, 24, 30]))
        off = int(rng.choice([0, 0, 2])) if border and side >= 16 else 0
        diagonal, dense = rng.random() < 0.7, rng.uniform(0.5, 1.0)
        n = int(rng.integers(4, 9))
        vary = rng.random() < 0.5
        fixed = palette(rng, n, without)
        count = int(rng.integers(patches[0], patches[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            colours = palette(rng, n, without) if vary else fixed
            half = (side + off) // 2
            quarter = np.full((half, half), colours[0], np.uint8)
            ink = rng.random((half, half)) < dense
            quarter[ink] = rng.choice(colours, int(ink.sum()))
            for _ in range(3):                                   # lines and squares make it look made, not noise
                y, x, k = rng.integers(half), rng.integers(half), int(rng.integers(1, 4))
                quarter[y:y + k, x:x + k] = colours[rng.integers(n)]
            if diagonal:
                quarter = np.where(np.tri(half, dtype=bool), quarter, quarter.T)
            top = np.hstack([quarter, quarter[:, ::-1]])
            grid = np.vstack([top, top[::-1]])[off:, off:].copy()
            _hide(rng, grid, hidden, count, largest)
            return grid
        return draw
    return scene


def texture(patches: tuple[int, int] = (1, 4), largest: float = 0.3, periods: tuple[int, int] = (2, 7),
            least: int = 10, most: int = 21):
    """A texture with a period, hidden in part by the colour of the hole `hidden`: random tiles,
    stripes by sum or product of row and column, or tiles shifted from row to row."""
    def scene(rng: np.random.Generator, roles: Roles):
        hidden = roles.holes["hidden"]
        size = sizes(rng, least, most, constant=True)
        kind = ["tile", "tile", "sum", "product", "shift"][rng.integers(5)]
        n = int(rng.integers(3, 7))
        vary = rng.random() < 0.6
        fixed = palette(rng, n, (hidden,))
        count = int(rng.integers(patches[0], patches[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            colours = np.array(palette(rng, n, (hidden,)) if vary else fixed, np.uint8)
            y, x = np.indices((height, width)) + 1
            p = int(rng.integers(periods[0], periods[1] + 1))
            q = int(rng.integers(periods[0], periods[1] + 1))
            if kind == "tile":
                tile = rng.choice(colours, (p, q))
                grid = tile[y % p, x % q]
            elif kind == "sum":
                row = rng.choice(colours, p + 1)
                grid = row[(y + int(rng.integers(1, 3)) * x) % (p + 1)]
            elif kind == "product":
                row = rng.choice(colours, p)
                grid = row[(y * x + y + x) % p] if rng.random() < 0.5 else row[(y * x) % p]
            else:
                row = rng.choice(colours, p + 1)
                grid = row[(x + int(rng.integers(1, p + 1)) * y) % (p + 1)]
            grid = grid.astype(np.uint8)
            _hide(rng, grid, hidden, count, largest)
            return grid
        return draw
    return scene


def diagonals(least: int = 7, most: int = 12):
    """Two to four parallel diagonals of different colours on an otherwise hidden grid (hole
    `hidden`), together one period of a pattern of diagonal stripes."""
    def scene(rng: np.random.Generator, roles: Roles):
        hidden = roles.holes["hidden"]
        size = sizes(rng, least, most, square=True)
        p = int(rng.integers(3, 5))

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            y, x = np.indices((height, width))
            index = y + x if rng.random() < 0.5 else y - x + width - 1
            colours = np.array(palette(rng, p, (hidden,)), np.uint8)
            grid = np.full((height, width), hidden, np.uint8)
            lines = rng.integers(1, height + width - 2, 12)
            for k in range(p):
                line = next((i for i in lines if i % p == k), None)
                if line is None:
                    raise RuleError("a stripe without a line")
                grid[index == line] = colours[k]
            return grid
        return draw
    return scene


def either(*scenes):
    """One of several scenes, drawn once per task."""
    return lambda rng, roles: scenes[rng.integers(len(scenes))](rng, roles)
