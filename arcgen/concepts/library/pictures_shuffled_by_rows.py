"""Pictures are shuffled like cards, row by row: they are taken apart, one alone is shown, or two are laid together."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two pictures of one size (or three, of which the first is shown), each in a colour of its own on the ground, the
    second perhaps on a ground of its own, and mostly the same left and right, whose rows follow each other by turns.
    They have no empty rows; laid over each other, they mostly leave each other free."""
    laid, logic = roles.uses("over", at="result"), roles.uses("combine", at="result")
    high, wide, vary = int(rng.integers(2, 5)), int(rng.integers(3, 7)), rng.random() < 0.5
    share, own_ground, fixed = rng.uniform(0.4, 0.6), rng.random() < 0.3 and not (laid or logic), roles.free(rng, 4)
    n = roles.holes.get("n", 2)
    even_sided = rng.random() < 0.6

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.free(rng, 4) if vary else fixed
        height, width = max(2, high + int(rng.integers(-1, 2))), max(3, wide + int(rng.integers(-1, 2)))
        one, two, three = rng.random((3, height, width)) < share
        if laid:
            two = np.where(rng.random(one.shape) < 0.7, ~one & two, two)
        if even_sided:
            one, two, three = (np.where(np.arange(width) * 2 < width, m, m[:, ::-1]) for m in (one, two, three))
        if not (one.any(1).all() and two.any(1).all()) or (one == two).all() or not (one ^ two).any(1).all():
            raise RuleError("an empty row, or two alike")
        if laid and not (one & two).any():
            raise RuleError("nobody sees which lies on top")
        grid = np.empty((n * height, width), np.uint8)
        grid[::n] = np.where(one, inks[0], roles.background)
        grid[n - 1::n] = np.where(three, inks[3], roles.background)
        grid[1::n] = np.where(two, inks[1], inks[2] if own_ground else roles.background)
        return grid
    return draw


_ROWS = "lines(input, horizontal)"
_FIRST = f"closed_up(input, where({_ROWS}, not(every_nth_thing(edge(up), ?n))))"
_ODD = _FIRST.replace("?n", "2")
_EVEN = f"closed_up(input, where({_ROWS}, every_nth_thing(edge(up), 2)))"
_BOTH = f"join({_ODD}, {_EVEN}, down)"

CONCEPT = Concept(
    name="pictures-shuffled-by-rows",
    sketch="?result",
    scene=patient(_scene, 30),
    holes={
        "result": f"{_FIRST} | {_FIRST} | {_EVEN} | {_BOTH} | join({_ODD}, {_EVEN}, right) | "
                  f"over({_ODD}, {_EVEN}, ?bg) | over({_EVEN}, {_ODD}, ?bg) | "
                  f"combine(strips({_BOTH}, 2, vertical), ?logic, ?bg, ?colour) | differing({_ODD}, {_EVEN}, ?bg)",
        "n": "2 | 3",
        "logic": "all_of | exactly_one_of | none_of",
    },
)
