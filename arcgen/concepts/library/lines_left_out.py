"""Of a small grid the rows (or columns, or both) with a mark are left out, or they alone are left, and close up."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A small grid, dense or with blanks: some of its lines have a mark, are plain, or blank, or occur twice."""
    size = sizes(rng, 4, 6 if "mark" in roles.holes else 7)
    vary, fixed = rng.random() < 0.5, roles.need(rng, 4)
    upright = roles.uses("vertical") and not roles.uses("horizontal")
    twins, plain, blank = roles.uses("unique"), roles.uses("is_plain"), roles.uses("cells")
    dense = not blank and rng.random() < 0.7

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        inks = np.array(roles.need(rng, 4) if vary else fixed, np.uint8)
        palette = inks[:3] if dense else np.append(inks[:2], np.uint8(roles.background))
        grid = palette[rng.integers(len(palette), size=(height, width))]
        both = roles.uses("horizontal") and roles.uses("vertical")
        chosen = rng.permutation(height)[:int(rng.integers(1, max(2, height - 1 - (height > 4))))]
        if blank or plain:
            grid[chosen] = roles.background if blank else inks[rng.integers(3, size=(len(chosen), 1))]
            if both:
                grid[:, rng.permutation(width)[:int(rng.integers(1, width - 1))]] = roles.background
        elif twins:
            pairs = rng.permutation(height)[:2 * int(rng.integers(1, height // 2))]
            grid[pairs[::2]] = grid[pairs[1::2]]
        else:
            mark = roles.holes["mark"]
            for y in chosen[:4]:
                grid[y, rng.permutation(width)[:1 if rng.random() < 0.8 else 2]] = mark
        if not plain and not blank and any((line == line[0]).all() for line in (*grid, *grid.T)):
            raise RuleError("a plain line")
        if roles.seen and len(set(np.nonzero(np.isin(grid, roles.seen))[1].tolist())) == width:
            raise RuleError("a mark in every column")
        return grid.T.copy() if upright else grid
    return draw


def _left(test: str, axis: str, grid: str = "input") -> str:
    """The rows or columns of which something is true, alone."""
    return f"only_lines({grid}, where(lines(input, {axis}), {test}), {axis})"


def _both(test: str) -> str:
    """The rows and the columns."""
    return _left(test, "vertical", _left(test, "horizontal"))


_FULL = "only_lines({}, cells(input, ?bg), {})"

CONCEPT = Concept(
    name="lines-left-out",
    sketch="?result",
    scene=patient(_scene, 30),
    holes={"result": " | ".join([
        *(_left(test, "?axis") for test in ("has(?mark)", "not(has(?mark))", "not(has(?mark))", "is_plain",
                                            "not(is_plain)", "unique(look)", "not(unique(look))")),
        *map(_both, ("has(?mark)", "not(has(?mark))")),
        _FULL.format("input", "?axis"), _FULL.format(_FULL.format("input", "horizontal"), "vertical")]),
        "axis": "horizontal | vertical"},
    evidence={"1cf80156": {"result": _FULL.format(_FULL.format("input", "horizontal"), "vertical"), "bg": "black"}},
    not_framed=("in-blocks",),
)
