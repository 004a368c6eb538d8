"""Below a row of samples stand dots: those of their sample's colour come up to the line, others go to the border."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A line across the grid, above it samples of several colours at every second place, and below it as many dots, in
    one row or at different heights, about half of which have the colour of the sample in their column."""
    size, line = sizes(rng, 9, 18), roles.holes["line"]
    fixed, level = roles.free(rng, 4), rng.random() < 0.5
    near = rng.random() < 0.6

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        at = 1 if near else int(rng.integers(1, 4))
        grid[at] = line
        deep, right, wrong = int(rng.integers(at + 3, height - 2)), 0, 0
        for x in range(int(rng.integers(0, 2)), width, 2):
            if rng.random() < 0.2:
                continue
            sample, dot = (int(c) for c in rng.permutation(fixed)[:2])
            same = rng.random() < 0.5
            grid[at - 1, x] = sample
            grid[deep if level else int(rng.integers(at + 3, height - 2)), x] = sample if same else dot
            right, wrong = right + same, wrong + (not same)
        if right < 2 or wrong < 1:
            raise RuleError("too few dots of a kind")
        return grid
    return draw


_LINE = "cells_of(input, ?line)"
_ALL = "where(cells(input, ?bg), not(is_colour(?line)))"
_DOTS = "where(?all, beyond(down, joined(cells_of(input, ?line))))"
_SAMPLES = "where(?all, beyond(up, joined(cells_of(input, ?line))))"
_MATCH = f"in_ink(of_aligned({_SAMPLES}, vertical))"

CONCEPT = Concept(
    name="matching-ones-come-to-the-line",
    sketch="?result",
    scene=_scene,
    holes={
        "all": _ALL,
        "result": f"move(input, {_DOTS}, choose_step({_MATCH}, until(up, {_LINE}), ?away), ?bg) | "
                  f"move(input, {_DOTS}, choose_step({_MATCH}, until(up, {_LINE}), ?away), ?bg) | "
                  f"paint(input, where({_DOTS}, {_MATCH}), own_colour, reach(up, {_LINE})) | "
                  f"erase(input, where({_DOTS}, not({_MATCH})), ?bg)",
        "away": "to_border(down) | stay",
    },
)
