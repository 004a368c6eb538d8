"""Glasses stand in a row, full, half full or empty: some are singled out by how much they hold, or all are filled."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import side_by_side
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import vessel
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Three to five glasses of one size on a common floor, each filled to a level of its own, from empty to the brim.
    Where the rule singles out the full or the empty ones they may be of several sizes, and levels occur twice."""
    free = roles.free(rng, 2)
    glass, water = roles.holes.get("colour_glass", free[0]), roles.holes.get("colour_water", free[1])
    compared = roles.uses("most", "least")
    size, deep, wide = sizes(rng, 8, 14, square=False), int(rng.integers(3, 6)), 1 + int(rng.random() < 0.3)
    uneven, single = not compared and rng.random() < 0.4, roles.uses("crop", at="result")
    brimful, partly = roles.uses("is_full"), roles.uses("both")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        width = max(width, 3 * (wide + 3) - 1)
        lowest = int(rng.integers(2))
        n = min(int(rng.integers(3, 6)), (width + 1) // (wide + 3), deep + 1 - lowest)
        if n < 3 or height < deep + 3:
            raise RuleError("too few glasses")
        deeps = rng.integers(3, deep + 1, n) if uneven else np.full(n, deep)
        if compared:
            levels = rng.permutation(np.arange(lowest, deep + 1))[:n]
        else:
            levels, order = rng.integers(1, deeps), rng.permutation(n)
            met = 1 if single else int(rng.integers(1, n - 1))
            end, other = (deeps, 0 * deeps) if brimful else (0 * deeps, deeps)
            levels[order[:met]] = end[order[:met]]
            if rng.random() < 0.6:
                levels[order[-1]] = other[order[-1]]
            if single and partly:
                levels = np.where(rng.random(n) < 0.5, 0, deeps)
                levels[order[0]] = rng.integers(1, deeps[order[0]])
        grid = np.full((height, width), roles.background, np.uint8)
        floor = height - int(rng.integers(0, min(3, height - deep - 1)))
        starts = side_by_side(rng, [wide + 2] * n, width, at_left=compared)
        for x, h, level in zip(starts, deeps.tolist(), levels.tolist()):
            picture = np.where(vessel(h, wide), glass, roles.background)
            picture[h - level:h, 1:-1] = water
            grid[floor - h - 1:floor, x:x + wide + 2] = picture
        return grid
    return draw


_GLASSES, _HELD = "blobs(input, ?bg, by_side)", "pieces(input, ?colour_water, by_side)"
_CHOSEN = f"where({_GLASSES}, ?which)"

CONCEPT = Concept(
    name="how-full-are-the-glasses",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"crop(the({_GLASSES}, ?told)) | crop(the({_GLASSES}, ?told)) | keep(input, {_CHOSEN}, ?bg) | "
                  f"erase(input, {_CHOSEN}, ?bg) | paint(input, {_CHOSEN}, ?colour, coloured(?colour_glass)) | "
                  f"paint(input, where({_GLASSES}, ?wet), ?colour, coloured(?colour_water)) | "
                  f"paint(input, where({_GLASSES}, ?wet), ?bg, coloured(?colour_water)) | "
                  f"paint(input, where({_GLASSES}, ?open), ?colour_water, rest_of_box) | "
                  f"paint(input, where({_GLASSES}, ?open), ?colour, rest_of_box) | "
                  f"paint(input, {_GLASSES}, ?colour_water, within(rest_of_box, "
                  f"regions_of(where({_HELD}, most(size)), line(horizontal))))",
        "which": "?wet | not(is_full) | not(has(?colour_water)) | has(?colour_water)",
        "told": "?wet | not(has(?colour_water))",
        "wet": "most(?held) | least(?held) | is_full | both(has(?colour_water), not(is_full))",
        "open": "least(?held) | not(has(?colour_water)) | both(has(?colour_water), not(is_full))",
        "held": "count_of(?colour_water)",
    },
)
