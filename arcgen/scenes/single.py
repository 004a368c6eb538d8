"""Scenes around one thing: a seed in a corner, an object and its centre, a motif cut short."""
from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from ..core.grid import rot90, transform
from ..language.objects import CORNERS
from . import shapes
from .place import Board
from .priors import Roles, sizes


def arrow(least: int = 9, most: int = 16):
    """A triangle of one colour on blank; the middle of its base, or its tip, is a dot of another."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, at_tip = sizes(rng, least, most), rng.random() < 0.4

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, n = Board(*size(rng), roles.background), int(rng.integers(2, 5))
            body, dot = roles.need(rng, 2)
            y, x = np.indices((n, 2 * n - 1))
            mask = abs(x - n + 1) <= y
            picture = np.where(mask, body, roles.background)
            picture[0 if at_tip else -1, n - 1] = dot
            turn = int(rng.integers(4))
            board.place(rng, rot90(mask, turn), rot90(picture, turn), 0, 1)
            return board.grid
        return draw
    return scene


def band_of_motif(least: int = 10, most: int = 18):
    """One band across the grid, at right angles to the hole `axis`, with a regular pattern along it."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        upright = roles.uses("horizontal", at="axis")
        ink = roles.free(rng, 1)[0]
        vary = rng.random() < 0.6

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = grid.T if upright else grid
            c = roles.free(rng, 1)[0] if vary else ink
            thick, period = int(rng.integers(1, 4)), int(rng.integers(2, 5))
            if view.shape[0] < 2 * thick + 2:
                raise RuleError("no room for the band")
            y = int(rng.integers(1, view.shape[0] - thick))
            tile = rng.random((thick, period)) < 0.6
            tile[rng.integers(thick), rng.integers(period)] = True
            tile[rng.integers(thick)] |= thick > 1 and rng.random() < 0.5
            if not tile.any(1).all() or tile.all():
                raise RuleError("an empty line in the band, or no pattern")
            view[y:y + thick] = np.where(np.tile(tile, (1, 30))[:, :view.shape[1]], c, roles.background)
            return grid
        return draw
    return scene


def centred(motif: shapes.Shape = shapes.blob(3, 7, corners=True), least: int = 10, most: int = 18):
    """A small centre that looks the same under all eight symmetries (of the hole `centre`'s colour,
    if the rule has one), and on one side of it a motif, near enough for its images to fit."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        inks = roles.free(rng, 3)
        vary = rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            board = Board(height, width, roles.background)
            own = roles.free(rng, 3) if vary else inks
            core = _CENTRES[rng.integers(len(_CENTRES))]
            k = len(core)
            mask = motif(rng)
            reach = mask.shape
            if height < k + 2 * max(reach) + 1 or width < k + 2 * max(reach) + 1:
                raise RuleError("no room around the centre")
            y = int(rng.integers(max(reach), height - k - max(reach) + 1))
            x = int(rng.integers(max(reach), width - k - max(reach) + 1))
            side = rng.integers(2, size=2)
            at = (y - mask.shape[0] if side[0] else y + k, x - mask.shape[1] if side[1] else x + k)
            board.put(mask, at, roles.holes.get("motif", own[0]))
            board.put(core, (y, x), roles.holes.get("centre", own[2]))
            return board.grid
        return draw
    return scene


_CENTRES = [np.array(rows, bool) for rows in ([[1]], [[1, 1], [1, 1]], [[1, 0, 1], [0, 1, 0], [1, 0, 1]],
                                              [[0, 1, 0], [1, 1, 1], [0, 1, 0]], [[1, 1, 1], [1, 1, 1], [1, 1, 1]])]


def unfinished(quarter: tuple[int, int] = (2, 4), least: int = 9, most: int = 15, colours: tuple[int, int] = (1, 3),
               one_part: bool = True, missing: float = 0.6):
    """One object that is symmetric under the group of the hole `turns`, with part of it taken away:
    most of one side when `one_part`, else a share `missing` of its cells, here and there."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        inks = [*roles.seen, *roles.free(rng, colours[1])]
        vary = not roles.seen and rng.random() < 0.6
        turns = roles.holes["turns"].word.value
        symmetries = ("identity", turns) if isinstance(turns, str) else turns

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            k = int(rng.integers(quarter[0], quarter[1] + 1))
            side = 2 * k - int(rng.integers(2))
            if side > min(height, width):
                raise RuleError("no room for the object")
            own = roles.free(rng, colours[1]) if vary else inks
            own = own[:int(rng.integers(colours[0], colours[1] + 1))]
            whole = _symmetric(rng, side, symmetries, one_part)
            y, x = np.indices((side, side))
            ring = np.maximum(abs(2 * y - side + 1), abs(2 * x - side + 1)) // 2
            picture = np.where(whole, np.array(own)[ring % len(own)], 255)
            for _ in range(4):
                doomed = ~_half(rng, side) if one_part else rng.random((side, side)) < missing
                kept = whole & (~doomed | (ring < 1))
                if (kept != whole).any():
                    break
            if kept.all() or (kept == whole).all() or kept.sum() < 4 or whole.all():
                raise RuleError("nothing missing")
            grid = np.full((height, width), roles.background, np.uint8)
            top, left = int(rng.integers(height - side + 1)), int(rng.integers(width - side + 1))
            window = grid[top:top + side, left:left + side]
            window[kept] = picture[kept]
            return grid
        return draw
    return scene


def _symmetric(rng: np.random.Generator, side: int, symmetries, one_piece: bool) -> np.ndarray:
    """A random silhouette within a square that all the symmetries leave as it is, around a full
    centre. one_piece: by sides and corners, and not a tiny one, if a few tries find one."""
    core = slice(side // 2 - 1 + side % 2, side // 2 + 1)
    for _ in range(4):
        if one_piece:
            share = rng.uniform(0.2, 0.4) / (2 + (len(symmetries) > 4))
        else:                                            # so full is the whole: each cell has as many images
            share = 1 - rng.uniform(0.35, 0.7) ** (1 / len(symmetries))
        seed = (rng.random((side, side)) < share).astype(np.uint8)
        seed[core, core] = 1
        whole = np.max([transform(seed, s) for s in symmetries], 0).astype(bool)
        if not one_piece:
            break
        pieces = ndimage.label(whole, CORNERS)[0]
        whole = pieces == pieces[side // 2, side // 2]
        if whole.sum() > 1.5 * side:
            break
    return whole


def _half(rng: np.random.Generator, side: int) -> np.ndarray:
    """More than half of a square, as a mask."""
    mask = np.zeros((side, side), bool)
    mask[:int(np.ceil(side * rng.choice([0.6, 0.6, 0.7])))] = True
    return rot90(mask, int(rng.integers(4)))
