"""Bars, bands, blocks and lines that cross, cover, face or head one another."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from .place import Board
from .priors import Roles, sizes


def _some(rng: np.random.Generator, low: int, high: int) -> int:
    return int(rng.integers(low, high + 1))


def crossing_bars(thick: tuple[int, int] = (1, 3), least: int = 7, most: int = 16):
    """Two bars of different colours, one across the grid and one down it, the later on top."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        reach = rng.random() < 0.6
        pool = [*roles.seen, *roles.need(rng, 2)][:2]

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            a, b = _some(rng, *thick), _some(rng, *thick)
            y, x = _some(rng, 1, grid.shape[0] - a - 1), _some(rng, 1, grid.shape[1] - b - 1)
            inset = [0 if reach else _some(rng, 0, 1) for _ in range(4)]
            grid[y:y + a, inset[0]:grid.shape[1] - inset[1]] = pool[0]
            grid[inset[2]:grid.shape[0] - inset[3], x:x + b] = pool[1]
            return grid
        return draw
    return scene


def overlaid(count: tuple[int, int] = (2, 3), least: int = 6, most: int = 16):
    """Filled rectangles of different colours, each overlapping the one before; none is hidden,
    and none loses its full extent. In half of the tasks two bands that cross."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, bands = sizes(rng, least, most), rng.random() < 0.5
        n = 2 if bands else _some(rng, *count)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            height, width = grid.shape
            colours = [*roles.seen, *roles.need(rng, n)][:n]
            if bands:
                view = grid if rng.random() < 0.5 else grid.T
                for lines, colour in zip((view, view.T), colours):
                    k = _some(rng, 1, min(4, len(lines) // 3))
                    at = _some(rng, 1, len(lines) - k - 1)
                    lines[at:at + k] = colour
                return grid
            h, w = _some(rng, 3, max(3, height * 2 // 3)), _some(rng, 3, max(3, width * 2 // 3))
            y, x = _some(rng, 0, height - h), _some(rng, 0, width - w)
            grid[y:y + h, x:x + w] = colours[0]
            for colour in colours[1:]:
                if rng.random() < 0.5:              # a bar across
                    k = _some(rng, 1, max(1, h // 3))
                    at = _some(rng, y + 1, y + h - k - 1)
                    grid[at:at + k, max(0, x - _some(rng, 0, 3)):min(width, x + w + _some(rng, 0, 3))] = colour
                else:
                    k = _some(rng, 1, max(1, w // 3))
                    at = _some(rng, x + 1, x + w - k - 1)
                    grid[max(0, y - _some(rng, 0, 3)):min(height, y + h + _some(rng, 0, 3)), at:at + k] = colour
            return grid
        return draw
    return scene


def tinted(least: int = 9, most: int = 18):
    """A texture of one colour on blank, regular or random, and a rectangle in it where all that is
    blank has the colour that the rule looks for."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, regular, share = sizes(rng, least, most), rng.random() < 0.5, rng.uniform(0.3, 0.6)
        own, vary = roles.need(rng, 1)[0], rng.random() < 0.3

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape = size(rng)
            ink = roles.need(rng, 1)[0] if vary else own
            tile = rng.random(rng.integers(2, 5, 2) if regular else shape) < share
            tile[0, :2] = True, False
            mask = np.tile(tile, [-(-s // t) for s, t in zip(shape, tile.shape)])[:shape[0], :shape[1]]
            grid = np.where(mask, ink, roles.background).astype(np.uint8)
            h, w = (_some(rng, 3, max(3, s // 2)) for s in shape)
            y, x = (_some(rng, 0, s - n) for s, n in zip(shape, (h, w)))
            window = grid[y:y + h, x:x + w]
            window[window == roles.background] = roles.seen[0]
            return grid
        return draw
    return scene


def bands(count: tuple[int, int] = (2, 3), thick: int = 3):
    """Bands three cells thick and of different lengths, one below the other."""
    def scene(rng: np.random.Generator, roles: Roles):
        width, n = _some(rng, 9, 24), _some(rng, *count)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(((thick + _some(rng, 1, 2)) * n, width + _some(rng, 0, 4)), roles.background, np.uint8)
            step = len(grid) // n
            colours = [*roles.seen, *roles.need(rng, n)][:n]
            for k, colour in enumerate(colours):
                length = _some(rng, 5, grid.shape[1] - 1)
                x = _some(rng, 0, grid.shape[1] - length)
                grid[k * step:k * step + thick, x:x + length] = colour
            return grid
        return draw
    return scene


def facing_blocks(least: int = 8, most: int = 14):
    """Two filled rectangles of different colours that face each other across a gap."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = grid.T if rng.random() < 0.5 else grid
            height, width = view.shape
            a, b = roles.need(rng, 2)
            top = _some(rng, 1, max(1, height // 2 - 1))
            bottom = _some(rng, max(top + 2, height // 2), height - 1)
            spans = []
            for _ in range(2):
                w = _some(rng, 4, max(4, width * 3 // 4))
                x = _some(rng, 0, width - w)
                spans.append((x, x + w))
            shared = min(spans[0][1], spans[1][1]) - max(spans[0][0], spans[1][0])
            if shared < 3:
                raise RuleError("blocks that do not face each other")
            view[max(0, top - _some(rng, 2, 5)):top, slice(*spans[0])] = a
            view[bottom:bottom + _some(rng, 2, 5), slice(*spans[1])] = b
            return grid
        return draw
    return scene


def framed_block_and_dot(least: int = 8, most: int = 14):
    """A block with a frame of another colour, and a dot of a third in line with it."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        dot = roles.need(rng, 3)[-1]

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, int(rng.integers(4)))
            height, width = view.shape
            outer, inner = [c for c in roles.need(rng, 3) if c != dot][:2]
            h, w = _some(rng, 3, 4), _some(rng, 3, min(6, width))
            y, x = _some(rng, 0, 1), _some(rng, 0, width - w)
            view[y:y + h, x:x + w] = outer
            view[y + 1:y + h - 1, x + 1:x + w - 1] = inner
            view[_some(rng, y + h + 1, height - 1), _some(rng, x, x + w - 1)] = dot
            return grid
        return draw
    return scene


def border_line(least: int = 7, most: int = 16):
    """A line along the left border of an otherwise empty grid."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most, constant=False)
        fixed = roles.need(rng, 1)[0]
        vary = rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            grid[:, 0] = roles.need(rng, 1)[0] if vary else fixed
            return grid
        return draw
    return scene


def crosses(count: tuple[int, int] = (1, 2), least: int = 9, most: int = 14):
    """Small upright crosses with a centre of another colour, five cells apart."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        n = _some(rng, *count)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            arms, heart = roles.need(rng, 2)
            sign = np.full((5, 5), roles.background, np.uint8)
            sign[2, 1:4] = sign[1:4, 2] = arms
            sign[2, 2] = heart
            for _ in range(n):
                board.place(rng, np.ones((5, 5), bool), sign, 0)
            return board.grid
        return draw
    return scene


def tower(steps: tuple[int, int] = (2, 5), least: int = 8, most: int = 15):
    """A pyramid of bars of one colour standing on the ground, with the rarest colour in it: its top,
    or in most tasks the middle of its lowest bar, under a bar as wide."""
    def scene(rng: np.random.Generator, roles: Roles):
        core = rng.random() < 0.7
        size = sizes(rng, 5 if core else least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            height, width = grid.shape
            n = 2 if core else _some(rng, *steps)
            head = _some(rng, 1, 2)
            half = [head + k * _some(rng, 1, 2 + core) for k in range(n)]
            total = 2 * half[-1] - 1
            if total > width or n > height - 2:
                raise RuleError("no room for the tower")
            centre = _some(rng, half[-1] - 1, width - half[-1])
            a, b = roles.need(rng, 2)
            for k, r in enumerate(half):
                grid[height - n + k, centre - r + 1:centre + r] = b if k == 0 and not core else a
            if core:
                grid[-1, centre - head + 1:centre + head] = b
            return grid
        return draw
    return scene
