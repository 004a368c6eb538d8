"""Sparse scenes: several objects on a blank ground."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..language.traits import Need
from . import shapes
from .place import Board
from .priors import Roles, sizes


def sparse(family: shapes.Shape = shapes.blob(2, 8), count: tuple[int, int] = (2, 6), colours: tuple[int, int] = (1, 3),
           least: int = 7, most: int = 20, margin: int = 1, edge: int = 0, fresh: bool = True):
    """Silhouettes of one family, apart from each other.

    count: objects per grid. colours: how many different colours a task's objects have beside
    those that the rule looks for. least, most: sides of the grid. margin: cells kept free
    between objects. fresh: whether the palette changes from grid to grid (else it is the task's).
    Where the rule (the hole `which`) compares shapes, about half of the objects look like another;
    where it asks for a number of cells (hole `n`), some have it.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        own = roles.free(rng, int(rng.integers(colours[0], colours[1] + 1)))
        if not own and not roles.seen:
            raise RuleError("objects of no colour")
        vary = fresh and not roles.seen and rng.random() < 0.5
        low = int(rng.integers(count[0], count[1] + 1))
        high = int(rng.integers(low, count[1] + 1))
        wanted, alike = roles.holes.get("n"), roles.uses("shape", "shape_any_way", at="which")
        sized = roles.asks(Need.NUMBER, at="which", by="size") and isinstance(wanted, int)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            n = int(rng.integers(low, high + 1))
            palette = list(roles.seen) + (roles.free(rng, len(own)) if vary else own)
            inks = list(roles.seen) + [palette[rng.integers(len(palette))] for _ in range(max(0, n - len(roles.seen)))]
            masks = [family(rng) for _ in inks]
            for i in range(len(masks)):
                if alike and i and rng.random() < 0.5:
                    masks[i] = masks[rng.integers(i)]
                elif sized and isinstance(wanted, int) and rng.random() < 0.4:
                    masks[i] = shapes.polyomino(rng, wanted)
            board.scatter(rng, masks, [inks[i] for i in rng.permutation(len(inks))], margin, edge,
                          least=max(1, min(len(inks), count[0], len(inks) - 1)))
            return board.grid
        return draw
    return scene


def sized(numbers: tuple[str, ...], count: tuple[int, int] = (4, 9), least: int = 7, most: int = 14):
    """Objects of one colour whose numbers of cells are those that the rule lists (int holes of
    the given names)."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        wanted = [roles.holes[k] for k in numbers]
        ink = roles.seen[0] if roles.seen else roles.free(rng, 1)[0]
        straight = rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            cells = [int(rng.choice(wanted)) for _ in range(int(rng.integers(count[0], count[1] + 1)))]
            masks = [shapes.bar(n, n)(rng) if straight else shapes.polyomino(rng, n) for n in cells]
            board.scatter(rng, masks, [ink] * len(masks), 1, 0, 3)
            return board.grid
        return draw
    return scene
