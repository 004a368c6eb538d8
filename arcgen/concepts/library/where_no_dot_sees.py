"""Dots see along their row and column, slantwise or all around: the cells of the board that none sees are filled."""
import numpy as np
from scipy import ndimage

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Dots of one colour that do not touch by their sides. Of the rows and columns all but one or two have a dot; those
    that see otherwise are as many as leave an eighth of the board or more, but not half of it."""
    slanted, around = roles.uses("falling", at="sight"), roles.uses("grown", at="sight")
    dot, spare = roles.holes["dot"], int(rng.integers(1, 3))
    size = sizes(rng, 5 if slanted or around else 4, 8)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        if slanted or around:
            at = rng.permutation(height * width)[:int(rng.integers(2 + around, 4 + 2 * around))]
            grid.flat[at] = dot
            if _touching(grid == dot):
                raise RuleError("dots side by side")
            y, x = np.indices(grid.shape)
            if slanted:
                seen = np.isin(y - x, (y - x).flat[at]) | np.isin(y + x, (y + x).flat[at])
            else:
                seen = ndimage.binary_dilation(grid == dot, np.ones((3, 3)))
            if not 1 / 8 < 1 - seen.mean() < 1 / 2:
                raise RuleError("too much or too little left")
            return grid
        rows, columns = (rng.permutation(n)[:n - int(rng.integers(1, spare + 1))] for n in (height, width))
        n = max(len(rows), len(columns))
        if min(len(rows), len(columns)) < 2:
            raise RuleError("too few dots")
        grid[np.resize(rows, n), np.resize(columns, n)] = dot
        if _touching(grid == dot):
            raise RuleError("dots side by side")
        return grid
    return draw


def _touching(dots: np.ndarray) -> bool:
    """Whether two of the dots, bool (H, W), touch by their sides."""
    return bool((dots[1:] & dots[:-1]).any() or (dots[:, 1:] & dots[:, :-1]).any())


_SEEN = "regions_of(cells_of(input, ?dot), ?sight)"

CONCEPT = Concept(
    name="where-no-dot-sees",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel",),
    holes={
        "result": f"paint(input, whole(input), ?ink, off(itself, {_SEEN}))",
        "ink": "?dot | ?colour | ?colour",
        "sight": "cross | cross | union(line(falling), line(rising)) | grown(1)",
    },
)
