"""Small silhouettes: bool arrays (h, w) without empty border rows or columns."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..core.grid import rimmed, rot90
from ..language.objects import CORNERS, SIDES, components
from ..language.regions import around
from . import room

Shape = Callable[[np.random.Generator], np.ndarray]
"""A family of silhouettes: draws one."""


def trim(mask: np.ndarray) -> np.ndarray:
    """Without empty rows and columns at the border."""
    rows, columns = (line.tolist() for line in mask.nonzero())      # a third of the time of any() along both
    return mask[rows[0]:rows[-1] + 1, min(columns):max(columns) + 1]


def polyomino(rng: np.random.Generator, cells: int, corners: bool = False, most: int = 9) -> np.ndarray:
    """A connected silhouette of so many cells, grown cell by cell; with `corners` cells may
    hang together by corners."""
    return room.polyomino(rng, cells, corners, most)


def blob(least: int = 2, most: int = 8, corners: bool = False) -> Shape:
    """Irregular connected silhouettes of least..most cells."""
    return lambda rng: polyomino(rng, int(rng.integers(least, most + 1)), corners)


def sides(rng: np.random.Generator, least: int, most: int) -> tuple[int, int]:
    """Two independent lengths, least..most."""
    return int(rng.integers(least, most + 1)), int(rng.integers(least, most + 1))


def rectangle(least: int = 2, most: int = 5) -> Shape:
    """Filled rectangles with sides least..most."""
    return lambda rng: whole(*sides(rng, least, most))


def hollow(height: int, width: int) -> np.ndarray:
    """A hollow rectangle, one cell thick."""
    mask = whole(height, width)
    mask[1:-1, 1:-1] = False
    return mask


def box(least: int = 3, most: int = 7) -> Shape:
    """Hollow rectangles, one cell thick."""
    return lambda rng: hollow(*sides(rng, least, most))


def square_box(least: int = 3, most: int = 7) -> Shape:
    """Hollow squares, one cell thick."""
    def draw(rng):
        n = int(rng.integers(least, most + 1))
        return hollow(n, n)
    return draw


def broken_box(least: int = 3, most: int = 7) -> Shape:
    """Hollow rectangles with one or two cells missing, so that they enclose nothing."""
    def draw(rng):
        mask = box(least, most)(rng)
        edge = np.argwhere(mask)
        straight = [p for p in edge if not (p[0] in (0, mask.shape[0] - 1) and p[1] in (0, mask.shape[1] - 1))]
        for k in rng.permutation(len(straight))[:rng.integers(1, 3)]:
            mask[tuple(straight[k])] = False
        return mask
    return draw


def bar(least: int = 2, most: int = 6) -> Shape:
    """Straight lines, horizontal or vertical."""
    def draw(rng):
        n = int(rng.integers(least, most + 1))
        return whole(n, 1) if rng.random() < 0.5 else whole(1, n)
    return draw


def dot() -> Shape:
    """A single cell."""
    return lambda rng: whole(1, 1)


def pattern(side: int = 3, density: float = 0.55, connected: bool = True) -> Shape:
    """A random small pattern within side x side; connected by corners unless told otherwise."""
    def draw(rng):
        while True:
            mask = rng.random((side, side)) < density
            if np.count_nonzero(mask) >= 2 and (not connected or len(components(mask, CORNERS)) == 1):
                return trim(mask)
    return draw


def mirrored(family: Shape, both_ways: bool = False) -> Shape:
    """Silhouettes with a left-right mirror axis (and a top-bottom one), made from a family."""
    def draw(rng):
        half = family(rng)
        mask = np.hstack([half, half[:, ::-1][:, rng.integers(2):]])
        return np.vstack([mask, mask[::-1][rng.integers(2):]]) if both_ways else mask
    return draw


def ring_with_holes(least: int = 4, most: int = 8) -> Shape:
    """Filled rectangles with one to three enclosed holes of one cell."""
    def draw(rng):
        mask = whole(*sides(rng, least, most))
        inner = [(y, x) for y in range(1, mask.shape[0] - 1) for x in range(1, mask.shape[1] - 1) if (y + x) % 2]
        for k in rng.permutation(len(inner))[:rng.integers(1, 4)]:
            mask[inner[k]] = False
        return mask
    return draw


def one_of(*families: Shape) -> Shape:
    """A mixture of families in equal parts."""
    return lambda rng: families[rng.integers(len(families))](rng)


def encloses(mask: np.ndarray) -> bool:
    """Whether the silhouette encloses an area (by sides)."""
    return len(components(~rimmed(mask), SIDES)) > 1


def whole(height: int, width: int) -> np.ndarray:
    """A filled rectangle, bool (height, width)."""
    mask = np.empty((height, width), bool)
    mask.fill(True)                                             # quicker than np.ones
    return mask


def beside(mask: np.ndarray) -> np.ndarray:
    """The free cells that touch a silhouette by a side."""
    return around(mask[None], SIDES)[0] & ~mask


def elbow_of_three() -> Shape:
    """Three cells around a corner, in one of the four ways."""
    def draw(rng):
        mask = np.ones((2, 2), bool)
        mask[rng.integers(2), rng.integers(2)] = False
        return mask
    return draw


def vessel(deep: int, wide: int) -> np.ndarray:
    """A vessel with thin walls, open above, that holds deep x wide cells: bool (deep + 1, wide + 2)."""
    mask = np.zeros((deep + 1, wide + 2), bool)
    mask[:, [0, -1]] = mask[-1] = True
    return mask


def open_box(least: int = 4, most: int = 7) -> Shape:
    """Hollow rectangles with one cell missing, not at a corner nor in the middle of both sides."""
    def draw(rng):
        mask = box(least, most)(rng)
        view = rot90(mask, int(rng.integers(4)))
        view[0, rng.integers(1, view.shape[1] - 1)] = False
        return mask
    return draw


def gapped_box(least: int = 5, most: int = 7) -> Shape:
    """Hollow rectangles with one cell missing amid a side: not next to a corner, and nearer to the middle of that side
    than that is to the middle of the box, so that the gap plainly faces one way. least: 5 or more."""
    def draw(rng):
        mask = box(least, most)(rng)
        view = rot90(mask, int(rng.integers(4)))
        height, width = view.shape
        view[0, rng.choice([x for x in range(2, width - 2) if abs(2 * x - width + 1) < height - 1])] = False
        return mask
    return draw


def plus(least: int = 1, most: int = 1) -> Shape:
    """Upright crosses with arms of least..most cells."""
    def draw(rng):
        n = int(rng.integers(least, most + 1))
        mask = np.zeros((2 * n + 1, 2 * n + 1), bool)
        mask[n] = mask[:, n] = True
        return mask
    return draw


def odd_ring(least: int = 1, most: int = 2) -> Shape:
    """Hollow squares of odd side, perhaps with a cell in the middle, perhaps without corners."""
    def draw(rng):
        n = int(rng.integers(least, most + 1))
        mask = hollow(2 * n + 1, 2 * n + 1)
        if rng.random() < 0.3:
            mask[n, n] = True
        if rng.random() < 0.3:
            mask[::2 * n, ::2 * n] = False
        return mask
    return draw


def bent_ring(least: int = 4, most: int = 7) -> Shape:
    """Closed outlines of an L: a hollow rectangle with one corner pushed in."""
    def draw(rng):
        height, width = sides(rng, least, most)
        body = np.ones((height, width), bool)
        body[:rng.integers(1, height - 2), :rng.integers(1, width - 2)] = False
        inner = rimmed(body)
        core = np.ones_like(body)
        for dy in (0, 1, 2):
            for dx in (0, 1, 2):
                core &= inner[dy:dy + height, dx:dx + width]
        return np.ascontiguousarray(rot90(body & ~core, int(rng.integers(4))))
    return draw


def roof(least: int = 3, most: int = 4) -> Shape:
    """Slanted roofs, two cells thick at the sides: a chevron pointing up."""
    def draw(rng):
        n = int(rng.integers(least, most + 1))
        mask = np.zeros((n + 1, 2 * n - 1), bool)
        for k in range(n):
            for x in (n - 1 - k, n - 1 + k):
                mask[k, x] = mask[min(k + 1, n), x] = k < n - 1 or mask[k, x]
        mask[n - 1, 0] = mask[n - 1, -1] = True
        return trim(mask)
    return draw
