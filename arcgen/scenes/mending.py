"""Things of which a part is missing: outlines with gaps, figures and lines that have begun beside a whole one."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from ..language.objects import ObjectSet
from ..language.registry import WORDS
from . import shapes
from .place import Board
from .priors import Roles, sizes


def outlines_with_gaps(least: int = 11, most: int = 20):
    """Outlines of rectangles with gaps, some with a line across: one of them where the rule takes everything together,
    else each in a colour of its own."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, crossed = sizes(rng, least, most), rng.random() < 0.5
        alone, fixed, vary = roles.uses("everything"), roles.need(rng, 1)[0], rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            inks = [fixed] if alone and not vary else roles.need(rng, 4)
            for k in range(1 if alone else int(rng.integers(2, 5))):
                high = min(board.grid.shape) - 2 if alone else min(board.grid.shape) // 2 + 1
                mask = np.ones(shapes.sides(rng, 6 if alone else 5, max(6, high)), bool)
                mask[1:-1, 1:-1] = False
                if crossed and min(mask.shape) > 6:
                    view = mask if rng.random() < 0.5 else mask.T
                    view[int(rng.integers(2, len(view) - 2))] = True
                at = board.spot(rng, mask, 1, int(alone))
                if at is None:
                    continue
                broken = _with_gaps(rng, mask)
                board.put(broken, at, inks[k])
                board.taken[at[0]:at[0] + mask.shape[0], at[1]:at[1] + mask.shape[1]] = True
            if not board.taken.any():
                raise RuleError("no room for an outline")
            return board.grid
        return draw
    return scene


def _with_gaps(rng: np.random.Generator, mask: np.ndarray) -> np.ndarray:
    """The outline without some of its cells, which the word `mended` gives back."""
    for _ in range(12):
        broken = mask & (rng.random(mask.shape) > rng.uniform(0.15, 0.4))
        if broken.any():
            back = WORDS["mended"].body(ObjectSet(broken[None], broken.astype(np.uint8)))[0]
            if (back == mask).all() and (mask & ~broken).sum() > 1:
                return broken
    raise RuleError("gaps that cannot be mended")


def whole_and_begun_figures(least: int = 12, most: int = 22):
    """A small figure with one cell of another colour, and places where that cell and one beside it are seen again,
    with room for the rest: each in a colour of its own, and as large as the hole `n` allows, most of them enlarged."""
    def scene(rng: np.random.Generator, roles: Roles):
        largest = int(roles.holes.get("n", 1))
        size = sizes(rng, least + 2 * largest, most + largest)
        family = shapes.one_of(shapes.pattern(3, 0.55), shapes.pattern(3, 0.7), shapes.blob(4, 6))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, mask = Board(*size(rng), roles.background), family(rng)
            marker, body, *inks = roles.need(rng, 5)
            cells = np.argwhere(mask)
            start = cells[rng.integers(len(cells))]
            beside = [c for c in cells if np.abs(c - start).sum() == 1]
            if len(cells) < 4 or not beside or mask.all() or len(shapes.components(mask, shapes.SIDES)) > 1:
                raise RuleError("no figure that could begin")
            picture = np.full(mask.shape, body, np.uint8)
            picture[tuple(start)] = marker
            board.place(rng, mask, picture, 1)
            begun = np.zeros_like(mask)
            begun[tuple(start)] = begun[tuple(beside[rng.integers(len(beside))])] = True
            done = 0
            for ink in inks[:int(rng.integers(1, 4))]:
                scale = int(rng.integers(1, largest + 1)) if rng.random() < 0.4 else largest
                full = mask.repeat(scale, 0).repeat(scale, 1)
                at = board.spot(rng, np.ones(full.shape, bool), 1)
                if at is None:
                    continue
                other = np.where(picture == marker, np.uint8(marker), np.uint8(ink)).repeat(scale, 0).repeat(scale, 1)
                seen = begun.repeat(scale, 0).repeat(scale, 1)
                board.put(seen, at, other)
                board.taken[at[0]:at[0] + full.shape[0], at[1]:at[1] + full.shape[1]] = True
                done += 1
            if not done:
                raise RuleError("nothing has begun")
            return board.grid
        return draw
    return scene


def lines_that_begin(least: int = 10, most: int = 20):
    """A line with a pattern of two or three colours across the grid, and parallel to it the beginnings of others, from
    the same border, each in colours of its own in the same order."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, n, thick = sizes(rng, least, most, square=False), 2 if rng.random() < 0.7 else 3, int(rng.integers(1, 3))
        turned, fixed = rng.random() < 0.7, roles.need(rng, 3)[:n]
        vary = rng.random() < 0.6

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, int(rng.integers(4)) if turned else 0)
            height, width = view.shape
            period = int(rng.integers(n, n + 3))
            tile = rng.permutation(np.resize(np.arange(n), thick * period)).reshape(thick, period)
            pattern = np.tile(tile, (1, width))[:, :width]
            seen = [len(np.unique(pattern[:, :k])) for k in range(1, width + 1)]
            first = seen.index(n) + 1 if n in seen else width
            top, rows = int(rng.integers(0, 2)), 0
            colours = roles.need(rng, 3)[:n] if vary else fixed
            view[top:top + thick] = np.array(colours, np.uint8)[pattern]
            y = top + thick + 1 + int(rng.integers(2))
            while y + thick <= height and rows < 4:
                own = roles.need(rng, n)
                length = int(rng.integers(first, max(first + 1, min(width - 2, first + 3))))
                view[y:y + thick, :length] = np.array(own, np.uint8)[pattern[:, :length]]
                y, rows = y + thick + 1 + int(rng.integers(3)), rows + 1
            if rows < 1 or first > width - 3:
                raise RuleError("no room for a beginning")
            return grid
        return draw
    return scene
