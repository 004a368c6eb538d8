"""Things mark on a ruler at the border how far they extend."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import some
from ...scenes import shapes
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A line along the lower border, where the rule reads rows too another along the left one; and things of many
    shapes and colours, no two of which share a column (or a row)."""
    size, ruler, two = sizes(rng, 11, 20), roles.holes["ruler"], roles.uses("cross", at="where")
    family = shapes.one_of(shapes.blob(3, 8), shapes.rectangle(1, 4), shapes.pattern(3, 0.6), shapes.box(3, 4))
    fixed, vary = roles.free(rng, 5), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        inks = roles.free(rng, 5) if vary else fixed
        busy_rows, busy_columns, done = np.zeros(height, bool), np.zeros(width, bool), 0
        grid[-1], busy_rows[-2:] = ruler, True
        if two:
            grid[:, 0], busy_columns[:2] = ruler, True
        for _ in range(40):
            mask = family(rng)
            h, w = mask.shape
            y, x = int(rng.integers(0, height - h + 1)), int(rng.integers(0, width - w + 1))
            rows, columns = busy_rows[max(0, y - 1):y + h + 1], busy_columns[max(0, x - 1):x + w + 1]
            if some(columns) or (some(rows) if two else y + h > height - 2):
                continue
            grid[y:y + h, x:x + w][mask] = inks[done % len(inks)]
            busy_rows[y:y + h] |= two
            busy_columns[x:x + w], done = True, done + 1
        if done < 2:
            raise RuleError("no room for the things")
        return grid
    return draw


_THINGS = "where(objects(input, ?bg, by_corner), not(is_colour(?ruler)))"

CONCEPT = Concept(
    name="shadows-on-the-ruler",
    sketch=f"paint(input, {_THINGS}, ?ink, ?where)",
    scene=_scene,
    holes={
        "where": "within(line(vertical), cells_of(input, ?ruler)) | within(cross, cells_of(input, ?ruler))",
        "ink": "own_colour | own_colour | ?colour",
    },
)
