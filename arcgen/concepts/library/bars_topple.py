"""Standing bars topple over and lie on the floor: all of them, or those with a pebble at their foot."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bars of different heights on the lower border, each with as much room to the right as it is high. Where the rule
    asks for pebbles, some have one at the left of their foot."""
    size, pebbles = sizes(rng, 11, 22, square=False), roles.uses("next_to", at="which")
    pebble = roles.holes.get("pebble", roles.background)
    fixed, vary = roles.free(rng, 4), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        height = min(height, 12)
        grid = np.full((height, width), roles.background, np.uint8)
        inks = roles.free(rng, 4) if vary else fixed
        x, k, put = int(rng.integers(1, 3)), 0, 0
        for ink in np.tile(rng.permutation(inks), 4):
            high = int(rng.integers(2, 6))
            if x + high + 1 > width:
                break
            grid[height - high:, x] = ink
            if pebbles and (rng.random() < 0.6 or (k == 1 and not put)):
                grid[-1, x - 1] = pebble
                put += 1
            k, x = k + 1, x + high + 2 + int(rng.integers(0, 2))
        if k < 2 or (pebbles and not put):
            raise RuleError("too few bars")
        return grid
    return draw


_FALLEN = "overlap(measured_block(right, size), border_line(down))"

CONCEPT = Concept(
    name="bars-topple",
    sketch=f"paint(?base, ?bars, ?ink, {_FALLEN})",
    scene=_scene,
    holes={
        "base": "erase(input, ?bars, ?bg)",
        "bars": "where(objects(input, ?bg, by_side), ?which)",
        "which": "every | both(not(is_dot), next_to(cells_of(input, ?pebble), by_side))",
        "ink": "own_colour",
    },
)
