"""Bars stand below a dotted line: each rises until its two colours part there, or until it hangs or stands on it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A line of dots, two rows in two colours, with bars in the columns between its dots; the bars stand on the floor
    and end below the line, as many different heights as there is room for. Where the rule has two kinds of cells in
    bars, each bar is of one colour above and of another one below."""
    size, free = sizes(rng, 9, 14, square=False), roles.free(rng, 4)
    over, under = roles.holes.get("over", free[0]), roles.holes.get("under", free[1])
    high, low = roles.holes.get("high", free[2]), roles.holes.get("low", free[3])
    two, stands = "high" in roles.holes, roles.uses("level_with") and "under" not in roles.holes

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        at = int(rng.integers(1 if not two and not stands else 2, height - 4))
        most = height - at - 2                                      # of a bar below the line
        grid = np.full((height, width), roles.background, np.uint8)
        grid[at, ::2], grid[at + 1, ::2] = over, under
        done = set()
        for x in range(1, width - 1 + width % 2, 2):
            long = int(rng.integers(2 if two else 1, most + 1))
            upper = int(rng.integers(1, min(long, at + 2))) if two else 0
            if stands and long > at + 1:
                raise RuleError("too long a bar")
            grid[height - long:, x] = low
            grid[height - long:height - long + upper, x] = high
            done.add((long, upper))
        if len(done) < 3:
            raise RuleError("bars alike")
        return grid
    return draw


def _rising(grid: str, colour: str, side: str, line: str) -> str:
    """The cells of a colour rise until one end of each bar is level with a line."""
    return f"move({grid}, pieces(input, {colour}, by_side), level_with({side}, all_of_colour(input, {line})), ?bg)"


_BOTH = _rising(_rising("input", "?high", "down", "?over"), "?low", "up", "?under")
_HANGING, _STANDING = _rising("input", "?low", "up", "?under"), _rising("input", "?low", "down", "?over")
_FILLED = "paint_under({0}, pieces({0}, ?low, by_side), ?ink, ray(down), ?bg)"

CONCEPT = Concept(
    name="bars-rise-to-the-line",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": " | ".join(text for way in (_BOTH, _HANGING, _STANDING) for text in (way, _FILLED.format(way))),
        "ink": "?colour | ?colour | own_colour",
    },
)
