"""Patterns with a beginning: strips that end at the edge, patterns begun, a key beside a bar."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from .priors import Roles, pick, sizes


def _ways(roles: Roles) -> int:
    """Quarter turns from a pattern that goes downwards to one that goes along the hole `way`."""
    return {(1, 0): 0, (0, 1): 1, (-1, 0): 2, (0, -1): 3}[roles.holes["way"].word.value]


def _tile(rng: np.random.Generator, period: int, width: int, colours) -> np.ndarray:
    """Random lines, uint8 (period, width), none blank, with a true period of their number."""
    tile = rng.choice(colours, (period, width), p=_shares(len(colours)))
    if period > 1 and any((tile == np.roll(tile, k, 0)).all() for k in range(1, period)):
        raise RuleError("a shorter period than meant")
    if (tile == colours[0]).all():
        raise RuleError("a blank pattern")
    return tile.astype(np.uint8)


def _shares(n: int) -> np.ndarray:
    return np.array([0.5] + [0.5 / (n - 1)] * (n - 1)) if n > 1 else np.ones(1)


_MOST_STEPS = 10
"""Steps of stairs that may be two cells wide: more would make them broader than a grid."""
_MOST_LINES = 25
"""Lines of stairs, with those that the rule adds, that may have a step each: more would make them broader than a
grid."""


def _carried_on(roles: Roles, length: int) -> int:
    """How many lines the rule adds (hole `n`) to a pattern of so many."""
    n = roles.holes["n"]
    if isinstance(n, int):
        return n
    return length * (2 if roles.uses("times", at="n") else 1) // (2 if roles.uses("divided", at="n") else 1)


def strips():
    """A small grid with a pattern that repeats along the hole `way`: random lines (in some tasks
    between blank margins), a zigzag, or stairs that go down by the same step, as far as the rule carries them on."""
    def scene(rng: np.random.Generator, roles: Roles):
        turn = _ways(roles)
        ink = roles.seen[0] if roles.seen else None
        small = rng.random() < 0.5
        short = "across" in roles.holes                  # the rule adds what makes the grid square
        kind = pick(rng, {"tile": 3.0, "stairs": 1.0, "zigzag": 1.0}, ("stairs",) if short else ())
        fixed = roles.free(rng, 3)
        vary = ink is None and rng.random() < 0.6
        many = ink is None and rng.random() < 0.4
        margin = tuple(int(n) for n in rng.integers((1, 1, 1), (3, 3, 4))) if rng.random() < 0.4 else ()

        def draw(rng: np.random.Generator) -> np.ndarray:
            own = roles.free(rng, 3) if vary else fixed
            c = ink if ink is not None else own[0]
            width = int(rng.integers(3, 5)) if small else int(rng.integers(5, 9))
            length = int(rng.integers(5, 9)) if small else int(rng.integers(6, 11))
            width = max(width, length + 2) if short else width
            if kind == "stairs":
                step, high, thick = int(rng.integers(1, 3)), int(rng.integers(1, 3)), int(rng.integers(1, 4))
                if length + _carried_on(roles, length) > _MOST_LINES:
                    high = 2
                length = max(length, 3 * high)
                steps = (length + _carried_on(roles, length) - 1) // high
                step = step if steps <= _MOST_STEPS else 1
                width = step * steps + thick + int(rng.integers(3))
                lines = np.full((length, width), roles.background, np.uint8)
                for y in range(length):
                    x = (y // high) * step
                    lines[y, x:x + thick] = c
                if rng.random() < 0.5:
                    lines = lines[:, ::-1]
            else:
                colours = [roles.background, c] + ([own[1]] if many else [])
                if kind == "zigzag":
                    period = int(rng.integers(2, 5))
                    tile = np.full((period, width), roles.background, np.uint8)
                    for y in range(period):
                        x = min(y, period - y) + width // 2 - 1
                        tile[y, min(x, width - 1)] = c
                else:
                    across = min(width, margin[2]) if margin else width
                    tile = _tile(rng, int(rng.integers(1 + (rng.random() < 0.8), length // 2 + 1)), across, colours)
                lines = tile[np.arange(length) % len(tile)]
                if margin and kind == "tile":
                    rest = max(0, length + 2 - sum(margin)) if short else 0
                    lines = np.pad(lines, ((0, 0), (margin[0], margin[1] + rest)), constant_values=roles.background)
            return np.ascontiguousarray(rot90(lines, turn))
        return draw
    return scene


def begun(least: int = 11, most: int = 18):
    """A pattern along the hole `way` that fills one and a half periods or more and leaves at least
    a quarter of the grid blank; its base line is on the side of the grid."""
    def scene(rng: np.random.Generator, roles: Roles):
        turn = _ways(roles)
        fixed = roles.free(rng, 3)
        vary, constant = rng.random() < 0.6, rng.random() < 0.5
        deep = int(rng.integers(2, 5))
        shape = int(rng.integers(least, most + 1)), deep + int(rng.integers(3))

        def draw(rng: np.random.Generator) -> np.ndarray:
            length, width = shape if constant else (int(rng.integers(least, most + 1)), shape[1])
            grid = np.full((length, width) if turn % 2 == 0 else (width, length), roles.background, np.uint8)
            lines = rot90(grid, -turn)
            own = roles.free(rng, 3) if vary else fixed
            period = int(rng.integers(2, max(3, length // 3 + 1)))
            used = int(rng.integers(max(period + 2, int(1.5 * period)), max(period + 3, int(0.75 * length))))
            if used >= length - 1 or deep > width:
                raise RuleError("no room for the pattern")
            tile = np.full((period, width), roles.background, np.uint8)
            for y in range(period):
                high = int(rng.integers(1, deep + 1))
                tile[y, :high] = rng.choice(own, high)
            lines[:used] = tile[np.arange(used) % period]
            return grid
        return draw
    return scene


def key_and_dots():
    """A colourful square in one corner, a full bar (hole `bar`) beside it, and dots (hole `dot`)
    on the other side of the bar, set out on a grid of squares of the same size."""
    def scene(rng: np.random.Generator, roles: Roles):
        k = int(rng.choice([3, 3, 3, 5]))
        rows, cols = int(rng.integers(2, 5)), int(rng.integers(2, 5))
        turn = int(rng.integers(4))
        fixed = roles.free(rng, 4)
        vary = rng.random() < 0.6
        many = int(rng.integers(2, 5))

        def draw(rng: np.random.Generator) -> np.ndarray:
            if (cols + 1) * k + 1 > 30 or rows * k > 30:
                raise RuleError("a grid too large")
            grid = np.full((rows * k, (cols + 1) * k + 1), roles.background, np.uint8)
            own = roles.free(rng, 4) if vary else fixed
            grid[:k, :k] = rng.choice(own[:many], (k, k))
            grid[:, k] = roles.holes["bar"]
            places = rng.permutation(rows * cols)[:int(rng.integers(1, min(5, rows * cols) + 1))]
            for i in places:
                grid[k // 2 + k * (i // cols), k + 1 + k // 2 + k * (i % cols)] = roles.holes["dot"]
            return np.ascontiguousarray(rot90(grid, turn))
        return draw
    return scene


def first_line(least: int = 4, most: int = 16):
    """A grid of a single line, along the hole `across`, whose first cells are coloured."""
    def scene(rng: np.random.Generator, roles: Roles):
        upright = roles.uses("vertical", at="across")
        fixed = roles.free(rng, 1)[0]
        vary = rng.random() < 0.8

        def draw(rng: np.random.Generator) -> np.ndarray:
            n = 2 * int(rng.integers(least // 2, most // 2 + 1))
            grid = np.full((1, n), roles.background, np.uint8)
            grid[0, :int(rng.integers(1, n // 2 + 1))] = roles.free(rng, 1)[0] if vary else fixed
            grid = grid[:, ::-1] if sum(roles.holes["way"].word.value) < 0 else grid
            return np.ascontiguousarray(grid.T if upright else grid)
        return draw
    return scene


def colour_cross(hole: str, least: int = 9, most: int = 18):
    """A row and a column of three or four cells in different colours that share one cell; a row alone where the rule
    in the hole carries on no other, which begins at the left border where it is carried on to the right only."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        n = int(rng.integers(3, 5))
        crossed, from_border = roles.uses("vertical", at=hole), not roles.uses("left", at=hole)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            inks = roles.free(rng, n)
            y, x = (int(rng.integers(n, m - n)) for m in grid.shape)
            if not crossed:
                start = 0 if from_border else int(rng.integers(1, grid.shape[1] - n))
                grid[y, start:start + n] = inks
                return grid
            i, j = (int(k) for k in rng.integers(n, size=2))
            grid[y, x - i:x - i + n] = inks
            grid[y - j:y - j + n, x] = _around(rng, inks, i, j)
            return grid
        return draw
    return scene


def _around(rng: np.random.Generator, inks: list[int], i: int, j: int) -> list[int]:
    """The same colours in another order, with colour i at place j."""
    rest = [int(c) for c in rng.permutation([c for c in inks if c != inks[i]])]
    return [*rest[:j], inks[i], *rest[j:]]


def facing_dots(hole: str, least: int = 8, most: int = 14):
    """Dots in many colours at both ends of every other line along the axis of a hole; in a few of
    the lines both have the same colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        upright, share = roles.uses("vertical", at=hole), rng.uniform(0.2, 0.5)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view, inks = grid.T if upright else grid, [*roles.seen, *roles.need(rng, 5)]
            rows = np.arange(int(rng.integers(2)), len(view), 2)
            same = rng.random(len(rows)) < share
            same[rng.integers(len(rows))] = True
            for y, alike in zip(rows, same):
                a, b = rng.choice(inks, 2, replace=False)
                view[y, [0, -1]] = a, a if alike else b
            return grid
        return draw
    return scene


def border_pairs(least: int = 10, most: int = 22):
    """Specks in a few colours, and cells of the rarest colour at the borders, on all sides: some
    face each other, across and mostly also down, others face none."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        fixed = roles.free(rng, 4)
        vary = rng.random() < 0.6
        share = rng.uniform(0.1, 0.2)

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            grid = np.full((height, width), roles.background, np.uint8)
            inks = roles.free(rng, 4) if vary else fixed
            noise = rng.random((height, width)) < share
            grid[noise] = rng.choice(inks[1:2 + int(rng.integers(2)) * (noise.sum() > 24)], int(noise.sum()))
            first = int(rng.integers(2))
            for axis in (0, 1):
                view = grid.T if axis else grid
                if axis == first or rng.random() < 0.75:
                    view[int(rng.integers(1, len(view) - 1)), [0, -1]] = inks[0]
            for turn in range(4):
                view = rot90(grid, turn)
                free = np.flatnonzero((view[0] != inks[0]) & (view[-1] != inks[0]))[1:-1]
                if rng.random() < 0.4 and len(free):
                    view[0, free[rng.integers(len(free))]] = inks[0]
            return grid
        return draw
    return scene
