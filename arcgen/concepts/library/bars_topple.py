"""Standing bars topple over and lie on the floor: all, some, or those with a pebble; or they cast such shadows."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bars of different heights on the lower border, each with as much room to the right as it is high. Where the rule
    asks for pebbles, some have one at the left of their foot; where it asks for one bar, that is the highest and lowest
    of all, or the only one of its colour."""
    size, pebbles = sizes(rng, 13, 24, square=False), roles.uses("next_to", at="which")
    pebble = roles.holes.get("pebble", roles.background)
    fixed, vary = roles.free(rng, 4), rng.random() < 0.5
    compared, odd = roles.uses("most", "least", at="which"), roles.uses("unique", at="which")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        height = min(height, 12)
        grid = np.full((height, width), roles.background, np.uint8)
        inks = roles.free(rng, 4) if vary else fixed
        x, k, put = int(rng.integers(1, 3)), 0, 0
        row = np.tile(rng.permutation(inks), 4)
        if odd:
            row[:], row[int(rng.integers(3))] = inks[:2]
        heights = []
        for ink in row:
            high = int(rng.integers(2, 6))
            if x + high + 1 > width:
                break
            grid[height - high:, x] = ink
            if pebbles and (rng.random() < 0.6 or (k == 1 and not put)):
                grid[-1, x - 1] = pebble
                put += 1
            k, x = k + 1, x + high + 2 + int(rng.integers(0, 2))
            heights.append(high)
        if compared and (heights.count(max(heights)) > 1 or heights.count(min(heights)) > 1):
            raise RuleError("bars of one height")
        if k < 2 + odd or (pebbles and not put):
            raise RuleError("too few bars")
        return grid
    return draw


_FALLEN = "overlap(measured_block(right, size), border_line(down))"
_TOPPLED = f"paint(erase(input, ?bars, ?bg), ?bars, own_colour, {_FALLEN})"
_SHADOWS = f"paint_under(input, ?bars, ?shade, {_FALLEN}, ?bg)"
_AT_PEBBLE = "next_to(cells_of(input, ?pebble), by_side)"
_PEBBLE = f"both(not(is_dot), {_AT_PEBBLE})"

CONCEPT = Concept(
    name="bars-topple",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"{_TOPPLED} | {_TOPPLED} | {_SHADOWS}",
        "bars": "where(objects(input, ?bg, by_side), ?which)",
        "which": f"every | {_PEBBLE} | {_PEBBLE} | both(not(is_dot), not({_AT_PEBBLE})) | "
                 "most(extent(vertical)) | least(extent(vertical)) | unique(colour)",
        "shade": "?colour",
    },
)
