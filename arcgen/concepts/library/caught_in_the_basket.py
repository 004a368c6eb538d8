"""Fruit falls from above: what falls into a basket is caught, and what misses them lies on the ground, or is lost."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import side_by_side
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import vessel
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four baskets on the lower border; dots above them, at most one in a column: over the inside of baskets or
    beside them, never over a wall. Where the rule compares baskets, they are three wide and catch different numbers;
    where it asks for empty ones, some stay empty."""
    size, free = sizes(rng, 9, 14), roles.free(rng, 4)
    basket = roles.holes.get("colour_basket", free.pop())
    inks = [roles.holes["fruit"]] if "fruit" in roles.holes else free[:1] if rng.random() < 0.6 else free
    compared, empty = roles.uses("most", at="which"), roles.uses("not", at="which")
    single = roles.uses("crop", at="result") and not compared

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        n = int(rng.integers(2, 2 + (width - 2) // (6 if compared else 4)))
        wide = np.full(n, 3) if compared else rng.integers(1, 4, n)
        deep = int(rng.integers(1, 3))
        grid = np.full((height, width), roles.background, np.uint8)
        caught = rng.permutation(4)[:n] if compared else np.minimum(rng.integers(0, 4, n), wide)
        walls = np.zeros(width, bool)
        if single:
            keep = int(rng.integers(n))
            caught[:] = 0 if not empty else np.maximum(caught, 1)
            caught[keep] = 0 if empty else 1
        if not caught.any() or (not compared and caught.all() and (empty or rng.random() < 0.5)):
            raise RuleError("none is empty")
        columns: list[int] = []
        starts = side_by_side(rng, (wide + 2).tolist(), width, at_left=compared)
        for x, w, many in zip(starts, wide.tolist(), caught.tolist()):
            grid[height - deep - 1:, x:x + w + 2] = np.where(vessel(deep, w), basket, roles.background)
            columns += (x + 1 + rng.permutation(w)[:many]).tolist()
            walls[x:x + w + 2] = True
        beside = np.flatnonzero(~walls)
        if not len(beside):
            raise RuleError("nothing can miss")
        columns += rng.permutation(beside)[:int(rng.integers(1, min(4, len(beside) + 1)))].tolist()
        last = -1
        for x in sorted(columns):               # none beside another: all are single cells
            last = int(rng.choice(np.setdiff1d(np.arange(height - deep - 3), [last])))
            grid[last, x] = inks[rng.integers(len(inks))]
        return grid
    return draw


_BASKETS, _FRUIT = "pieces(input, ?colour_basket, by_side)", "where(objects(input, ?bg, by_side), is_dot)"
_OVER = f"in_line_with({_BASKETS}, vertical)"
_CAUGHT, _MISSED = f"where({_FRUIT}, {_OVER})", f"where({_FRUIT}, not({_OVER}))"
_CATCHES = f"in_line_with({_FRUIT}, vertical)"

CONCEPT = Concept(
    name="caught-in-the-basket",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"drop(input, {_FRUIT}, down, ?bg) | drop(erase(input, {_MISSED}, ?bg), {_CAUGHT}, down, ?bg) | "
                  f"drop(input, {_CAUGHT}, down, ?bg) | drop(input, {_MISSED}, down, ?bg) | "
                  f"drop(erase(input, {_CAUGHT}, ?bg), {_MISSED}, down, ?bg) | erase(input, {_CAUGHT}, ?bg) | "
                  f"erase(input, {_MISSED}, ?bg) | paint(input, {_CAUGHT}, ?ink, itself) | "
                  f"paint(input, {_MISSED}, ?colour, itself) | "
                  f"paint_under(input, {_MISSED}, own_colour, ray(down), ?bg) | "
                  f"paint_under(input, {_CAUGHT}, own_colour, ray(down), ?bg) | "
                  f"paint(input, where({_BASKETS}, ?which), ?colour, itself) | "
                  f"erase(input, where({_BASKETS}, ?which), ?bg) | crop(the({_BASKETS}, ?which)) | "
                  f"paint(?gone, where({_BASKETS}, ?which), ?colour, rest_of_box)",
        "gone": f"input | erase(input, {_FRUIT}, ?bg)",
        "ink": "?colour | ?colour_basket",
        "which": f"{_CATCHES} | not({_CATCHES}) | most(number_ahead(up, {_FRUIT}))",
    },
)
