"""Rain falls from above: what it reaches is wet, and what lies below things stays dry."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Things of many shapes (roofs, tables, bars, blocks, crooked ones) in the air, some below others."""
    size = sizes(rng, 9, 18)
    fixed, vary = roles.free(rng, 4), rng.random() < 0.5
    family = shapes.one_of(shapes.blob(3, 8), shapes.bar(2, 5), shapes.rectangle(2, 3), _table, shapes.roof(3, 3),
                           shapes.broken_box(3, 5), shapes.plus())
    several = rng.random() < 0.6

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, done = Board(*size(rng), roles.background), 0
        inks = (roles.free(rng, 4) if vary else fixed)[:4 if several else 1]
        for _ in range(2 + board.grid.size // 60):
            mask = family(rng)
            if (at := board.spot(rng, mask, 1)) is not None and at[0] > 0:
                board.put(mask, at, inks[rng.integers(len(inks))])
                done += 1
        if done < 2:
            raise RuleError("too few things")
        return board.grid
    return draw


def _table(rng: np.random.Generator) -> np.ndarray:
    mask = np.zeros((int(rng.integers(2, 4)), int(rng.integers(3, 6))), bool)
    mask[0] = mask[:, [0, -1]] = True
    return mask


_THINGS = "objects(input, ?bg, by_corner)"
_SKY = f"region_of(whole(input), off(border_line(up), {_THINGS}))"
_WET = f"{_SKY}, ?ink, union(itself, ray_until(down, {_THINGS}))"

CONCEPT = Concept(
    name="rain-leaves-dry-places",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_WET}) | paint(input, {_WET}) | "
                  f"paint_under(input, {_THINGS}, ?ink, ray(down), ?bg) | "
                  f"paint(paint_under(input, {_THINGS}, ?colour2, ray(down), ?bg), {_WET})",
        "ink": "?colour",
    },
)
