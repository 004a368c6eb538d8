"""Roads lead from all villages to the town, first along their row and then along its column."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A cell of the hole `town`'s colour and three to six others, in one colour or in several, no two of all in one
    row."""
    size, town = sizes(rng, 10, 20), roles.holes["town"]
    inks, count = roles.several(rng, 4, one=0.6), int(rng.integers(3, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        n = count + int(rng.integers(0, 2))
        rows = np.sort(rng.permutation(height)[:n + 1])
        middle = int(rng.integers(len(rows) // 3, len(rows) - len(rows) // 3))
        town_x = int(rng.integers(width // 3, width - width // 3))
        for k, y in enumerate(rows):
            x = town_x if k == middle else int(rng.integers(width))
            if k != middle and abs(x - town_x) < 2:
                continue
            grid[y, x] = town if k == middle else inks[rng.integers(len(inks))]
        if (grid != roles.background).sum() < 4:
            raise RuleError("too few villages")
        return grid
    return draw


_VILLAGES, _TOWN = "where(cells(input, ?bg), not(is_colour(?town)))", "only(cells_of(input, ?town))"

CONCEPT = Concept(
    name="roads-to-the-town",
    sketch=f"paint_under(input, {_VILLAGES}, ?ink, elbow(horizontal, {_TOWN}), ?bg)",
    scene=_scene,
    holes={"ink": "?town | ?colour | ?colour"},
)
