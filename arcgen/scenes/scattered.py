"""Parts scattered over blank ground that belong to a mark or a marker."""
from __future__ import annotations

import numpy as np

from ..core.grid import rot90
from . import shapes
from .place import Board
from .priors import Roles, sizes


def around_marks(count: tuple[int, int] = (2, 5), least: int = 10, most: int = 18):
    """Marks (the hole `mark`, else a free colour) each surrounded by a few cells of one picture,
    every cell of which is shown about once."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        mark = roles.holes.get("mark") or roles.free(rng, 1)[0]
        n = int(rng.integers(count[0], count[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            palette = [c for c in roles.free(rng, n + 1) if c != mark][:n]
            owner = rng.integers(-1, len(palette), (3, 3))
            views = []
            for i, colour in enumerate(palette):
                view = np.where(owner == i, colour, roles.background)
                view[1, 1] = mark
                views.append(view)
            board.scatter(rng, [np.ones((3, 3), bool)] * len(views), views, 1, least=2)
            return board.grid
        return draw
    return scene


def marked_objects(count: tuple[int, int] = (2, 4), least: int = 9, most: int = 16):
    """Objects, one of which is touched by a marker (the hole `mark`)."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, family = sizes(rng, least, most), shapes.one_of(shapes.pattern(3, 0.6), shapes.blob(3, 8))
        n_colours = int(rng.integers(1, 4))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, mark = Board(*size(rng), roles.background), roles.holes["mark"]
            palette = roles.free(rng, n_colours)
            masks, pictures = [], []
            for i in range(int(rng.integers(count[0], count[1] + 1))):
                mask, colour = family(rng), palette[rng.integers(len(palette))]
                picture = np.where(mask, colour, roles.background)
                if i == 0:                                    # the marker sits on top, on one of its sides
                    turns = int(rng.integers(4))
                    mask, picture = rot90(mask, turns), rot90(picture, turns)
                    at = np.flatnonzero(mask[0])[0]
                    mask, picture = np.pad(mask, ((1, 0), (0, 0))), np.pad(picture, ((1, 0), (0, 0)))
                    mask[0, at], picture[0, at] = True, mark
                    mask, picture = rot90(mask, -turns), rot90(picture, -turns)
                masks.append(mask)
                pictures.append(picture)
            board.scatter(rng, masks, pictures, 1, least=2)
            return board.grid
        return draw
    return scene
