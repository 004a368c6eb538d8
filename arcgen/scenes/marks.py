"""Dots that mark a rectangle: a picture between four corner marks, two dots at opposite corners."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from . import shapes
from .place import Board
from .priors import Roles, sizes


def marked_picture(sides: tuple[int, int] = (5, 9), least: int = 9, most: int = 18):
    """A picture in one colour between four corner marks of another, on blank or amid a few specks
    of the picture's colour. With a hole `side` two opposite sides of the window are bars of that
    colour: those left and right, or where the hole `ends` has `left` those above and below."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, bar = sizes(rng, least, most), roles.holes.get("side")
        turned = roles.uses("left", at="ends")
        looked_for = [c for c in roles.seen if c != bar]
        widest = roles.uses("gaps", at="marks")
        speckled = bar is not None or (not widest and rng.random() < 0.4)
        vary, share = rng.random() < 0.6, rng.uniform(0.3, 0.6)
        own = roles.need(rng, 2)

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = (int(rng.integers(sides[0], sides[1] + 1)) for _ in range(2))
            mark, ink = roles.need(rng, 2) if vary else own
            ink = mark if bar is not None else looked_for[0] if looked_for else ink
            grid = np.full(size(rng), roles.background, np.uint8)
            if height > grid.shape[0] or width > grid.shape[1]:
                raise RuleError("no room for the window")
            if speckled:
                grid[rng.random(grid.shape) < (0.12 if bar is not None else 0.06)] = ink
            at = [int(rng.integers(n - m + 1)) for n, m in zip(grid.shape, (height, width))]
            window = grid[at[0]:at[0] + height, at[1]:at[1] + width]
            inner = window[1:-1, 1:-1]
            if bar is None:
                window[:] = roles.background
                inner[rng.random(inner.shape) < share] = ink
                if (grid == ink).sum() < 5:
                    raise RuleError("a picture of too few cells")
            else:
                view = window.T if turned else window
                view[1:-1, [0, -1]] = bar
            window[np.ix_([0, -1], [0, -1])] = mark
            return grid
        return draw
    return scene


def opposite_corners(count: tuple[int, int] = (1, 3), least: int = 7, most: int = 14):
    """Pairs of dots, each pair in a colour of its own, at opposite corners of rectangles that lie
    apart. Colours that the rule looks for come first."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            n = int(rng.integers(count[0], count[1] + 1))
            inks = [*roles.seen, *roles.need(rng, n)][:max(n, len(roles.seen))]
            boxes = [shapes.rectangle(2, 6)(rng) for _ in inks]
            for ink, box in zip(inks, boxes):
                picture = np.full(box.shape, roles.background, np.uint8)
                picture[[0, -1], [0, -1]] = ink
                picture = picture[:, ::-1] if rng.random() < 0.5 else picture
                if board.fit(rng, box, picture) is None and ink == inks[0]:
                    raise RuleError("no room for the rectangle")
            return board.grid
        return draw
    return scene
