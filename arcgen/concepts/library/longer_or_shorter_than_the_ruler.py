"""One bar is the ruler: things as long as it change, or longer ones take one colour and shorter ones another."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bars, lying and standing, and in a share of the tasks blocks and crooked pieces too, of one colour or of several:
    some as long as the one of the hole `ruler`'s colour, some longer, some shorter."""
    size, ruler = sizes(rng, 12, 20), roles.holes["ruler"]
    inks = roles.several(rng, 3, one=0.5)
    bars, corner = rng.random() < 0.6, rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, long = Board(*size(rng), roles.background), int(rng.integers(3, 6))
        mask = np.ones((1, long), bool)
        at = (0, 0) if corner else board.spot(rng, mask, 1)
        if at is None:
            raise RuleError("no room for the ruler")
        board.put(mask, at, ruler)
        counts = [0, 0, 0]
        for k in range(6 + board.grid.size // 40):
            n = long + (0, 1, -1, 2, 0, -2)[k % 6]
            if n < 1:
                continue
            across = 1 if bars else int(rng.integers(1, n + 1))
            mask = np.ones((across, n), bool)
            if not bars and across > 2 and rng.random() < 0.5:
                mask[1:-1, 1:-1] = False
            mask = rot90(mask, int(rng.integers(2)))
            if (at := board.spot(rng, mask, 1)) is not None:
                board.put(mask, at, inks[rng.integers(len(inks))])
                counts[int(np.sign(n - long))] += 1
        if not all(counts):
            raise RuleError("nothing to compare")
        return board.grid
    return draw


_RULER = "the(objects(input, ?bg, by_corner), is_colour(?ruler))"
_THINGS = "where(objects(input, ?bg, by_corner), ?which)"
_SAME = f"like(long_side, {_RULER})"
_LONG = f"at_least(long_side, measure({_RULER}, long_side))"

CONCEPT = Concept(
    name="longer-or-shorter-than-the-ruler",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_THINGS}, ?ink, itself) | paint(input, {_THINGS}, ?ink, itself) | "
                  f"keep(input, {_THINGS}, ?bg) | erase(input, {_THINGS}, ?bg) | "
                  f"paint(input, where(objects(input, ?bg, by_corner), not(is_colour(?ruler))), "
                  f"choose({_SAME}, ?ruler, choose({_LONG}, ?colour, ?colour2)), itself)",
        "which": f"both(not(is_colour(?ruler)), {_SAME}) | {_SAME} | not({_LONG})",
        "ink": "?colour | ?ruler",
    },
)
