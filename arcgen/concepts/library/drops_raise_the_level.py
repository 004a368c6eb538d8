"""Drops hang above glasses: each is filled as high as there are drops above it, or is singled out by their number."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import side_by_side
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import vessel
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Glasses of one depth, one to three cells wide inside, on a common floor; above each, none or
    some drops, no more than the glass is deep. Where the rule compares glasses, each has another number."""
    size, free = sizes(rng, 10, 14), roles.free(rng, 2)
    glass, drop = roles.holes.get("glass", free[0]), roles.holes.get("colour_drop", free[1])
    deep, compared = int(rng.integers(3, 5)), roles.uses("most", "least", at="which")
    empty = roles.uses("equals", at="which")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        n = int(rng.integers(2, 1 + width // 3))
        wide = rng.integers(1, 4, n)
        if height < 2 * deep + 2:
            raise RuleError("too low a grid")
        drops = rng.integers(0, deep + 1, n)
        if compared:
            drops = rng.permutation(deep + 1)[:n]
        if empty:
            drops[int(rng.integers(n))] = 0
        if len(drops) < n or len(set(drops.tolist())) < 2:
            raise RuleError("all alike")
        grid = np.full((height, width), roles.background, np.uint8)
        top = height - deep - 1
        starts = side_by_side(rng, (wide + 2).tolist(), width, at_left=compared)
        for x, w, many in zip(starts, wide.tolist(), drops.tolist()):
            grid[top:, x:x + w + 2] = np.where(vessel(deep, w), glass, roles.background)
            for y in rng.permutation(top - 1)[:many]:
                grid[y, x + 1 + int(rng.integers(w))] = drop
        return grid
    return draw


_DROPS, _GLASSES = "cells_of(input, ?colour_drop)", "pieces(input, ?glass, by_side)"
_AHEAD = f"number_ahead(up, {_DROPS})"
_GLASS_FLOORS = f"areas({_GLASSES}, end_lines(down, 1))"
_GONE = f"erase(input, {_DROPS}, ?bg)"

CONCEPT = Concept(
    name="drops-raise-the-level",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"paint_under(?base, {_GLASS_FLOORS}, ?ink, measured_block(up, {_AHEAD}), ?bg) | "
                  f"paint_under(?base, {_GLASS_FLOORS}, ?ink, measured_block(up, {_AHEAD}), ?bg) | "
                  f"paint(?base, where({_GLASSES}, ?which), ?ink, rest_of_box) | "
                  f"paint(?base, where({_GLASSES}, ?which), ?colour, itself) | "
                  f"keep(input, where({_GLASSES}, ?which), ?bg) | erase(?base, where({_GLASSES}, ?which), ?bg)",
        "base": f"input | {_GONE} | {_GONE}",
        "ink": "?colour_drop | ?colour_drop | ?colour",
        "which": f"most({_AHEAD}) | least({_AHEAD}) | equals({_AHEAD}, 0) | not(equals({_AHEAD}, 0))",
    },
)
