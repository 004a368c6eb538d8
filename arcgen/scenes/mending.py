"""Things of which a part is missing: outlines with gaps, figures of which a beginning is seen beside a whole one."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
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
    with room for the rest: each in a colour of its own, and as large as the hole `n` allows, enlarged in most places."""
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
