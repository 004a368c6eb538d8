"""Switches stand along two borders: a lamp does something when those of its row and of its column are on, or one is."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Lamps in rows and columns with gaps; in line with these, along the upper and the left border, switches of the
    hole `on`'s colour and, in some tasks, others of another colour: both of a lamp's are on, or one or none."""
    on, lamp = roles.holes["on"], roles.holes["lamp"]
    off = roles.need(rng, 1)[0] if rng.random() < 0.6 else roles.background
    first, constant, lacking = int(rng.integers(3, 6)), rng.random() < 0.5, 0.15 if rng.random() < 0.4 else 0.0

    def draw(rng: np.random.Generator) -> np.ndarray:
        rows, columns = (rng.random(first if constant else int(rng.integers(3, 6))) < 0.5 for _ in range(2))
        grid = np.full((2 * len(rows) + 1, 2 * len(columns) + 1), roles.background, np.uint8)
        grid[2::2, 0], grid[0, 2::2] = np.where(rows, on, off), np.where(columns, on, off)
        lamps = rng.random((len(rows), len(columns))) >= lacking
        grid[2::2, 2::2][lamps] = lamp
        of_row, of_column = rows[:, None] & lamps, columns[None] & lamps
        if not ((of_row & of_column).any() and (of_row & ~of_column).any() and (of_column & ~of_row).any() and
                (lamps & ~of_row & ~of_column).any()):
            raise RuleError("not all kinds of lamps")
        return grid
    return draw


_ON = "cells_of(input, ?on)"
_ROW, _COLUMN = f"in_line_with({_ON}, horizontal)", f"in_line_with({_ON}, vertical)"
_BOTH, _EITHER = (f"{word}({_ROW}, {_COLUMN})" for word in ("both", "either"))
_ONE = f"both({_EITHER}, not({_BOTH}))"
_LIT = "paint(input, where(cells_of(input, ?lamp), {}), {}, itself)"

CONCEPT = Concept(
    name="lamps-with-two-switches",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_LIT.format('?which', '?ink')} | {_LIT.format('?which', '?ink')} | "
                  f"{_LIT.format('?which', '?ink')} | "
                  f"erase(input, where(cells_of(input, ?lamp), ?which), ?bg) | "
                  f"keep(input, where(cells_of(input, ?lamp), ?which), ?bg) | "
                  f"paint({_LIT.format(_BOTH, '?on')}, where(cells_of(input, ?lamp), {_ONE}), ?colour, itself) | "
                  f"erase({_LIT.format(_BOTH, '?on')}, where(cells_of(input, ?lamp), not({_BOTH})), ?bg) | "
                  f"erase({_LIT.format(_EITHER, '?on')}, where(cells_of(input, ?lamp), not({_EITHER})), ?bg)",
        "which": f"{_BOTH} | {_BOTH} | {_EITHER} | {_ONE} | not({_EITHER}) | both({_ROW}, not({_COLUMN}))",
        "ink": "?on | ?colour",
    },
)
