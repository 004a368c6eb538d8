"""The rows and columns of a small grid in which a mark lies become two or three times as thick, or those alone."""
from itertools import pairwise

import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A tiny pattern with one or two marks, neither the same in its row or column as the lines beside it."""
    size, vary, fixed = sizes(rng, 3, 6), rng.random() < 0.5, roles.need(rng, 3)
    blank, upright = roles.uses("cells"), roles.uses("vertical") and not roles.uses("horizontal")
    dense, plain = not blank and rng.random() < 0.5, roles.uses("is_plain")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        inks = np.array(roles.need(rng, 3) if vary else fixed, np.uint8)
        palette = inks if dense else np.array([*inks[:2], *[roles.background] * 2], np.uint8)
        grid = palette[rng.integers(len(palette), size=(height, width))]
        lines = rng.permutation(height)[:1 if height < 5 or rng.random() < 0.6 else 2]
        if blank:
            grid[lines] = roles.background
            grid[:, rng.permutation(width)[:1]] = roles.background
        elif plain:
            grid[lines] = inks[0]
        else:
            for y in lines:
                grid[y, rng.integers(width)] = roles.holes["mark"]
        if any((one == other).all() for view in (grid, grid.T) for one, other in pairwise(view)):
            raise RuleError("a line that is thick already")
        return grid.T.copy() if upright else grid
    return draw


def _thick(things: str, axis: str, grid: str = "input") -> str:
    """The rows or columns that some things lie in, thick."""
    return f"thickened({grid}, {things}, ?n, {axis})"


def _both(things: str) -> str:
    """The rows and the columns."""
    return _thick(things, "vertical", _thick(things, "horizontal"))


CONCEPT = Concept(
    name="lines-through-a-dot-grow-thick",
    sketch="?result",
    scene=patient(_scene, 30),
    holes={"result": " | ".join([
        _thick("cells_of(input, ?mark)", "?axis"), _both("cells_of(input, ?mark)"), _both("cells_of(input, ?mark)"),
        _thick("cells(input, ?bg)", "?axis"), _both("cells(input, ?bg)"),
        _thick("where(lines(input, ?axis), is_plain)", "?axis"),
        _thick("where(lines(input, ?axis), not(has(?mark)))", "?axis")]),
        "n": "2 | 2 | 3", "axis": "horizontal | vertical"},
    not_framed=("in-blocks",),
)
