"""Two marks at the border tell which half of the picture is kept, or emptied: the one at whose border they stand."""
import numpy as np

from ...core.grid import rot90
from ...scenes.priors import Roles, sizes
from ..base import Concept

_UPRIGHT = "equals(extent(horizontal), 1)"


def _half(which: str, axis: str) -> str:
    return f"crop(the(strips(input, 2, {axis}), {which}))"


def _told(which: str) -> str:
    """The half along the axis on which the marks lie."""
    return (f"when(all_of_colour(input, ?mark), {_UPRIGHT}, {_half(which, 'vertical')}, {_half(which, 'horizontal')})")


_WITH = "has(?mark)"


def _emptied(axis: str) -> str:
    return f"paint(input, where(strips(input, 2, {axis}), {_WITH}), ?bg, itself)"


_EMPTIED = f"when(all_of_colour(input, ?mark), {_UPRIGHT}, {_emptied('vertical')}, {_emptied('horizontal')})"


def _scene(rng: np.random.Generator, roles: Roles):
    """A lattice of cells with gaps, or a few blocks on a ground, on a grid of even sides; two marks, one cell apart,
    at any border and in one half of it."""
    size, mark = sizes(rng, 8, 20), roles.holes["mark"]
    inks, kind = roles.free(rng, 3), int(rng.integers(3))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full([2 * (n // 2) for n in size(rng)], roles.background, np.uint8)
        height, width = grid.shape
        if kind == 0:                                       # a lattice
            rows, columns = (np.arange(int(rng.integers(1, 3)), n - 1, 2) for n in grid.shape)
            rows = rows[rng.random(len(rows)) < 0.8]
            grid[np.ix_(rows, columns)] = inks[rng.integers(len(inks))]
        else:
            for _ in range(int(rng.integers(8, max(14, grid.size // 5)))):
                h, w = (int(v) for v in rng.integers(1, 4 if kind == 1 else 3, 2))
                y, x = int(rng.integers(1, height - h)), int(rng.integers(1, width - w))
                if not (grid[y - 1:y + h + 1, x - 1:x + w + 1] != roles.background).any():
                    grid[y:y + h, x:x + w] = inks[rng.integers(len(inks)) if kind == 1 else 0]
        view = rot90(grid, int(rng.integers(4)))
        half = view.shape[1] // 2
        at = int(rng.integers(0, half - 2)) + (half if rng.random() < 0.5 else 0)
        view[0, at:at + 3:2] = mark
        return grid
    return draw


CONCEPT = Concept(
    name="half-with-the-marks",
    sketch="?result",
    scene=_scene,
    holes={"result": f"recolour({_told(_WITH)}, ?mark, ?bg) | {_told(_WITH)} | {_EMPTIED}",
           "mark": "?colour"},
    evidence={"fbf15a0b": {"bg": "cyan", "mark": "grey", "result": f"recolour({_told(_WITH)}, ?mark, ?bg)"}},
)
