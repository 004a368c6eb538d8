"""A crooked fence runs round some of the dots: those inside stay, change or take the fence's colour, others go."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rimmed
from ...scenes import shapes
from ...scenes.priors import Roles, sizes
from ...scenes.room import widened
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One closed crooked outline (in larger grids two) in the hole `fence`'s colour, and dots inside and outside, none
    of which touches another or the fence."""
    size, fence = sizes(rng, 12, 22), roles.holes["fence"]
    inks, share = roles.several(rng, 4, one=0.4), rng.uniform(0.15, 0.35)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        inside = np.zeros((height, width), bool)
        for _ in range(1 + (height * width > 250)):
            room = rimmed(shapes.polyomino(rng, int(rng.integers(3, 6)), most=4).repeat(3, 0).repeat(3, 1))
            h, w = room.shape
            if h > height or w > width:
                raise RuleError("too large a fold")
            y, x = int(rng.integers(height - h + 1)), int(rng.integers(width - w + 1))
            grown = widened(room)
            part = slice(max(0, y - 1), y + h + 1), slice(max(0, x - 1), x + w + 1)
            if (grid[part] != roles.background).any() or shapes.encloses(room):
                continue
            grid[y:y + h, x:x + w][grown & ~room] = fence
            inside[y:y + h, x:x + w] |= room
        if not inside.any():
            raise RuleError("no fold")
        counts = [0, 0]
        near = widened(grid != roles.background)
        for y, x in rng.permutation(np.argwhere(grid == roles.background)).tolist():
            if not near[y, x] and rng.random() < share:
                grid[y, x] = inks[rng.integers(len(inks))]
                near[max(0, y - 1):y + 2, max(0, x - 1):x + 2] = True
                counts[int(inside[y, x])] += 1
        if min(counts) < 2:
            raise RuleError("too few dots")
        return grid
    return draw


_DOTS = "where(cells(input, ?bg), not(is_colour(?fence)))"
_INSIDE = "overlaps(regions_of(pieces(input, ?fence, by_corner), inside_of))"
_IN, _OUT = f"where({_DOTS}, {_INSIDE})", f"where({_DOTS}, not({_INSIDE}))"

CONCEPT = Concept(
    name="sheep-in-the-fold",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"erase(input, {_OUT}, ?bg) | erase(input, {_IN}, ?bg) | paint(input, {_IN}, ?ink, itself) | "
                  f"paint(input, {_OUT}, ?ink, itself) | paint(erase(input, {_OUT}, ?bg), {_IN}, ?ink, itself)",
        "ink": "?colour | ?fence",
    },
)
