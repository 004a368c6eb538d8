"""Dots wait, and seats are free: as many seats are taken as there are dots, by one party or by two from both ends."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A row of seats, one beside the other or with gaps between, or two or three rows of them where they are taken in
    reading order; in the rest of the grid a smaller number of dots, or of larger things."""
    seat, dots = roles.holes["colour_seat"], [roles.holes[k] for k in ("colour_one", "colour_two") if k in roles.holes]
    in_rows, things = roles.uses("first"), roles.uses("pieces")
    size, gap, deep = sizes(rng, 7, 13), int(rng.integers(1, 3)), int(rng.integers(2, 4)) if in_rows else 1
    below, most = rng.random() < 0.5, int(rng.integers(3, 5)) if in_rows else 9
    kind = shapes.one_of(shapes.rectangle(1, 2), shapes.blob(3, 4)) if things else shapes.dot()

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        height, width = board.grid.shape
        wide = min(most, (width - 1) // gap if gap > 1 else width - 2)
        seats = np.zeros(((deep - 1) * gap + 1, (wide - 1) * gap + 1), bool)
        seats[::gap, ::gap] = True
        total = int(seats.sum())
        at = (height - seats.shape[0] - 1 if below else 1, (width - seats.shape[1]) // 2)
        if total < 2 + 2 * len(dots) or seats.shape[0] > height - 4:
            raise RuleError("too few seats")
        board.put(seats, at, seat)
        board.taken[at[0]:at[0] + seats.shape[0], at[1]:at[1] + seats.shape[1]] = True
        here = np.zeros_like(board.taken)
        free = slice(0, at[0] - 1) if below else slice(at[0] + seats.shape[0] + 1, height)
        here[free] = True
        for dot in dots:
            for _ in range(int(rng.integers(1, min(8, 1 + total // 2 if len(dots) > 1 else total)))):
                mask = kind(rng)
                fits = here.copy()
                if below:
                    fits[max(0, at[0] - mask.shape[0]):] = False
                board.place(rng, mask, dot, 1, 0, fits)
        return board.grid
    return draw


_SEATS = "cells_of(input, ?colour_seat)"
_GONE = "erase(input, together(cells_of(input, ?colour_one), cells_of(input, ?colour_two)), ?bg)"


def _taken(base: str, side: str, ink: str) -> str:
    """So many seats from one side as there are dots of a colour, which they take."""
    return f"paint({base}, where({_SEATS}, top(edge({side}), count(cells_of(input, {ink})))), {ink}, itself)"


def _parties(base: str) -> str:
    return _taken(_taken(base, "left", "?colour_one"), "right", "?colour_two")


_ONE = f"paint(?base, where({_SEATS}, ?first), ?ink, itself)"
_REST = f"paint(?base, where({_SEATS}, not(?first)), ?free, itself)"
_BOTH = f"paint({_ONE}, where({_SEATS}, not(?first)), ?colour, itself)"
_ROW = "all_of_colour(input, ?colour_seat)"

CONCEPT = Concept(
    name="dots-take-their-seats",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"{_ONE} | {_ONE} | {_REST} | {_BOTH} | {_parties('input')} | {_parties(_GONE)} | "
                  f"crop_at({_ONE}, {_ROW}) | crop_at({_parties('input')}, {_ROW}) | crop_at({_BOTH}, {_ROW})",
        "base": "input | erase(input, cells_of(input, ?colour_one), ?bg)",
        "first": "first(count(?ones)) | top(edge(left), count(?ones)) | top(edge(left), count(?ones))",
        "ones": "cells_of(input, ?colour_one) | cells_of(input, ?colour_one) | pieces(input, ?colour_one, by_corner)",
        "ink": "?colour_one | ?colour_one | ?colour",
        "free": "?bg | ?colour",
    },
    not_framed=("in-each-panel",),
)
