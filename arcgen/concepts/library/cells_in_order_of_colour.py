"""All cells are put in order of colour, the commonest colour first."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A ground with bars of two to four colours thrown over it, each of a clearly different number of cells."""
    size, kinds = sizes(rng, 5, 12), int(rng.integers(3, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        inks = roles.need(rng, kinds)
        for _ in range(30):
            grid = np.full((height, width), inks[0], np.uint8)
            for k, ink in enumerate(inks[1:]):
                for _ in range(max(2, height * width * (kinds - k) // 80)):
                    n, y, x = int(rng.integers(2, 5)), int(rng.integers(height)), int(rng.integers(width))
                    grid[y:y + n, x] = ink
            counts = np.sort(np.unique(grid, return_counts=True)[1])
            if len(counts) == kinds and (np.diff(counts) >= 2).all() and counts[0] >= 2:
                return grid
        raise RuleError("colours as frequent as others")
    return draw


CONCEPT = Concept(
    name="cells-in-order-of-colour",
    sketch="?result",
    scene=_scene,
    holes={"result": "sorted_cells(input, right, down)"},
    evidence={"bd283c4a": {"result": "sorted_cells(input, right, up)"}},
    weight=0.3,
)
