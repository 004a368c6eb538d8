"""Blocks fall onto ground with pits of different widths: the narrow ones go down, the others lie across their pit."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import side_by_side
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Ground with pits that reach the lower border, or a slab with holes through it; above each pit a block, some as
    wide as the pit and some wider. Where the answer is one block, one alone goes down, or one alone does not."""
    size, ground = sizes(rng, 9, 13), roles.holes["ground"]
    inks, through = roles.several(rng, 3, one=0.4), rng.random() < 0.4
    single, rest = roles.uses("crop", at="result"), roles.uses("not", at="which")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        n = int(rng.integers(2, 2 + width // 5))
        fits = rng.random(n) < 0.5
        if single:
            fits[:] = rest
            fits[int(rng.integers(n))] = not rest
        if fits.all() or not fits.any():
            raise RuleError("all alike")
        pits = rng.integers(1, 4 if n < 3 else 3, n)
        wide = np.where(fits, np.maximum(1, pits - (rng.random(n) < 0.3)), pits + rng.integers(1, 3, n))
        deep, tall = int(rng.integers(2, 4)), rng.integers(1, 3, n)
        below = int(rng.integers(3, 5)) if through else 0
        top = height - deep - below
        if top < 4:
            raise RuleError("too low a grid")
        grid = np.full((height, width), roles.background, np.uint8)
        grid[top:top + deep] = ground
        taken = np.maximum(wide, pits)
        for x, w, pit, h in zip(side_by_side(rng, taken.tolist(), width - 2), wide, pits, tall):
            at, x = (x + 1 + int(rng.integers(max(w, pit) - n + 1)) for n in (pit, w))
            grid[top:top + deep, at:at + pit] = roles.background
            y = int(rng.integers(0, top - h))
            grid[y:y + h, x:x + w] = inks[rng.integers(len(inks))]
        return grid
    return draw


_BLOCKS = "where(objects(input, ?bg, by_side), not(is_colour(?ground)))"
_FALLEN = f"drop(input, {_BLOCKS}, down, ?bg)"
_LYING = f"where(objects({_FALLEN}, ?bg, by_side), not(is_colour(?ground)))"
_DOWN = f"where({_LYING}, touches_side(down))"
_ACROSS = f"where({_LYING}, not(touches_side(down)))"
_CHOSEN = f"where({_LYING}, ?which)"

CONCEPT = Concept(
    name="down-the-pit-or-across-it",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"{_FALLEN} | {_FALLEN} | paint({_FALLEN}, {_CHOSEN}, ?colour, itself) | "
                  f"paint({_FALLEN}, {_CHOSEN}, ?ground, itself) | erase({_FALLEN}, {_CHOSEN}, ?bg) | "
                  f"crop(the({_LYING}, ?which)) | paint({_FALLEN}, {_LYING}, "
                  "choose(touches_side(down), ?colour, ?colour2), itself) | "
                  f"paint_under({_FALLEN}, {_ACROSS}, ?colour, ray(down), ?bg) | "
                  f"paint_under({_FALLEN}, {_DOWN}, own_colour, "
                  "within(ray(up), regions_of(pieces(input, ?ground, by_side), line(horizontal))), ?bg)",
        "which": "touches_side(down) | not(touches_side(down))",
    },
)
