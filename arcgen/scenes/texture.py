"""Textures: mosaics whose cells are blocks, equal or stretched."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .priors import Roles, sizes


def stretched(cells: tuple[int, int] = (1, 4), colours: tuple[int, int] = (2, 5), most: int = 20):
    """A small mosaic without equal neighbouring lines, its rows and columns stretched unevenly.
    Half of the tasks have a margin of the background around it."""
    def scene(rng: np.random.Generator, roles: Roles):
        n = int(rng.integers(colours[0], colours[1] + 1))
        stretch = int(rng.integers(2, 6))
        margin = "bg" in roles.holes or rng.random() < 0.2

        def draw(rng: np.random.Generator) -> np.ndarray:
            palette = np.array([*roles.seen, *roles.free(rng, n)], np.uint8)
            shape = rng.integers(cells[0], cells[1] + 1, 2)
            if shape.max() < 2:
                raise RuleError("a mosaic of one cell")
            mosaic = palette[rng.integers(len(palette), size=shape)]
            for at, colour in zip(rng.permutation(mosaic.size), roles.seen):
                mosaic.flat[at] = colour
            rows, columns = (rng.integers(1, stretch + 1, k) for k in shape)
            if rows.max() == columns.max() == 1:
                rows[0] = 2
            grid = mosaic.repeat(rows, 0).repeat(columns, 1)
            if margin:
                grid = np.pad(grid, rng.integers(1, 6, (2, 2)), constant_values=roles.background)
            if max(grid.shape) > most:
                raise RuleError("too large a mosaic")
            return grid
        return draw
    return scene


def blocks(most: int = 15, colours: tuple[int, int] = (2, 4)):
    """A mosaic of n x n blocks (the hole n), partly background, with some cells of every block
    perhaps overwritten by noise (the hole noise, else any colour)."""
    def scene(rng: np.random.Generator, roles: Roles):
        factor = roles.holes.get("n", 3)
        noise = roles.holes.get("noise")
        noisy = isinstance(noise, int) or rng.random() < 0.8
        n = int(rng.integers(colours[0], colours[1] + 1)) + (noisy and not isinstance(noise, int))
        side = [int(k) for k in rng.integers(2, max(3, most // factor + 1), 2)]
        side = [min(side)] * 2 if rng.random() < 0.7 else side

        def draw(rng: np.random.Generator) -> np.ndarray:
            palette = roles.free(rng, n)
            speck = noise if isinstance(noise, int) else palette.pop()
            mosaic = np.array(palette, np.uint8)[rng.integers(len(palette), size=side)]
            mosaic[rng.random(side) < 0.4] = roles.background
            grid = mosaic.repeat(factor, 0).repeat(factor, 1)
            if noisy:
                grid[rng.random(grid.shape) < 0.2] = speck
            return grid
        return draw
    return scene


def stripes(count: tuple[int, int] = (3, 5), least: int = 8, most: int = 18):
    """Broad stripes side by side, along one axis or the other, with ragged boundaries."""
    def scene(rng: np.random.Generator, roles: Roles):
        turned = rng.random() < 0.5
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            n = min(int(rng.integers(count[0], count[1] + 1)), width // 3)
            palette = np.array(rng.permutation([*roles.seen, *roles.free(rng, n)])[:max(n, len(roles.seen))])
            bounds = np.linspace(0, width, len(palette) + 1)[1:-1]
            ragged = bounds + rng.integers(-1, 2, (height, len(bounds))) * (rng.random((height, 1)) < 0.7)
            grid = palette[(np.arange(width)[None, :, None] >= ragged[:, None]).sum(2)].astype(np.uint8)
            return np.ascontiguousarray(grid.T) if turned != (rng.random() < 0.3) else grid
        return draw
    return scene
