"""Dominoes: each that a falling one reaches falls too, behind a gap they stand; or those that would are marked."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Standing bars on the lower border, of one height or of several. Some have the hole `first`'s colour; the one
    after them stands within reach or not, as do all others."""
    size, first = sizes(rng, 12, 28, square=False), roles.holes["first"]
    inks, alike, tall = roles.several(rng, 3, one=0.6), rng.random() < 0.4, int(rng.integers(3, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        for _ in range(8):
            grid = np.full((min(height, 10), width), roles.background, np.uint8)
            x, falling, fallen, standing = int(rng.integers(0, 2)), False, 0, 0
            while x + (high := tall if alike else int(rng.integers(2, 5))) <= width:
                begins = not falling and (rng.random() < 0.35 or (x < 2 and rng.random() < 0.7))
                grid[-high:, x] = first if begins else inks[rng.integers(len(inks))]
                fallen, standing = fallen + falling, standing + (not begins and not falling)
                falling = (begins or falling) and rng.random() < 0.7
                x += high + (0 if falling else int(rng.integers(1, 4)))
            if fallen > 1 and standing:
                return grid
        raise RuleError("no row of dominoes")
    return draw


_BARS = "objects(input, ?bg, by_side)"
_FALLEN = f"where({_BARS}, chained(pieces(input, ?first, by_side), measured_block(right, size)))"
_STANDING = _FALLEN.replace("chained(", "not(chained(") + ")"
_LYING = ("overlap(union(itself, measured_block(right, cells_in(without(itself, end_lines(up, 1))))), "
          "border_line(down))")

CONCEPT = Concept(
    name="dominoes",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join([f"paint(erase(input, {_FALLEN}, ?bg), {_FALLEN}, ?ink, {_LYING})",
                              f"paint(erase(input, {_FALLEN}, ?bg), {_FALLEN}, ?ink, {_LYING})",
                              f"paint(input, {_FALLEN}, ?colour, itself)",
                              f"paint(input, {_STANDING}, ?colour, itself)",
                              f"erase(input, {_FALLEN}, ?bg)"]),
        "ink": "own_colour | own_colour | own_colour | ?colour",
    },
    not_framed=("in-blocks",),
    evidence={
        "84551f4c": {"result": f"paint(erase(input, {_FALLEN}, ?bg), {_FALLEN}, ?ink, {_LYING})", "bg": "black",
                     "first": "blue", "ink": "own_colour"},
    },
)
