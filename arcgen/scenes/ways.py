"""Scenes for ways found step by step: slanted lines and walls, dots below stones, marks at two borders, mazes, water
above vessels."""
from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from ..core.grid import rot90
from ..language.objects import SIDES, ObjectSet
from ..language.registry import WORDS
from .place import Board
from .priors import Roles, sizes
from .room import widened


def _colour(roles: Roles, hole: str, other: int) -> int:
    """The colour that fills a hole, or another where that is no plain colour."""
    found = roles.holes.get(hole)
    return found if isinstance(found, int) else other


def shot_at_walls(least: int = 12, most: int = 20):
    """A slanted line of two to four cells that comes from the border, in the hole `shot`'s colour, and straight walls,
    some of which it would hit: in the hole `wall`'s colour, and where there is one, others in another colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, spare = sizes(rng, least, most), roles.need(rng, 3)
        shot, wall = _colour(roles, "shot", spare[0]), _colour(roles, "wall", spare[1])
        glass = spare[2] if isinstance(roles.holes.get("wall"), int) and rng.random() < 0.5 else wall
        whole_side = rng.random() < 0.25

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            view = rot90(board.grid, int(rng.integers(4)))
            height, width = view.shape
            length, x, dx = int(rng.integers(2, 5)), int(rng.integers(width)), int(rng.choice([-1, 1]))
            if not 0 <= x + dx * (length + 3) < width:
                raise RuleError("no room for the line")
            for k in range(length):
                view[height - 1 - k, x + dx * k] = shot
            board.taken |= board.grid == shot
            if whole_side:
                thick = int(rng.integers(1, 4))
                view[:, width - thick if dx > 0 else 0:width if dx > 0 else thick] = wall
            else:
                for k in range(int(rng.integers(2, 6))):
                    n = int(rng.integers(4, max(5, min(height, width) - 4)))
                    mask = np.ones((n, 1) if rng.random() < 0.5 else (1, n), bool)
                    at = board.spot(rng, mask, 2)
                    if at is not None:
                        board.put(mask, at, glass if k % 2 else wall)
            beam = ObjectSet((board.grid == shot)[None], board.grid)
            walls = ObjectSet((board.grid == wall)[None], board.grid)
            free = WORDS["rebound"].body(beam, ObjectSet(walls.masks[:0], board.grid))
            path = WORDS["rebound"].body(beam, walls)
            if (path == free).all() or not (board.grid == wall).any():
                raise RuleError("no wall is hit")
            return board.grid
        return draw
    return scene


def dots_below_stones(least: int = 10, most: int = 18):
    """Dots along the border opposite to the hole `way`'s direction, and stones further on, some in their way, of the
    hole `stone`'s colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, spare = sizes(rng, least, most), roles.need(rng, 4)
        stone = _colour(roles, "stone", spare.pop())
        dots = [_colour(roles, "dot", spare[0])] if rng.random() < 0.6 or "dot" in roles.holes else spare[:3]
        turn = {(-1, 0): 0, (0, 1): 1, (1, 0): 2, (0, -1): 3}[roles.holes["way"].word.value]
        wide = 1 if rng.random() < 0.7 else 3

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, turn)
            height, width = view.shape
            columns = [c for c in range(2, width - 2) if c % 3 == rng.integers(3) or rng.random() < 0.1]
            columns = [c for k, c in enumerate(columns) if not k or c - columns[k - 1] > 2][:int(rng.integers(2, 6))]
            if len(columns) < 2:
                raise RuleError("no room for the dots")
            for k, c in enumerate(columns):
                view[-1, c] = dots[k % len(dots)]
            hit = 0
            for y in rng.permutation(np.arange(1, height - 2))[:int(rng.integers(2, 7))]:
                if y % 2:
                    continue
                aimed = rng.random() < 0.7
                x = int(columns[rng.integers(len(columns))] if aimed else rng.integers(width))
                left = max(0, x - int(rng.integers(wide)))
                view[y, left:min(width, left + wide)] = stone
                hit += aimed
            if not hit:
                raise RuleError("no stone in the way")
            return grid
        return draw
    return scene


def marks_at_two_borders(least: int = 10, most: int = 19):
    """Dots at one border, mostly in one colour, and marks of the hole `mark`'s colour at a border beside it."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, spare = sizes(rng, least, most, square=False), roles.need(rng, 4)
        mark = _colour(roles, "mark", spare.pop())
        dots = [_colour(roles, "dot", spare[0])] if "dot" in roles.holes else spare[:int(rng.integers(2, 4))]
        turned = rng.random() < 0.6

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, int(rng.integers(4)) if turned else 0)
            view = view if rng.random() < 0.5 else view[:, ::-1]
            height, width = view.shape
            columns = np.arange(2, width, 2)
            columns = np.sort(rng.permutation(columns)[:max(2, len(columns) // 2)])
            view[0, columns[columns < width - 1]] = np.resize(dots, (columns < width - 1).sum())
            step = int(rng.integers(3, 5))
            rows = np.arange(step, height - 1, step)
            rows = rows[rng.random(len(rows)) < 0.8]
            if not len(rows):
                raise RuleError("no marks")
            view[rows, 0] = mark
            return grid
        return draw
    return scene


def carve(rng: np.random.Generator, grid: np.ndarray, start: tuple[int, int], background: int) -> None:
    """Makes a maze of a grid that is all wall, uint8 (H, W): ways one cell wide from the start, by steps of two cells,
    of which just one leads from each place to another."""
    height, width = grid.shape
    closed = {(y, x) for y in range(start[0] % 2, height, 2) for x in range(start[1] % 2, width, 2)} - {start}
    grid[start], trail = background, [start]
    while trail:
        y, x = trail[-1]
        ways = [(a, b) for a, b in ((0, 2), (2, 0), (0, -2), (-2, 0)) if (y + a, x + b) in closed]
        if not ways:
            trail.pop()
            continue
        a, b = ways[rng.integers(len(ways))]
        grid[y + a // 2, x + b // 2] = grid[y + a, x + b] = background
        closed.remove((y + a, x + b))
        trail.append((y + a, x + b))


def maze(least: int = 11, most: int = 23):
    """A maze one cell wide, its walls in the hole `wall`'s colour or in the commonest, some doors closed; in a passage
    a dot, and in some tasks (the hole `seed` says no colour) its neighbours in another colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, spare = sizes(rng, least, most), roles.need(rng, 3)
        wall = _colour(roles, "wall", spare[2])
        single = isinstance(roles.holes.get("seed"), int)
        vary = rng.random() < 0.6

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = (n // 2 * 2 + 1 for n in size(rng))
            grid = np.full((height, width), wall, np.uint8)
            y, x = (int(rng.integers(n // 2 + 1)) * 2 for n in (height, width))
            carve(rng, grid, (y, x), roles.background)
            doors = np.argwhere((grid != wall) & ((np.arange(height)[:, None] + np.arange(width)) % 2 == 1))
            for y, x in doors[rng.permutation(len(doors))[:int(rng.integers(1, 4))]]:
                grid[y, x] = wall
            labels, n = ndimage.label(grid != wall, SIDES)
            largest = int(np.bincount(labels.ravel())[1:].argmax()) + 1
            rooms = np.argwhere((labels == largest) & (ndimage.convolve((grid != wall) * 1, SIDES * 1,
                                                                        mode="constant") >= 3))
            y, x = rooms[rng.integers(len(rooms))]
            inks = roles.need(rng, 2) if vary and not single else spare[:2]
            dot = np.zeros(grid.shape, bool)
            dot[y, x] = True
            grid[dot] = _colour(roles, "seed", inks[0])
            if not single:
                grid[widened(dot, SIDES) & ~dot & (grid != wall)] = inks[1]
            if n < 1 or (wall in inks and not single):
                raise RuleError("no maze")
            return grid
        return draw
    return scene


def water_above_vessels(least: int = 12, most: int = 20):
    """Vessels, open above, of the hole `wall`'s colour or of several, some with a leak; at the top border drops of the
    hole `drop`'s colour, or each of another, most of them above vessels."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, spare = sizes(rng, least, most), roles.need(rng, 3)
        wall = _colour(roles, "wall", spare[2])
        tall, leaks = rng.random() < 0.5, rng.random() < 0.4

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            grid, width = board.grid, board.grid.shape[1]
            inks = [c for c in roles.need(rng, 4) if c != wall]
            board.taken[:3] = True
            drops: list[int] = []
            for _ in range(int(rng.integers(2, 6))):
                h, w = int(rng.integers(3, 7 if tall else 5)), int(rng.integers(4, 8))
                mask = np.zeros((h, w), bool)
                mask[:, [0, -1]] = mask[-1] = True
                if w > 5 and rng.random() < 0.3:
                    mask[:, int(rng.integers(2, w - 2))] = True
                if leaks and rng.random() < 0.4:
                    mask[-1, int(rng.integers(1, w - 1))] = False
                at = board.spot(rng, mask, 1, 1)
                if at is None:
                    continue
                board.put(mask, at, wall)
                inside = [at[1] + int(c) for c in np.flatnonzero(~mask[0])]
                above = [c for c in inside if not (grid[:at[0], c] == wall).any()]
                if above:
                    drops.append(above[int(rng.integers(len(above)))])
            drops = [int(c) for c in rng.permutation(sorted(set(drops)))][:3]
            if rng.random() < 0.2:
                drops = drops[:1]
            if not drops or not 0 <= min(drops) <= max(drops) < width:
                raise RuleError("no vessel to fill")
            for k, c in enumerate(drops):
                grid[0, c] = _colour(roles, "drop", inks[k])
            return grid
        return draw
    return scene
