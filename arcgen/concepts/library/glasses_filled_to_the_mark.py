"""Glasses of several sizes, a mark beside each: they are filled up to their mark, in its colour."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Open glasses with thin walls on the lower border or above it, and left of each a mark at some height."""
    size, glass = sizes(rng, 10, 20, square=False), roles.holes["glass"]
    inks = roles.several(rng, 4, one=0.4)
    narrow, level = rng.random() < 0.5, rng.random() < 0.6

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        x, done = int(rng.integers(0, 2)), 0
        while True:
            inner = 1 if narrow else int(rng.integers(1, 4))
            deep = int(rng.integers(3, min(9, height)))
            floor = height - 1 if level else int(rng.integers(deep, height))
            if x + inner + 3 > width:
                break
            grid[floor - deep:floor + 1, [x + 1, x + inner + 2]] = glass
            grid[floor, x + 1:x + inner + 3] = glass
            grid[int(rng.integers(floor - deep, floor)), x] = inks[rng.integers(len(inks))]
            x, done = x + inner + 4 + int(rng.integers(0, 2)), done + 1
        if done < 2:
            raise RuleError("too few glasses")
        return grid
    return draw


_MARKS = "where(cells(input, ?bg), not(is_colour(?glass)))"
_GLASSES = "pieces(input, ?glass, by_side)"
_SURFACE = f"of(shifted(right, 2), union(itself, reach(right, {_GLASSES})))"
_WATER = f"of({_SURFACE}, union(itself, ray_until(down, {_GLASSES})))"

CONCEPT = Concept(
    name="glasses-filled-to-the-mark",
    sketch=f"paint(?base, {_MARKS}, ?ink, ?water)",
    scene=_scene,
    holes={"base": f"input | input | erase(input, {_MARKS}, ?bg)",
           "ink": "own_colour | own_colour | ?colour",
           "water": f"{_WATER} | {_WATER} | {_SURFACE}"},
)
