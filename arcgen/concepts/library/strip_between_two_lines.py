"""Two like lines cross the grid: the strip between them is cut out, or what is in it, or outside, stays or changes."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two upright lines, at least two columns apart and not at the border, and dots between them and on both sides, in
    one colour or several."""
    roles = kinds.named(roles, "line")
    counted, high, wide = roles.uses("count", at="result"), int(rng.integers(3, 9)), int(rng.integers(7, 11))
    n_inks, vary, fixed = int(rng.integers(1, 4)), rng.random() < 0.4, roles.free(rng, 4)
    share, near = rng.uniform(0.2, 0.5), rng.uniform(0.15, 0.4)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = np.array((roles.free(rng, 4) if vary else fixed)[:n_inks], np.uint8)
        height, width = max(3, high + int(rng.integers(-1, 2))), max(7, wide + int(rng.integers(-1, 2)))
        left, right = sorted(int(at) for at in 1 + rng.permutation(width - 2)[:2])
        if not 3 <= right - left <= width - 4:
            raise RuleError("no strip")
        between = (np.arange(width) > left) & (np.arange(width) < right)
        chance = np.where(between, share if not counted else min(share, 4 / (height * between.sum())), near)
        grid = np.where(rng.random((height, width)) < chance, inks[rng.integers(n_inks, size=(height, width))],
                        np.uint8(roles.background))
        dots = [(grid[:, part] != roles.background).sum() for part in (between, np.arange(width) < left,
                                                                       np.arange(width) > right)]
        if min(dots) < 1 or dots[0] < 2:
            raise RuleError("an empty part")
        grid[:, [left, right]] = roles.holes["line"]
        return grid
    return draw


_PARTS = "panels(input, ?line)"
_STRIP = f"the({_PARTS}, halfway(horizontal))"
_DOTS = "where(cells(input, ?bg), not(is_colour(?line)))"
_IN, _OUT = f"where({_DOTS}, overlaps({_STRIP}))", f"where({_DOTS}, not(overlaps({_STRIP})))"

CONCEPT = Concept(
    name="strip-between-two-lines",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={
        "result": f"crop({_STRIP}) | crop({_STRIP}) | crop(region_of({_STRIP}, halo(by_side))) | "
                  f"closed_up(input, together({_STRIP}, pieces(input, ?line, by_side))) | closed_up(input, {_STRIP}) | "
                  f"erase(input, {_OUT}, ?bg) | erase(input, {_IN}, ?bg) | paint(input, {_IN}, ?ink, itself) | "
                  f"paint(input, {_OUT}, ?ink, itself) | paint(input, {_STRIP}, ?ink, coloured(?bg)) | "
                  f"paint(input, where({_PARTS}, not(halfway(horizontal))), ?ink, coloured(?bg)) | "
                  f"bar(count({_IN}), count({_IN}), right, ?ink, ?bg) | "
                  f"paint(crop({_STRIP}), cells(crop({_STRIP}), ?bg), ?ink, itself)",
        "line": "?colour",
        "ink": "?colour2",
    },
)
