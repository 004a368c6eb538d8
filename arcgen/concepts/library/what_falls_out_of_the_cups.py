"""Cups stand upright or upside down, with something in them: what is in the upside-down ones falls out, or is lost."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import side_by_side
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import vessel
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four cups at several heights, some of them upside down, which hold a dot or a small block at their
    bottom; room to fall below those."""
    size, cup = sizes(rng, 9, 14), roles.holes["cup"]
    inks, single = roles.several(rng, 4, one=0.3), roles.uses("crop", at="result")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        n = int(rng.integers(2, 2 + width // 4))
        wide, deep = rng.integers(1, 3, n), rng.integers(1, 4, n)
        if 2 not in wide and n < 3:
            raise RuleError("all too narrow")
        falls = np.zeros(n, bool)
        falls[rng.permutation(n)[:1 if single else int(rng.integers(1, n))]] = True
        grid = np.full((height, width), roles.background, np.uint8)
        for x, w, h, over in zip(side_by_side(rng, (wide + 2).tolist(), width), wide.tolist(), deep.tolist(), falls):
            picture = np.where(vessel(h, w), cup, roles.background)
            held = int(rng.integers(1, h + 1))
            picture[h - held:h, 1:-1] = inks[rng.integers(len(inks))]
            room = height - h - 1 - (held + 2 if over else 0)
            if room < 1:
                raise RuleError("no room to fall")
            y = int(rng.integers(0, room))
            grid[y:y + h + 1, x:x + w + 2] = picture[::-1] if over else picture
        return grid
    return draw


_CUPS, _ALL = "pieces(input, ?cup, by_side)", "where(objects(input, ?bg, by_side), not(is_colour(?cup)))"
_BELOW = f"equals(number_ahead(down, {_CUPS}), 0)"
_FALLING, _KEPT = f"where({_ALL}, {_BELOW})", f"where({_ALL}, not({_BELOW}))"
_OVER, _UPRIGHT = f"where({_CUPS}, holds({_FALLING}))", f"where({_CUPS}, holds({_KEPT}))"

CONCEPT = Concept(
    name="what-falls-out-of-the-cups",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"drop(input, {_ALL}, down, ?bg) | drop(input, {_ALL}, down, ?bg) | erase(input, {_FALLING}, ?bg) | "
                  f"paint_under(input, {_FALLING}, own_colour, ray(down), ?bg) | "
                  f"paint(input, {_FALLING}, ?colour, itself) | paint(input, {_KEPT}, ?colour, itself) | "
                  f"erase(drop(input, {_ALL}, down, ?bg), {_OVER}, ?bg) | paint(input, ?cups, ?colour, itself) | "
                  f"paint(input, {_UPRIGHT}, of_held({_KEPT}), itself) | "
                  f"paint(input, {_OVER}, of_held({_FALLING}), itself) | "
                  f"keep(input, where(blobs(input, ?bg, by_side), holds(?held)), ?bg) | "
                  f"crop(the(blobs(input, ?bg, by_side), holds({_FALLING}))) | "
                  f"turn_in_place(input, where(blobs(input, ?bg, by_side), holds({_FALLING})), flip_up_down, ?bg)",
        "cups": f"{_OVER} | {_UPRIGHT}",
        "held": f"{_FALLING} | {_KEPT}",
    },
)
