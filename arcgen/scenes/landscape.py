"""Scenes with a wall: floors that things stand on, walls that things belong to, skylines, bands at one side."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from ..language.program import Node, walk
from . import shapes
from .ground import quarters
from .place import Board
from .priors import Roles, sizes


def _direction(roles: Roles, hole: str) -> str:
    """The first straight direction in the filling of a hole."""
    value = roles.holes[hole]
    names = [n.word.name for n in walk(value)] if isinstance(value, Node) else []
    return next(name for name in names if name in ("up", "down", "left", "right"))


def on_the_floor(count: tuple[int, int] = (2, 5), least: int = 8, most: int = 15):
    """Things of different colours and sizes standing apart on a floor of the hole `floor`'s colour, which is the
    border line opposite to the direction in the hole `way`; as much room above as a thing has cells."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, turn = sizes(rng, least, most), quarters(_direction(roles, "way"))
        family = shapes.one_of(shapes.blob(1, 5), shapes.rectangle(1, 3), shapes.bar(1, 4))
        low = int(rng.integers(count[0], count[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, -turn)
            height, width = view.shape
            view[-1] = roles.holes["floor"]
            inks, x, done = roles.free(rng, 6), int(rng.integers(0, 4)), 0
            for _ in range(int(rng.integers(low, count[1] + 1))):
                mask = family(rng)
                h, w = mask.shape
                if x + w > width or h + mask.sum() > height - 1:
                    continue
                view[height - 1 - h:height - 1, x:x + w][mask] = inks[done % len(inks)]
                x, done = x + w + int(rng.integers(1, 5)), done + 1
            if done < 2:
                raise RuleError("no room for the things")
            return np.ascontiguousarray(grid)
        return draw
    return scene


def skyline(least: int = 9, most: int = 15):
    """Hills of one colour under a sky of the hole `sky`'s colour, often with a line of a third colour along the
    top. One place is the highest, one the lowest. The hole `axis` says along which lines the hills rise."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, sky = sizes(rng, least, most), roles.holes["sky"]
        land, cover = roles.need(rng, 2)
        covered, upright = rng.random() < 0.5, roles.uses("vertical", at="axis")

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), sky, np.uint8)
            view = grid if upright else grid.T
            height, width = view.shape
            for _ in range(30):
                tops = np.cumsum(rng.integers(-2, 3, width)) + height // 3
                tops = np.clip(tops, 1, height - 3)
                if (tops == tops.max()).sum() == 1 and (tops == tops.min()).sum() == 1:
                    break
            else:
                raise RuleError("no one highest place")
            view[np.arange(height)[:, None] >= height - tops] = land
            if covered:
                view[0] = cover
            return np.ascontiguousarray(grid)
        return draw
    return scene


def two_walls(things: tuple[int, int] = (2, 4), least: int = 8, most: int = 13):
    """A wall at the left border and one at the right, of different colours, and between them things of either
    colour, each free to go to its wall."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, family = sizes(rng, least, most), shapes.one_of(shapes.blob(2, 5, corners=True), shapes.rectangle(1, 2))
        own, vary = roles.need(rng, 2), rng.random() < 0.7

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            inks = roles.need(rng, 2) if vary else own
            for side, ink in zip((0, -1), inks):
                board.grid[:, side], board.taken[:, side] = ink, True
            masks = [family(rng) for _ in range(2 * int(rng.integers(things[0], things[1] + 1)))]
            board.scatter(rng, masks, inks * len(masks), 0 if rng.random() < 0.3 else 1, 1, 3)
            return board.grid
        return draw
    return scene


def one_wall(least: int = 8, most: int = 14):
    """A wall of the hole `wall`'s colour along one border (another in each grid), a large area of the hole
    `area`'s colour with specks in it, and specks of the hole `speck`'s colour all around."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        wall, area, speck = (roles.holes[k] for k in ("wall", "area", "speck"))

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, int(rng.integers(4)))
            view[0] = wall
            field = view[1:]
            mask = shapes.polyomino(rng, int(rng.integers(12, 30)), most=6)
            body = np.zeros(field.shape, bool)
            h, w = mask.shape
            if h >= field.shape[0] or w >= field.shape[1]:
                raise RuleError("no room for the area")
            y, x = int(rng.integers(1, field.shape[0] - h + 1)), int(rng.integers(field.shape[1] - w + 1))
            body[y:y + h, x:x + w] = mask
            near = np.zeros(field.shape, bool)
            for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0)):
                near |= np.roll(body, (dy, dx), (0, 1))
            specks = rng.random(field.shape) < 0.16
            specks[0] = False
            field[body] = area
            field[specks & ~near & ~body] = speck
            inner = np.argwhere(body & near)
            for k in rng.permutation(len(inner))[:int(rng.integers(1, 4))]:
                field[tuple(inner[k])] = speck
            return np.ascontiguousarray(grid)
        return draw
    return scene


def band_at_one_side(least: int = 9, most: int = 14, colours: tuple[int, int] = (1, 3)):
    """A picture across the grid at one border, the one opposite to the direction in the hole `step`: a motif of a few
    lines in the middle, or a pattern from side to side."""
    def scene(rng: np.random.Generator, roles: Roles):
        turn, n = quarters(_direction(roles, "step")), int(rng.integers(colours[0], colours[1] + 1))
        height, width = int(rng.integers(least, most + 1)), int(rng.integers(4, 9))
        constant, deep = rng.random() < 0.5, int(rng.integers(2, 6))

        def draw(rng: np.random.Generator) -> np.ndarray:
            high, wide = (height, width) if constant else (int(rng.integers(least, most + 1)), int(rng.integers(4, 9)))
            thick = deep if constant else int(rng.integers(2, 6))
            grid = np.full((high, wide), roles.background, np.uint8)
            inks = np.array(roles.need(rng, n), np.uint8)
            w = wide if rng.random() < 0.5 else int(rng.integers(2, wide))
            mask = rng.random((thick, w)) < 0.6
            if rng.random() < 0.6:
                mask = mask | mask[:, ::-1] if w < 6 else mask
            if not (mask.any(1).all() and mask[:, 0].any() and mask[:, -1].any()) or mask.all():
                raise RuleError("an empty line in the band, or no pattern")
            x = int(rng.integers(wide - w + 1))
            each = (thick, 1) if rng.random() < 0.5 else mask.shape          # a colour for each line, or cell
            grid[high - thick:, x:x + w] = np.where(mask, inks[rng.integers(n, size=each)], roles.background)
            return np.ascontiguousarray(rot90(grid, turn))
        return draw
    return scene
