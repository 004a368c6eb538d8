"""Dots lie about in rooms: each room shows their number, as cells in order, as a level, a square or a line."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to nine rooms of three by three or four by four cells, with lines between them. The dots of a room have one
    colour, and all rooms may share it; there are no more of them than the answer can show."""
    in_order, vary = roles.uses("first"), rng.random() < 0.5
    side = int(rng.integers(3, 5))
    layout = [(2, 2), (1, 3), (2, 3), (3, 3), (1, 2), (3, 2)][int(rng.integers(4 if side > 3 else 6))]
    line = roles.holes.get("line")
    fixed, several = roles.free(rng, 4), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        n, m = layout if not vary else (layout[0], max(1, layout[1] + int(rng.integers(-1, 1))))
        n, m = (n, 2) if n * m == 1 else (n, m)
        inks = roles.free(rng, 4) if vary else fixed
        colour = line if isinstance(line, int) else pick(rng, FOREGROUNDS, {*inks, roles.background, *roles.inks})
        inks = [ink for ink in inks if ink != colour][:3 if several else 1]
        grid = np.full((n * (side + 1) - 1, m * (side + 1) - 1), colour, np.uint8)
        most = side * side - 2 if in_order else side
        first = rng.permutation(np.arange(1, most + 1))
        for i in range(n * m):
            number = first[i] if i < len(first) else rng.integers(1, most + 1)
            room = np.full(side * side, roles.background, np.uint8)
            room[rng.permutation(side * side)[:number]] = inks[rng.integers(len(inks))]
            y, x = divmod(i, m)
            grid[y * (side + 1):, x * (side + 1):][:side, :side] = room.reshape(side, side)
        return grid
    return draw


_NUMBER = "count(cells(panel, ?bg))"
_FREE = "cells_of(blanked(panel, ?bg), ?bg)"
_ONE_LESS = f"minus({_NUMBER}, 1)"


def _in_each(region: str, base: str = "blanked(panel, ?bg)") -> str:
    return f"each(?rooms, paint({base}, whole(panel), ?ink, {region}))"


_LEVEL = f"end_lines(down, {_NUMBER})"
_SQUARE = f"overlap(end_lines(up, {_NUMBER}), end_lines(left, {_NUMBER}))"

CONCEPT = Concept(
    name="dots-counted-in-each-room",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"each(?rooms, paint(blanked(panel, ?bg), where({_FREE}, first({_NUMBER})), ?ink, itself)) | "
                  f"each(?rooms, paint(blanked(panel, ?bg), where({_FREE}, first({_NUMBER})), ?ink, itself)) | "
                  f"each(?rooms, paint(paint(blanked(panel, ?bg), where({_FREE}, first({_NUMBER})), ?ink, itself), "
                  f"where({_FREE}, not(first({_NUMBER}))), ?colour2, itself)) | "
                  f"{_in_each(_LEVEL)} | {_in_each(_LEVEL)} | {_in_each(_SQUARE)} | {_in_each(_SQUARE)} | "
                  f"each(?rooms, paint_under(panel, whole(panel), ?colour, ?under, ?bg)) | "
                  + _in_each(f"without({_LEVEL}, end_lines(down, {_ONE_LESS}))") + " | "
                  + _in_each(f"without({_SQUARE}, overlap(end_lines(up, {_ONE_LESS}), end_lines(left, {_ONE_LESS})))"),
        "under": f"{_LEVEL} | {_SQUARE}",
        "rooms": "panels(input, ?line) | panels(input, line_colour(input))",
        "ink": "colour_of(everything(panel, ?bg)) | colour_of(everything(panel, ?bg)) | ?colour",
    },
    not_framed=("in-each-panel", "in-blocks", "in-the-box"),
)
