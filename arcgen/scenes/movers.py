"""Scenes for things that move: with room to go, with something to go to, with walls and bands."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90, some
from . import shapes
from .objects import sparse
from .place import Board
from .priors import Roles, sizes

_SIDES = ((-1, 0), (1, 0), (0, -1), (0, 1))
_SLANTS = ((-1, -1), (-1, 1), (1, -1), (1, 1))


def roomy(family: shapes.Shape, count: tuple[int, int] = (1, 4), colours: tuple[int, int] = (1, 3),
          least: int = 5, most: int = 15):
    """Sparse objects that keep as far from the border as the rule moves them (hole `n`)."""
    def scene(rng: np.random.Generator, roles: Roles):
        n = roles.holes.get("n", 1)
        edge = min(n, 3) if isinstance(n, int) else 1
        return sparse(family, count, colours, max(least, 2 * edge + 4), max(most, 2 * edge + 6), 1, edge)(rng, roles)
    return scene


def standing(family: shapes.Shape = shapes.rectangle(1, 4), count: tuple[int, int] = (3, 4), lifted: bool = False):
    """Objects side by side, none in the way of another along the axis of the rule's direction
    (hole `way`): on the side that it leaves behind, or, when `lifted`, at any height."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, 8 if lifted else 10, 16)
        way = roles.holes["way"].word.value

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, {(-1, 0): 0, (0, 1): 1, (1, 0): 2, (0, -1): 3}[way])    # as if it were upwards
            height, width = view.shape
            masks = [family(rng) for _ in range(int(rng.integers(count[0], count[1] + 1)))]
            while masks and sum(m.shape[1] + 1 for m in masks) > width + 1:
                masks.pop()
            spare = width + 1 - sum(m.shape[1] + 1 for m in masks)
            if len(masks) < 2 or max(m.shape[0] for m in masks) > height // (1 if lifted else 2):
                raise RuleError("no room for the objects")
            palette = [*roles.seen, *roles.free(rng, len(masks))][:len(masks)]
            x = 0
            for m, c in zip(masks, rng.permutation(palette)):
                gap = int(rng.integers(spare + 1))
                x, spare = x + gap, spare - gap
                y = int(rng.integers(height - m.shape[0] + 1)) if lifted else height - m.shape[0]
                view[y:y + m.shape[0], x:x + m.shape[1]] = np.where(m, c, roles.background)
                x += m.shape[1] + 1
            return grid
        return draw
    return scene


def attracted(mover: shapes.Shape, target: shapes.Shape, count: tuple[int, int] = (1, 1), slanted: float = 0.0,
              least: int = 8, most: int = 16, pairs: int = 1):
    """Movers in line with a target, the way between them free. Colours by holes: `mover`, `target`
    (and `mover2`, `target2` for a second pair).

    slanted: how many of the movers lie diagonally of it.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            for k in range(pairs):
                tail = str(k + 1) if k else ""
                goal, ink = roles.holes["target" + tail], roles.holes["mover" + tail]
                place_goal(rng, board, target(rng), goal, ink, mover, int(rng.integers(count[0], count[1] + 1)))
            return board.grid

        def place_goal(rng, board, mask, goal, ink, family, n):
            at = board.place(rng, mask, goal, 1, int(max(board.grid.shape) > 6))
            done = 0
            for _ in range(12 * n):
                d = (_SLANTS if rng.random() < slanted else _SIDES)[rng.integers(4)]
                if beside(rng, board, mask, at, family(rng), d, ink):
                    done += 1
                    if done == n:
                        return
            if not done:
                raise RuleError("no room for the mover")
        return draw
    return scene


def beside(rng: np.random.Generator, board: Board, mask: np.ndarray, at: tuple[int, int], mover: np.ndarray,
           direction: tuple[int, int], ink: int) -> bool:
    """Puts a mover one to several cells off an object, in line with it; False when it has no room."""
    gap = int(rng.integers(2, max(3, min(7, max(board.grid.shape) // 2))))
    place = []
    for k in (0, 1):
        if direction[k] == 0:
            low, high = at[k] - mover.shape[k] + 1, at[k] + mask.shape[k] - 1
            place.append(int(rng.integers(low, high + 1)))
        elif direction[k] > 0:
            place.append(at[k] + mask.shape[k] - 1 + gap)
        else:
            place.append(at[k] - mover.shape[k] + 1 - gap)
    y, x = place
    window = (slice(y, y + mover.shape[0]), slice(x, x + mover.shape[1]))
    near = (slice(max(y - 1, 0), y + mover.shape[0] + 1), slice(max(x - 1, 0), x + mover.shape[1] + 1))
    if y < 0 or x < 0 or board.grid[window].shape != mover.shape or some(board.taken[near]):
        return False
    board.put(mover, (y, x), ink)
    return True


def walls(around: bool = False, strangers: tuple[int, int] = (0, 3), count: tuple[int, int] = (3, 7)):
    """Full lines of different colours, along one axis or on all four sides, and dots: of the
    lines' colours, and a few of others."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, 12, 22)
        upright = rng.random() < 0.5
        lines_most = int(rng.integers(1, 3))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            grid = board.grid if upright or around else board.grid.T
            taken = board.taken if upright or around else board.taken.T
            inks = roles.free(rng, 7)
            if around:
                wall = inks[:4]
                for k, c in enumerate(wall):
                    view, busy = rot90(grid, k), rot90(taken, k)
                    view[0, 1:-1] = c
                    busy[0] = True
            else:
                n = int(rng.integers(1, lines_most + 1))
                wall = inks[:n]
                for k, c in enumerate(wall):
                    x = int((k + 0.25 + 0.5 * rng.random()) * grid.shape[1] / n)
                    grid[:, x], taken[:, x] = c, True
            board.put(board.taken.copy(), (0, 0), board.grid.copy())
            own = [wall[rng.integers(len(wall))] for _ in range(int(rng.integers(count[0], count[1] + 1)))]
            others = [inks[min(4 + int(rng.integers(2)), len(inks) - 1)]
                      for _ in range(int(rng.integers(strangers[0], strangers[1] + 1)))]
            board.scatter(rng, [np.ones((1, 1), bool)] * len(own + others), own + others, 1, least=2)
            return board.grid
        return draw
    return scene


def band(thick: tuple[int, int] = (2, 4), count: tuple[int, int] = (4, 9)):
    """A broad band of the hole `wall`'s colour across the grid and dots of one colour on both sides."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, 11, 16)
        own = roles.free(rng, 1)[0]
        vary = rng.random() < 0.6

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            upright = rng.random() < 0.5
            t = int(rng.integers(thick[0], thick[1] + 1))
            height, width = board.grid.shape[::-1] if upright else board.grid.shape
            y, block = int(rng.integers(3, height - t - 2)), np.ones((t, width), bool)
            board.put(block.T if upright else block, (0, y) if upright else (y, 0), roles.holes["wall"])
            ink = roles.free(rng, 1)[0] if vary else own
            n = int(rng.integers(count[0], count[1] + 1))
            board.scatter(rng, [np.ones((1, 1), bool)] * n, [ink] * n, int(rng.random() < 0.6), least=3)
            return board.grid
        return draw
    return scene


def loose(density: tuple[float, float] = (0.15, 0.4), least: int = 3, most: int = 9, colours: tuple[int, int] = (1, 4)):
    """Small grids with loose cells, in one to four colours."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        n = int(rng.integers(colours[0], colours[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            palette = [*roles.seen, *roles.free(rng, n)]
            grid = np.full((height, width), roles.background, np.uint8)
            ink = rng.random((height, width)) < rng.uniform(*density)
            grid[ink] = rng.choice(palette, int(ink.sum()))
            return grid
        return draw
    return scene


def hanging():
    """A block with an uneven edge hangs on the side that the rule's direction (hole `way`) leads
    to, and bars of the hole `mover`'s colour (or a free one) lie opposite, each with a gap to go through."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, 8, 14)
        ceiling, mover, *_ = rng.permutation(roles.need(rng, 4))
        mover = roles.holes.get("mover", mover)
        way = roles.holes["way"].word.value

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, {(-1, 0): 0, (0, 1): 1, (1, 0): 2, (0, -1): 3}[way])
            height, width = view.shape
            low = int(rng.integers(width - 3))
            high = int(rng.integers(low + 3, width))
            for x in range(low, high + 1):
                view[:int(rng.integers(1, height // 2)), x] = ceiling
            for x in range(low, high + 1):
                if rng.random() < 0.5:
                    view[height - int(rng.integers(1, height // 2 - 1)):, x] = mover
            return grid
        return draw
    return scene
