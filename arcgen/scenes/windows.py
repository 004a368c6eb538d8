"""Windows: frames, or four corner marks, around a piece of the grid."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from ..language.objects import CORNERS, components
from ..language.traits import Need
from .place import Board
from .priors import Roles, sizes


def windows(count: tuple[int, int] = (1, 3), sides: tuple[int, int] = (4, 8), corners_only: float = 0.3,
            noise: tuple[float, float] = (0.05, 0.4), least: int = 10, most: int = 22):
    """Frames of different sizes and colours over noise. corners_only: share of the tasks with one
    window marked by its four corners. noise: density of the cells in another colour, which are
    everywhere but on the frames. Where the rule asks for a closed frame, mostly one more has a gap:
    the largest, or the smallest where the rule takes that."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, corners = sizes(rng, least, most), rng.random() < corners_only
        density, n_noise = rng.uniform(*noise), int(rng.integers(1, 3))
        gaps = roles.asks(Need.OUTLINES, at="window")
        gap_at = 0 if roles.uses("least", at="which") else -1
        own, vary = roles.free(rng, count[1] + n_noise), rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            n = 1 if corners else int(rng.integers(count[0], count[1] + 1))
            palette = roles.free(rng, count[1] + n_noise) if vary else own
            inks, specks = [*roles.seen[:1], *palette[n_noise:]], np.array([*palette[:n_noise], *roles.seen[1:]])
            board = Board(*size(rng), roles.background)
            board.grid[:] = np.where(rng.random(board.grid.shape) < density,
                                     specks[rng.integers(len(specks), size=board.grid.shape)], roles.background)
            used: set[int] = set()
            gap = gaps and rng.random() < 0.8
            boxes = [tuple(int(s) for s in rng.integers(sides[0], sides[1] + 1 - 2 * gap, 2)) for _ in range(n + gap)]
            boxes.sort(key=lambda b: b[0] * b[1])
            open_box = boxes.pop(gap_at) if gap else None           # comes last: without room there is none
            for i, (height, width) in enumerate([*boxes[::-1], *([open_box] if open_box is not None else [])]):
                at = board.spot(rng, np.ones((height, width), bool), 1)
                if at is None or height * width in used:
                    continue
                used.add(height * width)
                window = board.grid[at[0]:at[0] + height, at[1]:at[1] + width]
                edge = np.ones((height, width), bool)
                edge[1:-1, 1:-1] = False
                if corners:
                    edge[1:-1] = edge[:, 1:-1] = False
                else:
                    outside = board.grid[max(0, at[0] - 1):at[0] + height + 1, max(0, at[1] - 1):at[1] + width + 1]
                    outside[outside == inks[i % len(inks)]] = roles.background
                window[edge] = inks[i % len(inks)]
                if (height, width) == open_box:
                    side = rot90(window, int(rng.integers(4)))[0]
                    side[int(rng.integers(1, len(side) - 1))] = roles.background
                board.put(np.ones((height, width), bool), at, window.copy())
            if not used:
                raise RuleError("no room for the objects")
            return board.grid
        return draw
    return scene


def around_core(sides: tuple[int, int] = (7, 11), least: int = 12, most: int = 20):
    """Marks of the hole `target`'s colour on the four sides of a rectangle, at its corners or all along
    its edge, and a core of another colour in its middle, with room between."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, kind = sizes(rng, least, most), int(rng.integers(3))
        own, vary, hollow = roles.free(rng, 1)[0], rng.random() < 0.6, rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            height, width = (int(n) for n in rng.integers(sides[0], sides[1] + 1, 2))
            if height > grid.shape[0] or width > grid.shape[1]:
                raise RuleError("no room for the frame")
            y, x = (int(rng.integers(n - m + 1)) for n, m in zip(grid.shape, (height, width)))
            window = grid[y:y + height, x:x + width]
            for turn in range(4):
                side = rot90(window, turn)[0]
                at = rng.integers(1, len(side) - 1, 1) if kind == 0 else [0, -1] if kind == 1 else slice(None)
                side[at] = roles.holes["target"]
            core = window[3:-3, 3:-3]
            core[:] = roles.free(rng, 1)[0] if vary else own
            if hollow:
                core[1:-1, 1:-1] = roles.background
            return grid
        return draw
    return scene


def _in_one_piece(rng: np.random.Generator, sides: tuple[int, int], share: float) -> np.ndarray:
    """A random pattern that reaches all four sides, connected by corners."""
    for _ in range(60):
        marks = rng.random(sides) < share
        if (marks[0].any() and marks[-1].any() and marks[:, 0].any() and marks[:, -1].any()
                and not marks.all() and len(components(marks, CORNERS)) == 1):
            return marks
    raise RuleError("no pattern in one piece")


def key_and_picture(grown: bool = True, noise: float = 0.0):
    """A small key in which each cell is a colour, and a larger picture in one colour.

    grown: the picture is a pattern as large as the key whose cells are n x n blocks (else the
    picture is n times as large as the key, cell by cell). noise: instead of a key there are specks
    of one other colour, this dense.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        wanted = roles.holes.get("n")
        side, factor = wanted or int(rng.integers(2, 5)), int(rng.integers(2, 6))
        sides = (side, side) if wanted or rng.random() < 0.8 else (side, int(rng.integers(2, 5)))
        size, share = sizes(rng, 14, 26), rng.uniform(0.35, 0.65)

        def draw(rng: np.random.Generator) -> np.ndarray:
            times = factor if rng.random() < 0.7 else int(rng.integers(2, 6))
            main, speck, *rest = roles.free(rng, 7)
            height, width = size(rng)
            times = min(times, (min(height, width) - 2) // max(sides))
            marks = _in_one_piece(rng, sides, share)
            picture = marks if grown else rng.random((sides[0] * times, sides[1] * times)) < share
            picture = picture.repeat(times, 0).repeat(times, 1) if grown else picture
            board = Board(height, width, roles.background)
            board.place(rng, np.ones(picture.shape, bool), np.where(picture, main, roles.background), 0)
            if noise:
                on = (rng.random(board.grid.shape) < noise) & (board.grid == roles.background)
                board.grid[on] = speck
            else:
                key = np.array(rest)[rng.integers(len(rest), size=sides)]
                board.place(rng, np.ones(sides, bool), key)
            return board.grid
        return draw
    return scene


def key_panel():
    """A cross of lines: a small panel is the key, the opposite one a picture n times as large;
    the other two are blank."""
    def scene(rng: np.random.Generator, roles: Roles):
        side, factor, share = int(rng.integers(2, 4)), int(rng.integers(2, 5)), rng.uniform(0.3, 0.6)
        line, corner = roles.holes["separator"], int(rng.integers(4))
        ink, fixed = roles.free(rng, 1)[0], rng.random() < 0.6

        def draw(rng: np.random.Generator) -> np.ndarray:
            main = ink if fixed else roles.free(rng, 1)[0]
            keys = np.array([c for c in roles.free(rng, 6) if c != main][:4])
            key = keys[rng.integers(len(keys), size=(side, side))]
            total = side * factor + side + 1
            grid = np.full((total, total), roles.background, np.uint8)
            grid[side], grid[:, side] = line, line
            grid[:side, :side] = key
            picture = rng.random((side * factor,) * 2) < share
            grid[side + 1:, side + 1:] = np.where(picture, main, roles.background)
            return rot90(grid, corner)
        return draw
    return scene


def corner_keys():
    """A picture in one colour within a frame whose lines cross; each of the four corners that
    they cut off holds one cell of a colour of its own."""
    def scene(rng: np.random.Generator, roles: Roles):
        lines = [roles.holes.get("separator"), *roles.seen, *roles.free(rng, 1)]
        line = next(c for c in lines if c is not None)
        half, share = int(rng.integers(1, 5)), rng.uniform(0.35, 0.7)
        ink, fixed = roles.free(rng, 1)[0], rng.random() < 0.7

        def draw(rng: np.random.Generator) -> np.ndarray:
            side = 2 * (half if rng.random() < 0.5 else int(rng.integers(1, 6)))
            main = ink if fixed else roles.free(rng, 1)[0]
            keys = [c for c in roles.free(rng, 7) if c not in (main, line)][:4]
            if len(keys) < 4:
                raise RuleError("the rule leaves too few colours")
            grid = np.full((side + 4, side + 4), roles.background, np.uint8)
            grid[[1, -2]] = line
            grid[:, [1, -2]] = line
            grid[[0, 0, -1, -1], [0, -1, 0, -1]] = keys
            grid[2:-2, 2:-2] = np.where(rng.random((side, side)) < share, main, roles.background)
            return grid
        return draw
    return scene
