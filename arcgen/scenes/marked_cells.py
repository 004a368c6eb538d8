"""Lattices in which something is marked: cells, crossings, windows with things in them; grids cut into quarters."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from . import shapes
from .priors import Roles, sizes


def noisy_quarters():
    """A square full of the background with cells of many colours strewn in, one of them of the hole `dot`'s colour. It
    divides into as many parts as the hole `n` says."""
    def scene(rng: np.random.Generator, roles: Roles):
        n = roles.holes["n"]
        sides = [s for s in (4, 6, 8, 9, 10, 12, 15) if s % n == 0 and s > n + 1]
        side, constant, share = int(rng.choice(sides)), rng.random() < 0.6, rng.uniform(0.1, 0.35)

        def draw(rng: np.random.Generator) -> np.ndarray:
            s = side if constant else int(rng.choice(sides))
            pool = np.array(roles.free(rng, 4), np.uint8)
            grid = np.where(rng.random((s, s)) < share, pool[rng.integers(len(pool), size=(s, s))],
                            np.uint8(roles.background))
            grid[tuple(rng.integers(s, size=2))] = roles.holes["dot"]
            return grid
        return draw
    return scene


def marked_crossings(least: int = 13, most: int = 22):
    """A lattice of lines over a ground with specks, both in colours that change from grid to grid; at four crossings,
    the corners of a window, the ground is seen."""
    def scene(rng: np.random.Generator, roles: Roles):
        step = int(rng.integers(4, 6))              # so far that the ground is seen more than the lines
        constant = rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            apart = step if constant else int(rng.integers(4, 7))
            size = [int(rng.integers(least, most + 1)) for _ in range(2)]
            ground, line, speck = roles.need(rng, 3)
            grid = np.full(size, ground, np.uint8)
            grid[rng.random(size) < rng.uniform(0.05, 0.2)] = speck
            cuts = [np.arange(int(rng.integers(1, apart)), s - 1, apart) for s in size]
            if min(len(c) for c in cuts) < 3:
                raise RuleError("too few lines")
            rows, columns = (sorted(int(i) for i in rng.choice(c, 2, replace=False)) for c in cuts)
            if rows[1] - rows[0] == columns[1] - columns[0] == apart:
                raise RuleError("a window of one cell")
            grid[cuts[0]] = line
            grid[:, cuts[1]] = line
            grid[np.ix_(rows, columns)] = ground
            return grid
        return draw
    return scene


def framed_windows(rooms: tuple[int, int] = (2, 3), room: tuple[int, int] = (2, 4)):
    """A lattice with a frame around it, in one colour on a ground of another, both changing from grid to grid: like
    windows of a house. Most rooms hold a small block of a colour of its own, the others nothing. In half of the grids
    the lines are wide and the rooms small, so that theirs is the commonest colour and not the ground's."""
    def scene(rng: np.random.Generator, roles: Roles):
        def draw(rng: np.random.Generator) -> np.ndarray:
            ground, line, *inks = roles.need(rng, 6)
            massive = rng.random() < 0.5
            thick, most = (2, room[0]) if massive else (1, room[1])
            counts = [int(rng.integers(rooms[0], rooms[1] + 1)) for _ in range(2)]
            high, wide = (int(rng.integers(room[0], most + 1)) for _ in range(2))
            margin = 1 if massive else int(rng.integers(1, 3))
            h, w = counts[0] * (high + thick) + thick, counts[1] * (wide + thick) + thick
            if max(h, w) + 2 * margin > 30:
                raise RuleError("too large a lattice")
            grid = np.full((h + 2 * margin, w + 2 * margin), ground, np.uint8)
            house = grid[margin:-margin, margin:-margin]
            house[:] = line
            filled = rng.random(counts) < 0.6
            filled.flat[rng.integers(filled.size)] = True
            for i, j in np.ndindex(*counts):
                window = house[thick + i * (high + thick):, thick + j * (wide + thick):][:high, :wide]
                window[:] = ground
                if filled[i, j]:
                    bh, bw = (max(1, int(rng.integers(1, s))) for s in (high, wide))
                    y, x = int(rng.integers(high - bh + 1)), int(rng.integers(wide - bw + 1))
                    window[y:y + bh, x:x + bw] = inks[rng.integers(len(inks))]
            return grid
        return draw
    return scene


def one_picture_and_marks(cells: tuple[int, int] = (2, 4), side: tuple[int, int] = (3, 5)):
    """A lattice in which one cell (sometimes two alike) holds a picture, some hold a mark in their middle, in the
    hole `mark`'s colour, and the others nothing. The lines have the hole `separator`'s colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        line, mark = roles.holes["separator"], roles.holes["mark"]
        constant = rng.random() < 0.5
        own = roles.need(rng, 1)[0]
        s = int(rng.integers(side[0], side[1] + 1))
        first = [int(rng.integers(cells[0], cells[1] + 1)) for _ in range(2)]

        def draw(rng: np.random.Generator) -> np.ndarray:
            counts = first if constant else [int(rng.integers(cells[0], cells[1] + 1)) for _ in range(2)]
            if counts[0] * counts[1] < 5:
                counts = [2, 3]
            grid = np.full([n * (s + 1) - 1 for n in counts], roles.background, np.uint8)
            grid[s::s + 1] = line
            grid[:, s::s + 1] = line
            order = rng.permutation(counts[0] * counts[1])
            marked = int(rng.integers(1, max(2, len(order) // 2) + 1))
            ink = own if rng.random() < 0.5 else roles.need(rng, 1)[0]
            mask = np.zeros((s, s), bool)
            shape = shapes.polyomino(rng, int(rng.integers(s, 2 * s)), corners=True, most=s)
            if shape.shape[0] > s or shape.shape[1] > s:
                raise RuleError("too large a picture")
            mask[:shape.shape[0], :shape.shape[1]] = shape
            for k, cell in enumerate(order[:marked + 1]):
                i, j = divmod(int(cell), counts[1])
                window = grid[i * (s + 1):, j * (s + 1):][:s, :s]
                if k:
                    window[s // 2, s // 2] = mark
                else:
                    window[mask] = ink
            return grid
        return draw
    return scene


def four_plates(side: int = 3):
    """Four framed plates in a row between lines of the hole `separator`'s colour: two small patterns, of the holes
    `plan`'s and `picture`'s colours, and two plates full of one colour each."""
    def scene(rng: np.random.Generator, roles: Roles):
        patterns, line = [roles.holes["plan"], roles.holes["picture"]], roles.holes["separator"]
        patterns = patterns if rng.random() < 0.5 else patterns[::-1]
        n = side + (rng.random() < 0.2)

        def draw(rng: np.random.Generator) -> np.ndarray:
            inks = [*patterns, *roles.need(rng, 2)]
            grid = np.full((n + 2, 4 * (n + 2) + 3), roles.background, np.uint8)
            for k, ink in enumerate(inks):
                x = k * (n + 3)
                mask = np.ones((n, n), bool)
                if k < 2:
                    mask = rng.random((n, n)) < 0.55
                    mask[0, rng.integers(n)] = mask[-1, rng.integers(n)] = True
                    mask[rng.integers(n), 0] = mask[rng.integers(n), -1] = True
                    if mask.all():
                        raise RuleError("no pattern")
                grid[1:-1, x + 1:x + n + 1][mask] = ink
                if k < 3:
                    grid[:, x + n + 2] = line
            return grid
        return draw
    return scene


def plaid_of(least: int = 3, most: int = 9):
    """A band of two to four columns, in chequers or each of one colour, with blank columns left and right."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, chequers = sizes(rng, least, most, square=False), rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, wide = size(rng)[0], int(rng.integers(2, 5))
            width = wide + int(rng.integers(2, 6))
            inks = np.array(roles.need(rng, int(rng.integers(2, 4))), np.uint8)
            y, x = np.indices((height, wide))
            picture = inks[(y + x) % 2] if chequers else inks[x % len(inks)]
            grid = np.full((height, width), roles.background, np.uint8)
            left = int(rng.integers(1, width - wide))
            grid[:, left:left + wide] = picture
            return grid
        return draw
    return scene


def crowded(colours: tuple[int, int] = (4, 5), least: int = 4, most: int = 9):
    """A grid full of colours, no two of them equally frequent."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, vary = sizes(rng, least, most), rng.random() < 0.7
        n = int(rng.integers(colours[0], colours[1] + 1))
        own = roles.need(rng, n)

        def draw(rng: np.random.Generator) -> np.ndarray:
            palette = np.array(roles.need(rng, n) if vary else own, np.uint8)
            weights = rng.dirichlet(np.full(n, 4.0))
            for _ in range(12):
                grid = palette[rng.choice(n, size(rng), p=weights)]
                counts = np.bincount(grid.ravel(), minlength=10)[palette]
                if counts.min() and len(set(counts.tolist())) == n:
                    return grid
            raise RuleError("colours equally frequent")
        return draw
    return scene
