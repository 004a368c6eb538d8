"""In a field full of colours, three or more alike in a row go, or are struck out; what lies above may fall."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Cells of two or three colours on a ground that shows between them, or where what lies above falls, columns of
    several heights; no three alike in a row but for a few runs of three to five."""
    falls = roles.uses("fall", at="result")
    size, inks = sizes(rng, 6, 9 if falls else 11), roles.free(rng, int(rng.integers(2, 4)))
    gaps, runs = rng.uniform(0.55, 0.75), int(rng.integers(2, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        for _ in range(runs):
            view = grid.T if rng.random() < 0.4 else grid
            long = int(rng.integers(3, 6))
            if view.shape[1] < long:
                continue
            y, x = int(rng.integers(view.shape[0])), int(rng.integers(view.shape[1] - long + 1))
            if falls:
                y = len(view) - 1 - int(rng.integers(len(view) // 2))
            if (view[max(0, y - 1):y + 2, max(0, x - 1):x + long + 1] == roles.background).all():
                view[y, x:x + long] = inks[rng.integers(len(inks))]
        run = grid != roles.background
        if not run.any():
            raise RuleError("nothing in a row")
        top = rng.integers(1, height // 2 + 1, width)
        cells = grid.tolist()                                   # whose cells are looked at one by one
        for y, x in np.argwhere(~run).tolist():
            if (y < top[x] and not run[:y, x].any()) if falls else rng.random() < gaps:
                continue
            for ink in rng.permutation(inks).tolist():
                cells[y][x] = ink
                if not _in_a_row(cells, y, x):
                    break
            else:
                cells[y][x] = roles.background
        return np.array(cells, np.uint8)
    return draw


def _in_a_row(cells: list[list[int]], y: int, x: int) -> bool:
    """Whether the cell stands among three alike in its row or column."""
    for line, at in ((cells[y], x), ([row[x] for row in cells], y)):
        left = right = at
        while left and line[left - 1] == line[at]:
            left -= 1
        while right + 1 < len(line) and line[right + 1] == line[at]:
            right += 1
        if right - left >= 2:
            return True
    return False


_STRUCK = "paint(input, layers(input, ?bg), ?ink, ?run)"

CONCEPT = Concept(
    name="three-in-a-row",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_STRUCK} | {_STRUCK} | {_STRUCK} | fall({_STRUCK.replace('?ink', '?bg')}, down, ?bg)",
        "run": "runs(3, horizontal) | union(runs(3, horizontal), runs(3, vertical))",
        "ink": "?bg | ?colour",
    },
)
