"""The cells of a row become angles around a corner, one around the other, perhaps again and again, or rings."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A row or a column of colours; or, where the rule crops the top line, a square with that row at the top; where it
    repeats the row, angles around the top left corner that leave some lines at the right and at the bottom free."""
    crops, begun = roles.uses("border_line"), roles.uses("restore_period")
    low, upright = int(rng.integers(3, 6)), not roles.uses("repeated", "nested") and rng.random() < 0.3
    fixed, vary, same = roles.need(rng, 4), rng.random() < 0.7, rng.random() < 0.5

    def row(rng: np.random.Generator, n: int) -> np.ndarray:
        inks = roles.need(rng, 4) if vary else fixed
        cells = rng.choice(inks, n)
        for k in range(2, n):                               # no colour three times in a row
            while cells[k] == cells[k - 1] == cells[k - 2]:
                cells[k] = rng.choice(inks)
        if len(set(cells.tolist())) < 2:
            raise RuleError("a row of one colour")
        return cells.astype(np.uint8)

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = low if same else int(rng.integers(3, 8))
        if begun:
            n, blank = min(n, 6), int(rng.integers(0, 2))
            cells, far = row(rng, n), np.arange(n + blank)
            return np.append(cells, np.full(blank, roles.background, np.uint8))[np.maximum(far[:, None], far)]
        if crops:
            grid = np.full((n, n), roles.background, np.uint8)
            grid[0] = row(rng, n)
            return grid
        cells = row(rng, n)
        return np.ascontiguousarray(cells[:, None] if upright else cells[None])
    return draw


_TOP = "crop(region_of(whole(input), border_line(up)))"
_BEGUN = f"in_angles(restore_period(join({_TOP}, blanked({_TOP}, ?bg), right), ?bg), up_left)"

CONCEPT = Concept(
    name="row-in-angles",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"in_angles(input, ?corner) | in_angles(input, ?corner) | in_angles({_TOP}, up_left) | "
                  f"nested(cells(input, ?bg), edge(?end)) | in_angles(repeated(input, 2, horizontal), ?corner) | "
                  f"{_BEGUN} | {_BEGUN}",
        "end": "left | right", "corner": "up_left | up_right | down_left | down_right",
    },
    evidence={"539a4f51": {"result": _BEGUN, "bg": "black"}},
)
