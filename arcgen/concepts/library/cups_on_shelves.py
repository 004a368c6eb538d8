"""Shelves carry cups: the one with most or fewest of them, or with none, changes, goes or is the answer."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Lying bars of the hole `shelf`'s colour, one above the other or side by side, with single cells standing on them:
    one bar has more than any other and one fewer, and where the rule asks for it one has none."""
    size, shelf = sizes(rng, 9, 14), roles.holes["shelf"]
    empty = roles.uses("next_to", at="which")
    fewest = 0 if empty else 1
    plain, inks = rng.random() < 0.5, roles.need(rng, 3)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        columns = 2 if width >= 11 and rng.random() < 0.6 else 1
        rows = list(range(1 + int(rng.integers(2)), height, 3))
        places = [(y, k) for y in rows for k in range(columns)]
        count = int(rng.integers(3, min(6, len(places)) + 1))
        room = (width - columns + 1) // columns
        loads = [int(n) for n in rng.permutation([room + 1, fewest, *rng.integers(fewest + 1, 4, count - 2)])]
        most = max(*[n for n in loads if n <= room], fewest + 1) + 1
        for n, k in zip(loads, rng.permutation(len(places))[:count]):
            n = most if n > room else n
            y, column = places[int(k)]
            if n > room:
                raise RuleError("too small a shelf")
            long = int(rng.integers(max(n, 3), room + 1)) if room > max(n, 3) else room
            left = column * (room + 1) + int(rng.integers(0, room - long + 1))
            grid[y, left:left + long] = shelf
            for x in rng.permutation(long)[:n]:
                grid[y - 1, left + x] = inks[0 if plain else rng.integers(3)]
        return grid
    return draw


_SHELVES = "pieces(input, ?shelf, by_side)"
_CUPS = "where(cells(input, ?bg), not(is_colour(?shelf)))"
_LOAD = f"number_touched({_CUPS}, by_side)"
_THAT = f"where({_SHELVES}, ?which)"
_ITS = f"where({_CUPS}, next_to({_THAT}, by_side))"

CONCEPT = Concept(
    name="cups-on-shelves",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint(input, {_THAT}, ?colour, itself) | paint(input, {_THAT}, ?colour, itself) | "
                  f"paint(input, {_ITS}, ?ink, itself) | erase(input, {_ITS}, ?bg) | "
                  f"erase(erase(input, {_ITS}, ?bg), {_THAT}, ?bg) | erase(input, {_THAT}, ?bg) | "
                  f"keep(input, together({_THAT}, {_ITS}), ?bg) | "
                  f"crop(joined(together({_THAT}, {_ITS}))) | "
                  f"crop(region_of(only({_THAT}), beside(up)))",
        "which": f"most({_LOAD}) | most({_LOAD}) | least({_LOAD}) | not(next_to({_CUPS}, by_side))",
        "ink": "?colour | ?shelf",
    },
)
