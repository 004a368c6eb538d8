"""Each row of a small grid becomes one cell, which tells whether it has a property, or its commonest colour."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept

_ROWS = "strips(input, measure(whole(input), extent(vertical)), vertical)"
_PATTERNS = {"is_plain": lambda row, *_: len(set(row)) == 1,
             "symmetric": lambda row, *_: (row == row[::-1]).all() and len(set(row)) > 1,
             "has": lambda row, grid, mark: mark in row,
             "unique": lambda row, grid, *_: (grid == row).all(1).sum() == 1,
             "exceeds": lambda row, grid, mark: True}
"""Whether a row is as the rule asks."""


def _scene(rng: np.random.Generator, roles: Roles):
    """Rows of two or three colours, of which some are as the rule asks and some are not."""
    size, vary, fixed = sizes(rng, 3, 5), rng.random() < 0.5, roles.need(rng, 3)
    asked = next((name for name in _PATTERNS if roles.uses(name, at="test")), "")
    n = 2 if asked in ("is_plain", "symmetric", "exceeds") else 3
    odd = asked in ("", "exceeds")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        width += odd and width % 2 == 0
        inks = [*roles.seen, *(roles.need(rng, 3) if vary else fixed)]
        palette = np.array(inks[:n], np.uint8)
        rows = palette[rng.integers(n, size=(height, width))]
        for y in range(height):
            if rng.random() < 0.5:
                if asked == "is_plain":
                    rows[y] = rows[y, 0]
                elif asked == "symmetric":
                    rows[y, (width + 1) // 2:] = rows[y, :width // 2][::-1]
                elif asked == "unique":
                    rows[y] = rows[int(rng.integers(height))]
                elif asked == "has":
                    rows[y] = np.where(rows[y] == inks[0], inks[1], rows[y])
        found = {bool(_PATTERNS[asked](row, rows, inks[0])) for row in rows} if asked and asked != "exceeds" else {0, 1}
        counts = np.sort([(rows == ink).sum(1) for ink in palette], 0)
        if len(found) < 2 or (odd and (counts[-1] == counts[-2]).any()):
            raise RuleError("rows that are all alike, or without a commonest colour")
        if asked == "symmetric" and any(len(set(row.tolist())) == 1 for row in rows):
            raise RuleError("a row of one colour")
        return rows
    return draw


CONCEPT = Concept(
    name="each-row-in-one-cell",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={
        "result": f"summary({_ROWS}, choose(?test, ?ink, ?other)) | summary({_ROWS}, choose(?test, ?ink, ?other)) | "
                  f"join(input, summary({_ROWS}, choose(?test, ?ink, ?other)), right) | "
                  f"paint(input, where({_ROWS}, ?test), ?ink, itself) | summary({_ROWS}, own_colour) | "
                  f"join(input, summary({_ROWS}, own_colour), right)",
        "test": "is_plain | symmetric(flip_left_right) | has(?mark) | unique(look) | "
                "exceeds(count_of(?mark), count_of(?mark2))",
        "mark2": "?colour3", "ink": "?colour", "other": "black",
    },
    not_framed=("in-blocks", "frame-says-the-colour"),
)
