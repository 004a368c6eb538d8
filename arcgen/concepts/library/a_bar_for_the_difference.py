"""Bars of two colours: one more bar is as long as their difference, or as the longest of one colour."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bars that stand on the lower border in every second column; the last place, where the answer goes, is free."""
    size = sizes(rng, 5, 15, constant=False)
    own = roles.need(rng, 2)
    first, second = roles.holes.get("first", own[0]), roles.holes.get("second", own[1])

    def draw(rng: np.random.Generator) -> np.ndarray:
        for _ in range(8):
            height, width = size(rng)
            width = max(7, width | 1)
            grid = np.full((height, width), roles.background, np.uint8)
            places = np.arange(1, width - 2, 2)
            inks = rng.permutation([first, second, *rng.choice([first, second, roles.background], len(places))])
            left = 0
            for x, ink in zip(places, inks[:len(places)].tolist()):
                high = int(rng.integers(1, height))
                if ink == second:
                    high = min(high, max(1, left - 1))
                left += {first: high, second: -high}.get(ink, 0)
                grid[height - high:, x] = ink
            if 1 <= left < height and (grid == second).any():
                return grid
        raise RuleError("a difference that cannot be drawn")
    return draw


_MORE = "minus(count(cells_of(input, ?first)), count(cells_of(input, ?second)))"
_FREE = "region_of(whole(input), of(border_line(right), beside(left)))"

CONCEPT = Concept(
    name="a-bar-for-the-difference",
    sketch=f"paste(input, {_FREE}, bar(measure(whole(input), extent(vertical)), ?long, up, ?ink, ?bg))",
    scene=_scene,
    holes={"long": f"{_MORE} | {_MORE} | largest(pieces(input, ?first, by_side), size)",
           "ink": "?colour | ?first"},
    evidence={"37ce87bb": {"bg": "orange", "first": "cyan", "second": "red", "ink": "grey", "long": _MORE}},
)
