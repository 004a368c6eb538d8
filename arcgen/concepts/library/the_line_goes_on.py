"""A line moves on along itself by its own length, and there is one cell longer."""
import numpy as np

from ...core.errors import RuleError
from ...language.literals import DIRECTIONS
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One to five lines along the direction of the hole `way`, of one to five cells, with room to go on."""
    dy, dx = DIRECTIONS[roles.holes["way"].word.name]
    size = sizes(rng, 11, 18)
    ink = roles.free(rng, 1)[0]
    several = rng.random() < 0.7

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        taken = np.zeros(grid.shape, bool)
        for colour in roles.need(rng, int(rng.integers(2, 6))) if several else [ink]:
            for _ in range(40):
                n = int(rng.integers(1, 6))
                y, x = (int(rng.integers(m)) for m in grid.shape)
                cells = [(y + k * dy, x + k * dx) for k in range(2 * n + 1)]
                if not all(0 <= a < grid.shape[0] and 0 <= b < grid.shape[1] for a, b in cells):
                    continue
                if not any(taken[max(0, a - 1):a + 2, max(0, b - 1):b + 2].any() for a, b in cells):
                    break
            else:
                raise RuleError("no room for the line")
            for k, cell in enumerate(cells):
                taken[cell] = True
                if k < n:
                    grid[cell] = colour
        return grid
    return draw


_ON = "moved(by_its(size, ?way))"

_LONGER = f"union({_ON}, of({_ON}, beside(?way)))"
_TWICE = f"of({_ON}, union(itself, {_ON}))"

CONCEPT = Concept(
    name="the-line-goes-on",
    sketch="paint(?base, objects(input, ?bg, by_corner), ?ink, ?where)",
    scene=_scene,
    holes={"base": "blanked(input, ?bg) | blanked(input, ?bg) | input", "ink": "own_colour",
           "where": f"{_LONGER} | {_LONGER} | {_ON} | {_TWICE}",
           "way": "up_right | up_left | down_right | down_left | right | up"},
    evidence={"50c07299": {"bg": "orange", "base": "blanked(input, ?bg)", "ink": "own_colour", "way": "up_right",
                           "where": _LONGER}},
)
