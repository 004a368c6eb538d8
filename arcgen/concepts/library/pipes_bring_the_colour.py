"""Pipes lead from taps to basins: what comes out of the tap fills the basin, or the pipe, unless the pipe is broken."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept

_BASINS = [np.array(rows, bool) for rows in ([[1, 1, 1]], [[1, 1, 1], [1, 1, 1]], [[1, 0, 1], [1, 1, 1]],
                                            [[0, 1, 0], [1, 1, 1]], [[1, 1, 1], [1, 0, 1], [1, 1, 1]])]


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four pipes side by side, each from a single cell, the tap, at the top, down and to the side, to a basin of
    one shape at the bottom. Where the rule tells whole pipes from broken ones, some lack a cell amid their way."""
    size, (*inks, pipe, basin) = sizes(rng, 9, 14), roles.need(rng, 5)
    pipe, basin = roles.holes.get("pipe", pipe), roles.holes.get("basin", basin)
    broken, shape = roles.uses("colour_count", at="result"), _BASINS[rng.integers(len(_BASINS))]
    turn = int(rng.integers(4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        left, whole, lame = int(rng.integers(0, 2)), 0, 0
        taps = rng.permutation(inks) if rng.random() < 0.7 else rng.choice(inks, 3)
        while left + 3 <= width:
            room = min(int(rng.integers(3, 6)), width - left)
            top, low = int(rng.integers(0, 2)), height - shape.shape[0] - int(rng.integers(0, 2))
            start, end = int(rng.integers(0, room)), int(rng.integers(1, room - 1))
            open_top = 0 if shape[0, 1] else 1
            bend = int(rng.integers(top + 2, low - 1))
            xs = slice(left + min(start, end), left + max(start, end) + 1)
            grid[top:bend + 1, left + start] = pipe
            grid[bend, xs] = pipe
            grid[bend:low + open_top, left + end] = pipe
            grid[top, left + start] = taps[(whole + lame) % 3]
            grid[low:low + shape.shape[0], left + end - 1:left + end + 2][shape] = basin
            if broken and (rng.random() < 0.4 or (whole and not lame)):
                y = int(rng.integers(top + 2, low - 1))
                grid[y][grid[y] == pipe] = np.where((np.arange(width) >= left)[grid[y] == pipe], roles.background, pipe)
                lame += 1
            else:
                whole += 1
            left += room + 1
        if whole < 1 + (not broken) or lame < broken:
            raise RuleError("too few pipes")
        return np.ascontiguousarray(rot90(grid, turn))
    return draw


_PIPES = "blobs(input, ?bg, by_side)"
_WHOLE, _BROKEN = f"where({_PIPES}, equals(colour_count, 3))", f"where({_PIPES}, not(equals(colour_count, 3)))"
_TAPS = "where(cells(input, ?bg), both(not(is_colour(?pipe)), not(is_colour(?basin))))"
_FILLED = "paint(input, ?pipes, ?tap, ?where)"

CONCEPT = Concept(
    name="pipes-bring-the-colour",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"{_FILLED} | {_FILLED} | {_FILLED} | erase(input, ?those, ?bg) | "
                  f"recolour(paint(input, ?pipes, ?tap, coloured(?basin)), ?pipe, ?bg) | "
                  f"paint(input, ?those, ?colour, coloured(?part)) | "
                  f"paint(erase(input, {_BROKEN}, ?bg), {_WHOLE}, ?tap, ?where)",
        "pipes": f"{_PIPES} | {_WHOLE}",
        "where": "coloured(?basin) | coloured(?pipe) | itself",
        "those": f"{_WHOLE} | {_BROKEN}",
        "part": "?basin | ?pipe",
        "tap": f"of_held({_TAPS})",
    },
    not_framed=("in-each-panel",),
)
