"""Objects of which the rule's predicate chooses exactly one, or one that is plainly the largest."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90, transform
from ..language.objects import CORNERS, components
from ..language.traits import Need
from . import shapes
from .place import Board
from .priors import Roles, sizes


def clear_winner(scene, which: str = "which"):
    """The scene, drawn again where the rule takes the largest or the smallest thing (the hole `which`) and a player
    would have to count cells to see which it is: things are what hangs together by corners on the background."""
    def chosen(rng: np.random.Generator, roles: Roles):
        inner = scene(rng, roles)
        if not roles.asks(Need.WINNER, at=which, by="size"):
            return inner
        small = roles.uses("least", at=which)

        def draw(rng: np.random.Generator) -> np.ndarray:
            for _ in range(16):
                grid = inner(rng)
                found = np.sort([int(np.count_nonzero(c)) for c in components(grid != roles.background, CORNERS)])
                if len(found) > 1 and (2 * found[0] <= found[1] if small else 2 * found[-1] >= 3 * found[-2]):
                    return grid
            raise RuleError("no clear winner")
        return draw
    return chosen


_BODIES = shapes.one_of(shapes.blob(4, 9), shapes.blob(5, 10), shapes.mirrored(shapes.blob(2, 4)),
                        shapes.rectangle(2, 4))
_UNEVEN = shapes.one_of(shapes.blob(5, 9), shapes.pattern(3, 0.6))
_HOLLOW = shapes.one_of(shapes.box(3, 5), shapes.ring_with_holes(4, 5))


def one_chosen(count: tuple[int, int] = (3, 5), least: int = 8, most: int = 18, own_colours: float = 0.7,
               which: str = "which"):
    """Objects that lie apart. Where the predicate in the hole `which` asks for a symmetry, for what is
    (not) full or closed, or for what has a property like no other, exactly one object is so.

    own_colours: share of the tasks in which each object has a colour of its own (in the others all
    have the same).
    """
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        masks_of = _masks(roles, which)
        different, vary = rng.random() < own_colours, rng.random() < 0.6
        fixed = [*roles.seen, *roles.free(rng, count[1])]
        low = int(rng.integers(count[0], count[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, n = Board(*size(rng), roles.background), int(rng.integers(low, count[1] + 1))
            inks = [*roles.seen, *roles.free(rng, count[1])] if vary else fixed
            inks = [inks[i] for i in rng.permutation(len(inks))] if different else inks[:1] * count[1]
            masks = masks_of(rng, n)
            board.scatter(rng, masks, [inks[i % len(inks)] for i in range(n)], 1, least=max(2, n - 1))
            return board.grid
        return draw
    return scene


def _masks(roles: Roles, which: str) -> Callable[[np.random.Generator, int], list[np.ndarray]]:
    """Draws n silhouettes, the first of which is the one chosen, where the hole `which` asks for one."""
    symmetries = [n.args[0].word.value for n in roles.find("symmetric", at=which)]
    closed, denied = roles.asks(Need.OUTLINES, at=which), roles.uses("not", at=which)
    hollow, odd_one = closed or roles.uses("is_full", at=which), roles.asks(Need.ODD_ONE, at=which)

    def draw(rng: np.random.Generator, n: int) -> list[np.ndarray]:
        if symmetries:
            one = shapes.mirrored(shapes.blob(3, 5))(rng)
            one = one if _is_symmetric(one, symmetries[-1]) else one.T
            return [one, *(_lopsided(rng, symmetries[-1]) for _ in range(n - 1))]
        if hollow:
            odd, usual = (shapes.rectangle(2, 4), _HOLLOW) if denied == closed else (_HOLLOW, shapes.rectangle(2, 4))
            return [odd(rng), *(usual(rng) for _ in range(n - 1))]
        if odd_one:
            twin = _BODIES(rng)
            return [_BODIES(rng), *(rot90(twin, 2 * int(rng.integers(2))) for _ in range(n - 1))]
        return [_BODIES(rng) for _ in range(n)]
    return draw


def _is_symmetric(mask: np.ndarray, symmetry: str) -> bool:
    image = transform(mask.astype(np.uint8), symmetry)
    return image.shape == mask.shape and bool((image == mask).all())


def _lopsided(rng: np.random.Generator, symmetry: str) -> np.ndarray:
    """A silhouette without that symmetry."""
    while True:
        mask = _UNEVEN(rng)
        if not _is_symmetric(mask, symmetry):
            return mask
