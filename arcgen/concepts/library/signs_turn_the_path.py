"""A path starts at a dot and goes straight on; before signs of one colour it turns left, before others right."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A dot at the lower border, signs that turn its path three to six times, and a few more that it does not meet."""
    size, turns = sizes(rng, 11, 19), int(rng.integers(3, 6))
    strewn = int(rng.integers(0, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        taken = np.zeros((height, width), bool)
        y, x, dy, dx, met = height - 1, int(rng.integers(2, width - 2)), -1, 0, 0
        grid[y, x], taken[y, x] = roles.holes["dot"], True
        for _ in range(turns + int(rng.integers(0, 2))):
            run = int(rng.integers(2, 8))
            ys, xs = y + dy * np.arange(1, run + 2), x + dx * np.arange(1, run + 2)
            if min(ys.min(), xs.min()) < 0 or ys.max() >= height or xs.max() >= width or taken[ys, xs].any():
                continue
            right = rng.random() < 0.5
            grid[ys[-1], xs[-1]] = roles.holes["right" if right else "left"]
            taken[ys, xs] = True
            (y, x), met = (int(ys[-2]), int(xs[-2])), met + 1
            dy, dx = (dx, -dy) if right else (-dx, dy)
        while 0 <= y < height and 0 <= x < width and (not taken[y, x] or grid[y, x] == roles.background):
            taken[y, x] = True
            y, x = y + dy, x + dx
        if (0 <= y < height and 0 <= x < width) or met < 2 or len({*np.unique(grid)}) < 4:
            raise RuleError("a path that does not come out")
        for y, x in rng.permutation(np.argwhere(~taken))[:strewn]:
            grid[y, x] = roles.holes["right" if rng.random() < 0.5 else "left"]
        return grid
    return draw


CONCEPT = Concept(
    name="signs-turn-the-path",
    sketch="paint(input, cells_of(input, ?dot), ?ink, "
           "turned_path(up, cells_of(input, ?left), cells_of(input, ?right)))",
    scene=_scene,
    holes={"ink": "?dot | ?dot | ?colour"},
)
