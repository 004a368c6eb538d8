"""Two colours react where they touch: one or both of them change, go, or are ringed."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Small pieces of two colours; some touch one of the other colour at a side, some at a corner only, some none."""
    size = sizes(rng, 10, 20)
    first, second = roles.holes["first"], roles.holes["second"]
    family = shapes.one_of(shapes.dot(), shapes.blob(2, 4)) if rng.random() < 0.6 else shapes.dot()

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, met = Board(*size(rng), roles.background), 0
        for _ in range(board.grid.size // 22):
            one, other = (first, second) if rng.random() < 0.5 else (second, first)
            mask, kind = family(rng), int(rng.integers(4))
            if kind == 0:                               # alone
                picture = np.where(mask, one, roles.background)
            else:                                       # with a cell of the other colour at a side, or at a corner
                mask = np.pad(mask, 1)
                inside = np.argwhere(mask)
                y, x = inside[rng.integers(len(inside))]
                dy, dx = ((0, 1), (1, 0), (1, 1), (1, -1))[int(rng.integers(2)) + 2 * (kind == 3)]
                if mask[y + dy, x + dx]:
                    continue
                picture = np.where(mask, one, roles.background)
                picture[y + dy, x + dx], mask[y + dy, x + dx] = other, True
                picture, mask = picture[np.ix_(mask.any(1), mask.any(0))], shapes.trim(mask)
                met += kind < 3
            turn = int(rng.integers(4))
            at = board.spot(rng, rot90(mask, turn), 1)
            if at is not None:
                board.put(rot90(mask, turn), at, rot90(picture, turn))
        if not met:
            raise RuleError("nothing touches")
        return board.grid
    return draw


_FIRST = "where(?things, next_to(all_of_colour(input, ?second), ?conn))"
_BOTH = (f"paint(paint(input, {_FIRST}, ?colour1, itself), where(cells_of(input, ?second), "
         "next_to(all_of_colour(input, ?first), ?conn)), ?colour2, itself)")

CONCEPT = Concept(
    name="contact-changes-both",
    sketch="?result",
    scene=_scene,
    holes={
        "result": (f"{_BOTH} | paint(input, {_FIRST}, ?colour1, itself) | "
                   f"paint(input, {_FIRST}, ?ring, halo(by_corner)) | "
                   f"keep(input, {_FIRST}, ?bg) | erase(input, {_FIRST}, ?bg)"),
        "things": "cells_of(input, ?first) | pieces(input, ?first, by_side)",
        "ring": "?colour4",
        "conn": "by_side | by_corner",
        "colour1": "?bg | ?second | ?colour",
        "colour2": "?bg | ?colour3",
    },
    evidence={
        "d90796e8": {
            "result": _BOTH,
            "things": "cells_of(input, ?first)",
            "first": "red",
            "second": "green",
            "conn": "by_side",
            "colour1": "?bg",
            "bg": "black",
            "colour2": "cyan",
        },
    },
)
