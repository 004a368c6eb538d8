"""Bars of different heights stand in a row: all are topped up to the highest, or cut down to the lowest."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bars of equal width on the lower border, with equal gaps between them, of one colour or of several; none as high
    as the grid. In a share of the grids they stand the same from both sides."""
    size, broad, gap = sizes(rng, 9, 20), int(rng.integers(1, 3)), int(rng.integers(1, 3))
    several, mirrored = rng.random() < 0.5, rng.random() < 0.4
    fixed, vary = roles.free(rng, 4), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        inks = (roles.free(rng, 4) if vary else fixed)[:4 if several else 1]
        n = (width - 1) // (broad + gap)
        if n < 3:
            raise RuleError("too few bars")
        heights, colours = rng.integers(1, height - 1, n), rng.integers(0, len(inks), n)
        if mirrored:
            heights, colours = (np.where(np.arange(n) < n // 2, v, v[::-1]) for v in (heights, colours))
        first = (width - n * (broad + gap) + gap) // 2
        for k, (high, colour) in enumerate(zip(heights, colours)):
            at = first + k * (broad + gap)
            grid[height - int(high):, at:at + broad] = inks[int(colour)]
        if (len(set(heights.tolist())) < 3 and n > 3) or (heights == heights.max()).sum() > 2:
            raise RuleError("bars alike")
        return grid
    return draw


_BARS = "objects(input, ?bg, by_side)"
_HIGHEST, _LOWEST = f"joined({_BARS})", f"where({_BARS}, least(size))"
_TOPPED = f"paint_under(input, {_BARS}, ?ink, within(ray(up), region_of({_HIGHEST}, box)), ?bg)"
_CUT = f"paint(input, {_BARS}, ?over, off(itself, regions_of({_LOWEST}, line(horizontal))))"

CONCEPT = Concept(
    name="bars-topped-up",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_TOPPED} | {_TOPPED} | {_CUT} | {_CUT}", "ink": "?colour | ?colour | own_colour",
           "over": "?bg | ?colour"},
)
