"""Scenes where the thing lies among noise: specks around rectangles, one block in a snow of colours."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from . import shapes
from .place import Board
from .priors import FOREGROUNDS, Roles, pick_many, sizes


def specks(family: shapes.Shape = shapes.rectangle(2, 5), count: tuple[int, int] = (2, 5), density: float = 0.06,
           least: int = 8, most: int = 20, noise: str = "same", touching: bool = True):
    """Solid objects and single cells. noise: "same" (the objects' colour), or the name of the hole
    that holds the noise's colour. touching: whether specks may lie against the objects."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        ink = roles.holes.get("ink") if isinstance(roles.holes.get("ink"), int) else roles.free(rng, 1)[0]
        vary = noise == "same" and not roles.seen and rng.random() < 0.6
        share = density * rng.uniform(0.6, 1.6)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            c = roles.free(rng, 1)[0] if vary else ink
            masks = [family(rng) for _ in range(int(rng.integers(count[0], count[1] + 1)))]
            board.scatter(rng, masks, [c] * len(masks), 1, least=1)
            dot = np.ones((1, 1), bool)
            other = c if noise == "same" else roles.holes[noise]
            for _ in range(max(2, int(rng.poisson(share * board.grid.size)))):
                at = board.spot(rng, dot, 0 if touching else 1)
                if at is not None:
                    y, x = at
                    near = board.grid[max(y - 1, 0):y + 2, max(x - 1, 0):x + 2] == other
                    if noise == "same" and touching and near.sum() > 1:
                        continue
                    board.put(dot, at, other)
            return board.grid
        return draw
    return scene


def speckled_over(family: shapes.Shape = shapes.rectangle(4, 8), count: tuple[int, int] = (1, 3),
                  density: tuple[float, float] = (0.03, 0.08), least: int = 10, most: int = 18):
    """Large solid objects with specks over everything (of the hole `noise`'s colour, if that is one),
    none next to another, few on the edge of an object."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        dirt = roles.holes["noise"] if isinstance(roles.holes["noise"], int) else None
        fixed = roles.free(rng, 2)
        vary = rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            ink, noise = roles.free(rng, 2) if vary else fixed
            noise = noise if dirt is None else dirt
            masks = [family(rng) for _ in range(int(rng.integers(count[0], count[1] + 1)))]
            board.scatter(rng, masks, [ink] * len(masks), 2, least=1)
            grid = board.grid
            width = grid.shape[1]
            share = rng.uniform(*density)
            for i in rng.permutation(grid.size)[:max(2, int(share * grid.size))]:
                y, x = divmod(int(i), width)
                near = grid[max(y - 1, 0):y + 2, max(x - 1, 0):x + 2]
                same = (near == grid[y, x]).sum() * 2 > near.size
                if same and not (near == noise).any():
                    grid[y, x] = noise
            return grid
        return draw
    return scene


def snow(family: shapes.Shape = shapes.rectangle(2, 6), density: tuple[float, float] = (0.3, 0.5), least: int = 10,
         most: int = 18):
    """A snow of single cells in many colours and one solid block among them, perhaps with a few
    clots of two by two cells, smaller than the block."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        share, clots = rng.uniform(*density), int(rng.integers(1, 4))

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            inks = pick_many(rng, FOREGROUNDS, 7, (roles.background, *roles.inks, *((0,) if roles.background else ())))
            grid = np.full((height, width), roles.background, np.uint8)
            ink = rng.random((height, width)) < share
            grid[ink] = rng.choice(inks, int(ink.sum()))
            for _ in range(int(rng.integers(clots + 1))):
                y, x = int(rng.integers(height - 1)), int(rng.integers(width - 1))
                grid[y:y + 2, x:x + 2] = rng.choice(inks)
            mask = family(rng)
            if mask.shape[0] > height - 2 or mask.shape[1] > width - 2 or mask.size <= 4:
                raise RuleError("no room for the block")
            y, x = (int(rng.integers(1, n - m)) for n, m in zip(grid.shape, mask.shape))
            c = int(rng.choice(inks))
            around = (slice(y - 1, y + mask.shape[0] + 1), slice(x - 1, x + mask.shape[1] + 1))
            grid[around][grid[around] == c] = roles.background
            grid[y:y + mask.shape[0], x:x + mask.shape[1]] = c
            for _ in range(int(rng.integers(3))):        # specks of its own colour lie against the block
                grid[y - 1 if rng.random() < 0.5 else y + mask.shape[0], x + int(rng.integers(mask.shape[1]))] = c
            return grid
        return draw
    return scene


def confetti(density: tuple[float, float] = (0.15, 0.3), least: int = 8, most: int = 14):
    """Single cells in several colours, each colour several times but one, which occurs once, off the border."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        share = rng.uniform(*density)

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            inks = roles.free(rng, 6)
            n = int(share * height * width)
            if n < 12 or len(inks) < 3:
                raise RuleError("too few cells or colours")
            cells = rng.permutation(height * width)[:n]
            colours = rng.choice(inks[1:], n)
            colours[0] = inks[0]
            inner = [i for i,
                     c in enumerate(cells.tolist()) if 0 < c // width < height - 1 and 0 < c % width < width - 1]
            if not inner:
                raise RuleError("no cell off the border")
            cells[[0, inner[0]]] = cells[[inner[0], 0]]
            twice = np.repeat(inks[1:], 2)
            colours[1:1 + len(twice)] = twice
            grid = np.full(height * width, roles.background, np.uint8)
            grid[cells] = colours
            return grid.reshape(height, width)
        return draw
    return scene
