"""A mark counts the cells in its row or column: a bar from it is as long as there are cells on that side."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _bars(*ways: str) -> str:
    region = "itself"
    for way in ways:
        region = f"union({region}, measured_block({way}, number_ahead({way}, cells(input, ?bg))))"
    return region


def _scene(rng: np.random.Generator, roles: Roles):
    """Cells of one colour or of many, scattered; a few marks, no two of them in one line nor in neighbouring ones."""
    size, mark = sizes(rng, 9, 14), roles.holes["mark"]
    inks, crowd = roles.free(rng, 1 if rng.random() < 0.7 else 7), rng.uniform(0.12, 0.28)
    most = int(rng.integers(2, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        cells = rng.random(grid.shape) < crowd
        grid[cells] = np.array(inks, np.uint8)[rng.integers(len(inks), size=int(cells.sum()))]
        rows = rng.permutation(np.arange(int(rng.integers(2)), grid.shape[0], 2))
        columns = rng.permutation(np.arange(int(rng.integers(2)), grid.shape[1], 2))
        for y, x in list(zip(rows, columns))[:int(rng.integers(2, most + 1))]:
            grid[y, x] = mark
        return grid
    return draw


CONCEPT = Concept(
    name="a-mark-counts-its-row",
    sketch="paint(blanked(input, ?bg), cells_of(input, ?mark), ?ink, ?bars)",
    scene=_scene,
    holes={"mark": "?colour1", "ink": "?colour2 | own_colour",
           "bars": f"{_bars('left', 'right')} | {_bars('right')} | {_bars('right', 'up')} | {_bars('left', 'right')}"},
    evidence={"2a28add5": {"bg": "orange", "mark": "magenta", "ink": "?colour2", "colour2": "cyan",
                           "bars": _bars("left", "right")}},
)
