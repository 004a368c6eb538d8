"""Stones in an unbroken row between two stones of the other colour change sides, or colour, or are taken away."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Rows and columns of stones of two colours, apart from each other: one or several of the hole `held`'s colour,
    with stones of the hole `holder`'s colour at both ends, at one or at none."""
    size, one, other = sizes(rng, 10, 18), roles.holes["holder"], roles.holes["held"]
    upright = roles.uses("union", at="lines")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        shut = opened = 0
        for _ in range(height * width // 6):
            view = grid.T if rng.random() < 0.5 else grid
            n = int(rng.integers(1, 5))
            kind = int(rng.integers(5))
            line = [one] * (kind != 3) + [other] * n + [one] * (kind in (0, 1))
            if kind == 4:
                line = [one] * int(rng.integers(1, 3))
            if len(line) > view.shape[1]:
                continue
            y, x = int(rng.integers(view.shape[0])), int(rng.integers(view.shape[1] - len(line) + 1))
            around = view[max(0, y - 1):y + 2, max(0, x - 1):x + len(line) + 1]
            if (around != roles.background).any() or (view[y] != roles.background).any() or \
                    (n > 2 and (view[:, x] != roles.background).any()):
                continue
            view[y, x:x + len(line)] = line
            shut, opened = shut + (kind in (0, 1)), opened + (kind in (2, 3))
        if shut < 2 or not opened or (not upright and not _lying(grid, one, other)):
            raise RuleError("nothing is hemmed in")
        return grid
    return draw


def _lying(grid: np.ndarray, one: int, other: int) -> bool:
    """Whether somewhere in a row one of the colour `other` follows the colour `one`."""
    return bool(((grid[:, :-1] == one) & (grid[:, 1:] == other)).any())


_LYING, _STANDING = (f"within(between_close({axis}, 4), cells_of(input, ?held))" for axis in ("horizontal", "vertical"))

CONCEPT = Concept(
    name="hemmed-in-ones-turn",
    sketch="paint(input, all_of_colour(input, ?holder), ?ink, ?lines)",
    scene=_scene,
    holes={
        "lines": f"union({_LYING}, {_STANDING}) | union({_LYING}, {_STANDING}) | {_LYING}",
        "ink": "?holder | ?holder | ?bg | ?colour",
    },
)
