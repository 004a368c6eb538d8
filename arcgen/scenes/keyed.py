"""Objects and what tells their colours: markers on the border in line with them, lines at the
sides, a frame that holds an example, cells inside them."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rimmed, rot90
from ..language.traits import Need
from . import shapes
from .place import Board
from .priors import Roles, sizes


def _body(rng: np.random.Generator, roles: Roles) -> int:
    return roles.seen[0] if roles.seen else roles.need(rng, 1)[0]


def headed(family: shapes.Shape = shapes.rectangle(2, 4), count: tuple[int, int] = (2, 4), least: int = 8,
           most: int = 16):
    """Objects of one colour, each with a marker of its own colour on the border in line with it:
    above, below, left or right of all of them by the rule's direction (hole `side`)."""
    turns = {(-1, 0): 0, (0, 1): 1, (1, 0): 2, (0, -1): 3}

    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        turn = turns[roles.holes["side"].word.value]
        body, pool = _body(rng, roles), roles.need(rng, 4)
        pool = [c for c in pool if c != body]

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, turn)
            masks = [family(rng) for _ in range(int(rng.integers(count[0], count[1] + 1)))]
            while sum(m.shape[1] + 1 for m in masks) > view.shape[1] + 1:
                masks.pop()
            masks = [m for m in masks if m.shape[0] <= view.shape[0] - 3]
            spare = view.shape[1] + 1 - sum(m.shape[1] + 1 for m in masks)
            if len(masks) < 2:
                raise RuleError("no room for the objects")
            x, colours = 0, rng.permutation(pool)
            for k, m in enumerate(masks):
                step = int(rng.integers(spare + 1))
                x, spare = x + step, spare - step
                y = int(rng.integers(2, view.shape[0] - m.shape[0] + 1))
                view[y:y + m.shape[0], x:x + m.shape[1]] = np.where(m, body, roles.background)
                view[0, x + int(rng.choice(np.flatnonzero(m.any(0))))] = colours[k % len(colours)]
                x += m.shape[1] + 1
            return grid
        return draw
    return scene


def edged_rows(least: int = 6, most: int = 14, colours: int = 2):
    """Blocks of one colour beside a border line whose cells give each row its colour; the border
    is that of the rule's direction (hole `side`)."""
    turns = {(0, -1): 0, (-1, 0): 3, (0, 1): 2, (1, 0): 1}

    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        turn = turns[roles.holes["side"].word.value]
        body = _body(rng, roles)
        pool = [c for c in roles.need(rng, colours + 1) if c != body][:colours]
        run = int(rng.integers(1, 4))

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, turn)
            height, width = view.shape
            heights = rng.integers(0, height - 1, width - 2)
            heights = np.repeat(heights, int(rng.integers(1, 4)))[:width - 2]
            down = rng.random() < 0.5
            for x, h in enumerate(heights, 2):
                view[height - h if down else 0:height if down else h, x] = body
            start = int(rng.integers(len(pool)))
            view[:, 0] = np.array([pool[(start + y // run) % len(pool)] for y in range(height)])
            return grid
        return draw
    return scene


def between_lines(dots: tuple[int, int] = (3, 7), least: int = 8, most: int = 14):
    """Two lines of different colours on opposite borders and dots of the rule's colour between
    them, none in the middle."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        body = _body(rng, roles)
        turned = bool(rng.random() < 0.5) if rng.random() < 0.5 else None

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            upright = turned if turned is not None else rng.random() < 0.5
            view = grid.T if upright else grid
            view[0], view[-1] = [c for c in roles.need(rng, 3) if c != body][:2]
            rows = [y for y in range(2, len(view) - 2) if 2 * y != len(view) - 1]
            for _ in range(int(rng.integers(dots[0], dots[1] + 1))):
                y, x = rows[rng.integers(len(rows))], int(rng.integers(view.shape[1]))
                if not (view[max(y - 1, 1):min(y + 2, len(view) - 1), max(x - 1, 0):x + 2] == body).any():
                    view[y, x] = body
            return grid
        return draw
    return scene


def example_in_frame(family: shapes.Shape = shapes.blob(3, 5), count: tuple[int, int] = (4, 7), corner: bool = True,
                     colours: tuple[int, int] = (1, 4), least: int = 10, most: int = 20):
    """A key object in a frame (in a corner of the grid, or anywhere) and objects elsewhere, some
    of its shape. Colours: hole `wall` for the frame. Where the rule (hole `frame`) asks for the
    closed one, mostly there is another, open frame with another object in it."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        wall = roles.holes.get("wall")
        wall = wall if isinstance(wall, int) else roles.need(rng, 1)[0]
        pool = [c for c in roles.need(rng, 6) if c != wall]
        n_colours = int(rng.integers(colours[0], colours[1] + 1))
        turn = int(rng.integers(4))
        decoys = roles.asks(Need.OUTLINES, at="frame")

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            key = family(rng)
            inner = np.full((max(key.shape) + 2,) * 2, roles.background, np.uint8)
            at = [int(rng.integers(1, s - k)) if corner else (s - k) // 2 for s, k in zip(inner.shape, key.shape)]
            palette = [int(c) for c in rng.permutation(pool)]
            inner[at[0]:at[0] + key.shape[0], at[1]:at[1] + key.shape[1]][key] = palette[0]
            if corner:
                block = np.full((inner.shape[0], inner.shape[1]), wall, np.uint8)
                block[:-1, :-1] = inner[1:, 1:]
                place: tuple[int, int] | None = (0, 0)
            else:
                block = rimmed(inner[1:-1, 1:-1], roles.background)
                block = rimmed(block, wall)
                place = board.spot(rng, np.ones(block.shape, bool))
            if place is None or max(block.shape) > min(board.grid.shape) - 4:
                raise RuleError("no room for the frame")
            board.put(np.ones(block.shape, bool), place, block)
            if decoys and rng.random() < 0.8:
                other = family(rng)
                block = np.full((other.shape[0] + 4, other.shape[1] + 4), wall, np.uint8)
                block[1:-1, 1:-1] = rimmed(np.where(other, palette[0], roles.background), roles.background)
                rot90(block, int(rng.integers(4)))[0, 1:-1] = roles.background
                board.place(rng, np.ones(block.shape, bool), block)
            n = int(rng.integers(count[0], count[1] + 1))
            masks = [key if rng.random() < 0.35 else family(rng) for _ in range(n)]
            if not any(m is key for m in masks):
                masks[0] = key
            inks = [palette[1 + int(rng.integers(n_colours))] for _ in masks]
            board.scatter(rng, masks, inks, 1, 0, 3)
            return rot90(board.grid, turn) if corner else board.grid
        return draw
    return scene


def cells_with_key(separator: str, side: tuple[int, int] = (3, 4), count: tuple[int, int] = (2, 4)):
    """Square cells in a row, split by lines (hole `separator`), each with one key cell in the
    middle."""
    def scene(rng: np.random.Generator, roles: Roles):
        line = roles.holes[separator]
        keys = [c for c in roles.seen if c != line]
        keys += [c for c in roles.need(rng, 1) if c != line]
        n, boxes = int(rng.integers(side[0], side[1] + 1)), int(rng.integers(count[0], count[1] + 1))
        stacked = rng.random() < 0.3

        def draw(rng: np.random.Generator) -> np.ndarray:
            m = boxes + int(rng.integers(0, 2))
            grid = np.full((n, m * (n + 1) - 1), roles.background, np.uint8)
            grid[:, n::n + 1] = line
            for k in range(m):
                grid[int(rng.integers(1, n - 1)), k * (n + 1) + n // 2] = keys[rng.integers(len(keys))]
            return np.ascontiguousarray(grid.T) if stacked else grid
        return draw
    return scene
