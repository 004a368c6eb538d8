"""Dots are a number: that one of the things in a row, or in order of size, stands out, or so many of them."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Some dots along the upper border, and below them more things in a row, of different sizes: bars on the floor, or
    small figures. The things have one colour or several."""
    dot, bars, crop = roles.holes["colour_dot"], rng.random() < 0.5, roles.uses("crop")
    bars = bars and not crop
    most, gap, spread = int(rng.integers(4, 7 if bars else 5)), int(rng.integers(1, 3)) if bars else 1, 1
    inks = roles.several(rng, 4, one=0.6 if not crop else 0.2)
    high, vary = int(rng.integers(5, 8)) if bars else 3, rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        many = most - int(rng.integers(0, 2)) * vary
        cells = rng.permutation(np.arange(2, 8 if not bars else high + 1))[:many].tolist()
        if len(cells) < many:
            raise RuleError("too few sizes")
        figures = [np.ones((n, 1), bool) if bars else shapes.polyomino(rng, n, most=3) for n in cells]
        wide = sum(f.shape[1] for f in figures) + gap * (many - 1)
        number = max(int(rng.integers(1, many)), int(rng.integers(1, 3)))
        width = max(wide + 2, 1 + (spread + 1) * many)
        grid = np.full((high + 3 + (not bars), width), roles.background, np.uint8)
        grid[0, 1:1 + (spread + 1) * number:spread + 1] = dot
        at = (width - wide) // 2
        for k, figure in enumerate(figures):
            below = grid[:, at:at + figure.shape[1]]
            below = below[len(below) - figure.shape[0]:] if bars else below[2 + (high - figure.shape[0] + 1) // 2:]
            below[:figure.shape[0]][figure] = inks[k % len(inks)]
            at += figure.shape[1] + gap
        return grid
    return draw


_THINGS = "where(objects(input, ?bg, by_side), not(is_colour(?colour_dot)))"
_NUMBER = "count(cells_of(input, ?colour_dot))"
_ONE = "ranked(edge(right), ?number) | ranked(edge(right), ?number) | ranked(size, ?number)"

CONCEPT = Concept(
    name="number-of-dots-picks",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint(input, where({_THINGS}, ?which), ?ink, itself) | "
                  f"paint(input, where({_THINGS}, ?which), ?ink, itself) | "
                  f"erase(input, where({_THINGS}, ?which), ?bg) | erase(input, where({_THINGS}, not(?which)), ?bg) | "
                  f"keep(input, where({_THINGS}, ?which), ?bg) | "
                  f"crop(the({_THINGS}, ?one)) | crop(the({_THINGS}, ?one)) | "
                  f"paint(input, {_THINGS}, choose(?which, ?colour, ?colour2), itself)",
        "which": f"{_ONE} | top(edge(left), ?number) | top(edge(left), ?number) | top(size, ?number)",
        "one": _ONE,
        "number": _NUMBER,
        "ink": "?colour | ?colour_dot",
    },
    not_framed=("in-blocks",),
)
