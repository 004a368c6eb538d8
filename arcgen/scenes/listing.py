"""Things to be listed in order, counted, or told apart by their place in a row."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from . import shapes
from .place import Board
from .priors import Roles, sizes


def things_in_order():
    """Things of many colours that are to be listed, a few less than the hole `n` squared at most: dots no two of which
    share a row or a column, or where the rule asks for sizes things of different sizes."""
    def scene(rng: np.random.Generator, roles: Roles):
        most = min(int(roles.holes.get("n", 3)) ** 2, 12)
        sized, low = roles.uses("size", at="order"), max(2, most // 2)
        size = sizes(rng, 15, 19) if sized else sizes(rng, max(8, most + 1), 17)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, n = Board(*size(rng), roles.background), int(rng.integers(low, most + 1))
            inks = roles.free(rng, 8)
            if sized:
                n = min(n, 9)
                masks = [shapes.polyomino(rng, k + 1) for k in range(n)]
                board.scatter(rng, masks, [inks[k % len(inks)] for k in rng.permutation(n)], 1)
                return board.grid
            if n > min(board.grid.shape):
                raise RuleError("no room for the dots")
            rows, columns = (rng.permutation(k)[:n] for k in board.grid.shape)
            for k, (y, x) in enumerate(zip(rows, columns)):
                board.grid[y, x] = inks[k % len(inks)]
            return board.grid
        return draw
    return scene


def to_be_counted():
    """Things to count, nine at most: where the rule asks for what is empty, a vessel partly full; for holes, outlines
    with some; for colours, things in several; else things of one colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        vessel, holes, colours = roles.uses("rest_of_box"), roles.uses("holes"), roles.uses("colours_in")
        size, inks = sizes(rng, 9 if holes or colours else 8, 16), roles.need(rng, 2)

        def draw(rng: np.random.Generator) -> np.ndarray:
            if vessel:
                empty, full, inner = int(rng.integers(1, 9)), int(rng.integers(1, 5)), int(rng.integers(2, 5))
                cup = np.full((empty + full + 1, inner + 2), inks[0], np.uint8)
                cup[:-1, 1:-1] = inks[1]
                cup[:empty, 1:-1] = roles.background
                pads = [(int(rng.integers(0, 3)), 0), tuple(int(k) for k in rng.integers(0, 4, 2))]
                return np.pad(cup, pads, constant_values=roles.background)
            board, n = Board(*size(rng), roles.background), int(rng.integers(1, 9))
            palette = roles.free(rng, min(n, 7)) if colours else inks[:1]
            family = (shapes.one_of(shapes.box(3, 4), shapes.broken_box(3, 4)) if holes else
                      shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 5), shapes.dot()))
            masks = [family(rng) for _ in range(n + (2 if holes or colours else 0))]
            board.scatter(rng, masks, [palette[k % len(palette)] for k in range(len(masks))], 1, 0, 1)
            return board.grid
        return draw
    return scene


def row_of_things(least: int = 9, most: int = 22):
    """Five things or more side by side in a row (in some tasks a column), alike or of different heights; where the rule
    asks for pieces of the ground, instead a zigzag line across a flat strip, whose pockets they are."""
    def scene(rng: np.random.Generator, roles: Roles):
        zigzag = roles.uses("pieces", at="things")
        fixed, tall = roles.need(rng, 1)[0], int(rng.integers(1, 5))
        deep, alike = int(rng.integers(3, 5)), rng.random() < 0.5
        family = shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 5), shapes.plus(), shapes.box(3, 3))
        family = shapes.box(3, 4) if roles.uses("inside_of") else family

        def draw(rng: np.random.Generator) -> np.ndarray:
            width = int(rng.integers(max(least, 12), most + 1))
            if zigzag:
                grid = np.full((deep, width), roles.background, np.uint8)
                bounce = np.abs((np.arange(width) + (deep - 1)) % (2 * deep - 2) - (deep - 1))
                grid[deep - 1 - bounce, np.arange(width)] = fixed
                return grid
            grid = np.full((tall + 5 + int(rng.integers(3)), width), roles.background, np.uint8)
            mask, x, done = family(rng), int(rng.integers(0, 2)), 0
            while True:
                mask = mask if alike else family(rng)
                h, w = mask.shape
                if x + w > width:
                    break
                y = (grid.shape[0] - h) // 2 if alike else int(rng.integers(0, grid.shape[0] - h + 1))
                grid[y:y + h, x:x + w][mask] = fixed
                x, done = x + w + 1 + int(rng.integers(2)) * (not alike), done + 1
            if done < 4:
                raise RuleError("too few things")
            return grid
        return draw
    return scene
