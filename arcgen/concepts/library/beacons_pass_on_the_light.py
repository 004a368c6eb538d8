"""A beacon is lit: in each row or column the next one sees it and is lit too, and so on; others stay dark."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Beacons of one colour, single cells or small blocks: a chain of them, each in line with the one before, begins at
    the one of the hole `lit`'s colour; others are in line with none of these."""
    size, lit, side = sizes(rng, 12, 21), roles.holes["lit"], 1 if rng.random() < 0.7 else 2
    dark, long = next(c for c in roles.free(rng, 2) if c != lit), int(rng.integers(3, 7))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        rows, columns = ([int(k) * (side + 1) for k in rng.permutation(s // (side + 1))]
                         for s in (height, width))
        y, x, upright = rows.pop(), columns.pop(), bool(rng.integers(2))
        chain = [(y, x)]
        for _ in range(long):
            if not rows or not columns:
                break
            y, x = (rows.pop(), x) if upright else (y, columns.pop())
            chain.append((y, x))
            upright = not upright if rng.random() < 0.8 else upright
        begun = int(rng.integers(len(chain)))
        for k, (y, x) in enumerate(chain):
            grid[y:y + side, x:x + side] = lit if k == begun else dark
        others = 0
        while len(rows) > 1 and len(columns) > 1 and others < 2 * long:
            y, x = rows.pop(), columns.pop()
            grid[y:y + side, x:x + side] = dark
            others += 1
            if rows and rng.random() < 0.5:
                y = rows.pop()
                grid[y:y + side, x:x + side] = dark
        if others < 2:
            raise RuleError("no beacon stays dark")
        return grid
    return draw


_ALL = "objects(input, ?bg, by_side)"
_LIT = f"where({_ALL}, chained(pieces(input, ?lit, by_side), first_met(straight, {_ALL})))"
_DARK = f"where({_ALL}, not(chained(pieces(input, ?lit, by_side), first_met(straight, {_ALL}))))"
_SHOWN = f"paint(input, {_LIT}, ?lit, itself)"

CONCEPT = Concept(
    name="beacons-pass-on-the-light",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_SHOWN} | {_SHOWN} | paint({_SHOWN}, {_LIT}, ?lit, reach(straight, {_LIT})) | "
                  f"paint({_SHOWN}, {_LIT}, ?colour, reach(straight, {_LIT})) | keep(input, {_LIT}, ?bg) | "
                  f"erase(input, {_LIT}, ?bg) | paint(input, {_DARK}, ?colour, itself)",
    },
)
