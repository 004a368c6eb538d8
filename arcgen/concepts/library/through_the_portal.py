"""Dots shoot a line into a bar, which lets it out of the other bar at the same height, as far as it goes."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two bars of one length at opposite borders, one higher than the other, and a few dots in line with the upper or
    with the lower one, each in a row of its own."""
    size, long = sizes(rng, 12, 20, square=False), int(rng.integers(4, 7))
    bar, dot = roles.holes["bar"], roles.holes["dot"]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        if height < 2 * long + 2:
            raise RuleError("no room for two bars")
        upper = int(rng.integers(0, height - 2 * long - 1))
        lower = int(rng.integers(upper + long + 1, height - long + 1))
        view = grid[:, ::-1] if rng.random() < 0.5 else grid
        view[upper:upper + long, 0] = view[lower:lower + long, -1] = bar
        start, near = (upper, True) if rng.random() < 0.6 else (lower, False)
        for row in start + rng.permutation(long)[:int(rng.integers(1, 4))]:
            at = int(rng.integers(2, width - 2))
            view[row, at if near else width - 1 - at] = dot
        return grid
    return draw


_DOTS, _BARS = "cells_of(input, ?dot)", "pieces(input, ?bar, by_side)"
_IN = f"paint(input, {_DOTS}, ?ink, reach(straight, {_BARS}))"
_STEP = (f"as_from(the({_BARS}, in_line_with({_DOTS}, horizontal)), "
         f"the({_BARS}, not(in_line_with({_DOTS}, horizontal))))")
_OUT = f"paint_under({{}}, {_DOTS}, ?ink, of(line(horizontal), of(moved({_STEP}), line(horizontal))), ?bg)"
_BOTH = _OUT.format(_IN)

CONCEPT = Concept(
    name="through-the-portal",
    sketch="?result",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={
        "result": f"{_BOTH} | {_BOTH} | paint({_BOTH}, {_DOTS}, ?colour, itself) | {_OUT.format('input')}",
        "ink": "?dot | ?dot | ?colour2",
    },
    evidence={
        "673ef223": {"result": f"paint({_BOTH}, {_DOTS}, ?colour, itself)", "dot": "cyan", "bar": "red", "ink": "?dot",
                     "colour": "yellow", "bg": "black"},
    },
    weight=0.6,
)
