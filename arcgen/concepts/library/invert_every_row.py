"""Every row has its own colour: blank and coloured cells change places, or it is made full, mended or emptied."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Few long rows, half full of their own colour, with odd cells of one other colour (hole `odd`, or free)."""
    rows, length = int(rng.integers(3, 7)), int(rng.integers(7, 13))
    known = "odd" in roles.holes
    odd = roles.holes["odd"] if known else roles.free(rng, 1)[0]
    upright = roles.uses("vertical", at="axis")
    style = int(rng.integers(3))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full((rows, length), roles.background, np.uint8)
        own = [c for c in roles.need(rng, 4) if c != odd][:3]
        for i, line in enumerate(grid):
            n, start = int(rng.integers(length // 2, length * 2 // 3 + 1)), int(rng.integers(2))
            begin = 0 if style == 0 and start else int(rng.integers(length - n + 1))
            inked = (np.arange(length) % 2 == (i + start) % 2 if rng.random() < 0.3 or style == 2
                     else np.roll(np.arange(length) < n, begin))
            line[inked] = own[i % len(own)]
            blank = np.flatnonzero(~inked)
            line[rng.choice(blank, int(rng.integers(0, len(blank) // 3 + 1)), replace=False)] = odd
        if not (grid == odd).any():
            raise RuleError("no odd cell")
        return np.ascontiguousarray(grid.T if upright else grid)
    return draw


def _rows(grid: str, part: str) -> str:
    """The text of a grid with this part of each line in the line's main colour, the rest blank."""
    return f"paint(blanked({grid}, ?bg), lines({grid}, ?axis), main_colour(?bg), {part})"


_SOME = "where(lines(input, ?axis), ?which)"


_INVERTED = _rows("recolour(input, ?odd, ?bg)", "without(itself, main_cells(?bg))")

CONCEPT = Concept(
    name="invert-every-row",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-the-box", "in-each-panel"),
    holes={"result": f"{_rows('input', 'without(itself, main_cells(?bg))')} | "
                     "paint(input, lines(input, ?axis), main_colour(?bg), line(?axis)) | "
                     f"paint(input, {_SOME}, main_colour(?bg), line(?axis)) | "
                     "paint(input, lines(input, ?axis), main_colour(?bg), coloured(?odd)) | "
                     f"erase(input, {_SOME}, ?bg)",
           "which": "has(?odd) | not(has(?odd))",
           "axis": "horizontal"},
    evidence={"2de01db2": {"bg": "black", "odd": "orange", "axis": "horizontal", "result": _INVERTED}},
)
