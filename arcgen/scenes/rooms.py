"""Grids cut into areas by lines: lattices, partitions, rows and columns that stand out, rings."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from .priors import Roles, sizes


def _line_colour(rng: np.random.Generator, roles: Roles) -> int:
    colour = roles.holes.get("wall")
    return colour if isinstance(colour, int) else roles.need(rng, 1)[0]


def lattice(lines: tuple[int, int] = (1, 3), least: int = 8, most: int = 20, gaps: float = 0.0, odd: bool = False,
            exact: bool = False, even: float = 0.0):
    """Full horizontal and vertical lines at uneven distances. gaps: share of line cells that are
    missing. odd: an odd number of areas each way. exact: no other number of lines than drawn for the task.
    even: share of the tasks whose lines are equally far apart."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        wall = _line_colour(rng, roles)
        counts = [int(rng.integers(lines[0], lines[1] + 1)) for _ in range(2)]
        if odd:
            counts = [n + n % 2 for n in counts]
        step = int(rng.integers(3, 6)) if rng.random() < even else 0

        def cuts(rng, length: int, n: int) -> list[int]:
            if step:
                return [*range(step - 1, length - 1, step)]
            for _ in range(20):
                at = np.sort(rng.choice(np.arange(1, length - 1), min(n, (length - 1) // 2), replace=False))
                if len(at) == n and (np.diff(at) > 1).all():
                    return [int(a) for a in at]
            raise RuleError("no room for the lines")

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            vary = [max(1, n + (0 if odd or exact else int(rng.integers(-1, 2)))) for n in counts]
            grid[cuts(rng, grid.shape[0], vary[0])] = wall
            grid[:, cuts(rng, grid.shape[1], vary[1])] = wall
            if gaps:
                grid[(rng.random(grid.shape) < gaps) & (grid == wall)] = roles.background
            return grid
        return draw
    return scene


def crossing_lines(lines: tuple[int, int] = (2, 4), least: int = 12, most: int = 20):
    """Horizontal and vertical lines of one colour that cross and mostly end short of the border."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        fixed, vary = _line_colour(rng, roles), "wall" not in roles.holes and rng.random() < 0.7

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            wall = roles.need(rng, 1)[0] if vary else fixed
            for view in (grid, grid.T):
                n = int(rng.integers(lines[0], lines[1] + 1))
                places = np.sort(rng.choice(np.arange(1, len(view) // 2), n, replace=False)) * 2
                for at in places - int(rng.integers(2)):
                    first, last = rng.integers(0, 3, 2)
                    view[at, first:view.shape[1] - last] = wall
            return grid
        return draw
    return scene


def partition(rooms: tuple[int, int] = (3, 6), least: int = 9, most: int = 16):
    """A rectangle cut again and again by a line across one of its parts."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        wall = _line_colour(rng, roles)
        count = int(rng.integers(rooms[0], rooms[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            parts = [(0, 0, *grid.shape)]
            for _ in range(count - 1):
                parts.sort(key=lambda p: p[2] * p[3] + int(rng.integers(0, 12)))
                y, x, height, width = parts.pop()
                across = height > width if height != width else rng.random() < 0.5
                if max(height, width) < 3:
                    parts.append((y, x, height, width))
                    break
                if across:
                    k = int(rng.integers(1, height - 1))
                    grid[y + k, x:x + width] = wall
                    parts += [(y, x, k, width), (y + k + 1, x, height - k - 1, width)]
                else:
                    k = int(rng.integers(1, width - 1))
                    grid[y:y + height, x + k] = wall
                    parts += [(y, x, height, k), (y, x + k + 1, height, width - k - 1)]
            return grid
        return draw
    return scene


def plain_lines_in_noise(density: tuple[float, float] = (0.35, 0.6), least: int = 8, most: int = 18):
    """Noise of one colour with a few rows and columns left empty."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        wall = _line_colour(rng, roles)
        full = rng.uniform(*density)

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape = size(rng)
            grid = np.where(rng.random(shape) < full, wall, roles.background).astype(np.uint8)
            for view in (grid, grid.T):
                for k in rng.permutation(len(view))[:int(rng.integers(0, 3))]:
                    view[k] = roles.background
            return grid
        return draw
    return scene


def ragged_edge(deepest: int = 3, least: int = 10, most: int = 16):
    """A frame of uneven depth along the border, in one colour on two sides and in another on the
    other two, around blank ground."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        inks = roles.need(rng, 2)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            start = int(rng.integers(4))
            for turn in range(4):
                view = rot90(grid, turn + start)
                depth = rng.integers(1, deepest + 1, view.shape[1])
                view[np.arange(len(view))[:, None] < depth] = inks[turn // 2]
            return grid
        return draw
    return scene


_MIXED = 5
"""Cells of a line of random colours, at most: more of them look like noise, in which no line is seen."""


def rows_of_colours(least: int = 3, most: int = 8, plain: tuple[int, int] = (1, 3)):
    """A small grid without background; some lines (rows, or columns where these are the rule's, hole `axis`) are of
    one colour, the others mixed, or, in large grids, of one colour but for a cell or two."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        pool = [*roles.seen, *roles.free(rng, int(rng.integers(2, 4)))]
        upright = roles.uses("vertical", at="axis")

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.array(pool, np.uint8)[rng.integers(len(pool), size=size(rng))]
            view = grid.T if upright else grid
            if view.shape[1] > _MIXED:
                for line in view:
                    main, odd = rng.permutation(pool)[:2]
                    line[:] = main
                    line[rng.integers(len(line), size=2)] = odd
            rows = rng.permutation(len(view))[:min(len(view) - 1, int(rng.integers(plain[0], plain[1] + 1)))]
            for k in rows:
                view[k] = pool[rng.integers(len(pool))]
            return grid
        return draw
    return scene


def nested_rings(rings: tuple[int, int] = (3, 5), background: bool = False, least: int = 4, most: int = 20):
    """Concentric rectangles that fill the grid, one to three cells thick, each of another colour
    (the innermost is an area)."""
    def scene(rng: np.random.Generator, roles: Roles):
        square = rng.random() < 0.7

        def draw(rng: np.random.Generator) -> np.ndarray:
            n = int(rng.integers(rings[0], rings[1] + 1))
            thick = [1 + int(rng.random() < 0.25) for _ in range(n - 1)]
            core = int(rng.integers(1, 5))
            height = core + 2 * sum(thick)
            width = height if square else int(rng.integers(1, 5)) + 2 * sum(thick)
            if not (least <= min(height, width) and max(height, width) <= most):
                raise RuleError("rings of a size out of range")
            colours = roles.need(rng, n)
            if background:
                colours = [int(c) for c in rng.permutation([*colours[:-1], roles.background])]
            grid = np.full((height, width), colours[0], np.uint8)
            inset = 0
            for t, colour in zip(thick, colours[1:]):
                inset += t
                grid[inset:height - inset, inset:width - inset] = colour
            return grid
        return draw
    return scene
