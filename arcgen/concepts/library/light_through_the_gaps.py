"""A dot shines in a broken ring: the inside is lit, and beams leave through the gaps, to the border."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _ring(rng: np.random.Generator) -> np.ndarray:
    """The outline of a rectangle, its corners perhaps cut, with gaps of one to three cells in one to four sides."""
    height, width = (int(n) for n in rng.integers(5, 9, 2))
    mask = np.ones((height, width), bool)
    mask[1:-1, 1:-1] = False
    for side in rng.permutation(4)[:int(rng.integers(1, 5))]:
        line = rot90(mask, side)[0]
        wide = int(rng.integers(1, min(4, len(line) - 3)))
        start = int(rng.integers(2, len(line) - wide - 1)) if rng.random() < 0.5 else (len(line) - wide) // 2
        line[start:start + wide] = False
    if rng.random() < 0.5:
        for y, x in ((0, 0), (0, -1), (-1, 0), (-1, -1)):
            mask[y, x], mask[1 if y == 0 else -2, 1 if x == 0 else -2] = False, True
    return mask


def _scene(rng: np.random.Generator, roles: Roles):
    """One ring in a colour of its own, near the middle, and a dot in it; all colours change from grid to grid."""
    size = sizes(rng, 10, 16)

    def draw(rng: np.random.Generator) -> np.ndarray:
        ground, wall, light = roles.need(rng, 3)
        grid, ring = np.full(size(rng), roles.background if rng.random() < 0.3 else ground, np.uint8), _ring(rng)
        spare = [n - m - 2 for n, m in zip(grid.shape, ring.shape)]
        if min(spare) < 0:
            raise RuleError("no room for the ring")
        y, x = (1 + int(rng.integers(n + 1)) for n in spare)
        view = grid[y:y + ring.shape[0], x:x + ring.shape[1]]
        view[ring] = wall
        free = np.argwhere(~ring[2:-2, 2:-2]) + 2
        view[tuple(free[rng.integers(len(free))])] = light
        return grid
    return draw


_RING = "all_of_colour(input, other_colour(input, commonest(input), rarest(input)))"
_BEAMS = f"of(box_inside, ray_until(straight, {_RING}))"

_LIT = f"paint_under(input, {_RING}, ?ink, ?lit, commonest(input))"

CONCEPT = Concept(
    name="light-through-the-gaps",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_LIT} | {_LIT} | paint({_LIT}, {_RING}, ?ink, itself)",
           "ink": "rarest(input) | rarest(input) | ?colour",
           "lit": f"union(box_inside, {_BEAMS}) | union(box_inside, {_BEAMS}) | {_BEAMS} | box_inside"},
    evidence={"78e78cff": {"result": _LIT, "ink": "rarest(input)", "lit": f"union(box_inside, {_BEAMS})"}},
)
