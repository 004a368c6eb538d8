"""Rows (or rows and columns) that stand out are taken out and the gaps close, or only they stay, or they go below."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _picture(rng: np.random.Generator, shape: tuple[int, int], inks: list[int]) -> np.ndarray:
    """Cells in these colours, no row or column of which is plain, and no two rows alike."""
    grid = np.array(inks, np.uint8)[rng.integers(len(inks), size=shape)]
    plain = any((lines == lines[:, :1]).all(1).any() for lines in (grid, grid.T))
    if plain or len(np.unique(grid, axis=0)) < len(grid):
        raise RuleError("lines that stand out by chance")
    return grid


def _inserted(rng: np.random.Generator, grid: np.ndarray, line: int | np.ndarray, n: int, inside: bool) -> np.ndarray:
    """The grid with n more rows, not two of them side by side; with `inside`, none at the border."""
    places = rng.permutation(np.arange(inside, len(grid) + (not inside)))[:n]
    return np.insert(grid, np.sort(places), line, axis=0)


def _scene(rng: np.random.Generator, roles: Roles):
    """A small picture, all of colours or on a ground, and what the rule asks for: plain rows put into it (in one colour
    where columns are asked for, too), a mark in one to three rows, rows that are there twice, or rows that read the
    same from both ends."""
    crossed, blank = roles.uses("together", at="result"), roles.uses("is_colour", at="both")
    plain, marked = roles.uses("is_plain"), roles.uses("has")
    twins, symmetric = roles.uses("unique", "how_common", at="which"), roles.uses("symmetric", at="which")
    high, wide, vary = int(rng.integers(3, 7)), int(rng.integers(3, 7)), rng.random() < 0.5
    ground, mark = rng.random() < 0.6 and not blank, roles.holes.get("mark")
    fixed = roles.free(rng, 4)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = [*(roles.free(rng, 4) if vary else fixed)]
        own, line = inks[:2 if ground else 3], inks[3]
        height, width = max(3, high + int(rng.integers(-1, 2))), max(3, wide + int(rng.integers(-1, 2)))
        grid = _picture(rng, (height, width), [roles.background, *own] if ground else own)
        if blank or (crossed and plain):
            line = roles.background if blank else line
            grid = _inserted(rng, grid, line, int(rng.integers(1, 3)), not blank)
            return _inserted(rng, grid.T, line, int(rng.integers(1, 3)), not blank).T.copy()
        if plain:
            lines = np.array(own, np.uint8)[rng.integers(len(own), size=int(rng.integers(1, min(4, height))))]
            return _inserted(rng, grid, lines[:, None], len(lines), False)
        if marked:
            n = int(rng.integers(1, 3)) if crossed else int(rng.integers(1, min(4, height - 1)))
            grid[rng.permutation(height)[:n], rng.permutation(width)[:n]] = mark
            return grid
        if twins:
            again = rng.permutation(height)[:int(rng.integers(1, height - 1))]
            return grid[rng.permutation([*range(height), *again])]
        if symmetric:
            left = np.arange(width) * 2 < width
            both = rng.permutation(height)[:int(rng.integers(1, height - 1))]
            if any((row == row[::-1]).all() for row in grid):
                raise RuleError("a row that reads the same from both ends")
            grid[both] = np.where(left, grid[both], grid[both, ::-1])
            if (grid[both] == grid[both, :1]).all(1).any():
                raise RuleError("a plain row")
            return grid
        raise RuleError("nothing stands out")
    return draw


_ROWS, _COLUMNS = "lines(input, horizontal)", "lines(input, vertical)"
_WITHOUT, _ONLY = "closed_up(input, where({rows}, {which}))", "closed_up(input, where({rows}, not({which})))"


def _of(text: str, which: str) -> str:
    return text.format(rows=_ROWS, which=which)


CONCEPT = Concept(
    name="lines-taken-out",
    sketch="?result",
    scene=patient(_scene, 40),
    not_framed=("in-blocks",),
    holes={
        "result": f"{_of(_WITHOUT, '?which')} | {_of(_ONLY, '?which')} | "
                  f"join({_of(_WITHOUT, '?clear')}, {_of(_ONLY, '?clear')}, down) | "
                  f"closed_up(input, together(where({_ROWS}, ?both), where({_COLUMNS}, ?both)))",
        "which": "is_plain | has(?mark) | not(unique(look)) | symmetric(flip_left_right)",
        "clear": "is_plain | has(?mark)",
        "both": "is_plain | has(?mark) | is_colour(?bg)",
        "mark": "?colour",
    },
    evidence={
        "1cf80156": {"result": f"closed_up(input, together(where({_ROWS}, ?both), where({_COLUMNS}, ?both)))",
                     "both": "is_plain"},
    },
)
