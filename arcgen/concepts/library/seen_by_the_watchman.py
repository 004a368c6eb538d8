"""A watchman looks in all four directions: the first thing that he sees in each changes."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A single cell of the hole `eye`'s colour amid things of one colour or of several: some in line with it, some
    hidden behind these, some aside."""
    size, eye = sizes(rng, 12, 20), roles.holes["eye"]
    family = shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 5), shapes.dot())
    inks = roles.several(rng, 3, one=0.5)

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        height, width = board.grid.shape
        y, x = int(rng.integers(3, height - 3)), int(rng.integers(3, width - 3))
        board.put(CELL, (y, x), eye)
        near = np.zeros((height, width), bool)
        near[max(0, y - 1):y + 2, max(0, x - 1):x + 2] = True
        board.taken |= near
        rows, columns = np.indices((height, width))
        lines = (rows == y) | (columns == x)
        seen = 0
        for k in range(6 + height * width // 30):
            mask = family(rng)
            allowed = lines & ~near if k < 7 else None
            at = board.spot(rng, mask, 1, allowed=allowed)
            if at is not None:
                board.put(mask, at, inks[rng.integers(len(inks))])
                seen += k < 7
        if seen < 3:
            raise RuleError("too few things in line")
        return board.grid
    return draw


_EYE = "only(cells_of(input, ?eye))"
_THINGS = "where(objects(input, ?bg, by_side), not(is_colour(?eye)))"
_SEEN = f"where({_THINGS}, overlaps(region_of({_EYE}, first_met(?ways, {_THINGS}))))"
_CHANGED = f"paint(input, {_SEEN}, ?ink, itself)"

CONCEPT = Concept(
    name="seen-by-the-watchman",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_CHANGED} | {_CHANGED} | paint({_CHANGED}, {_EYE}, ?eye, reach(?ways, {_THINGS})) | "
                  f"erase(input, {_SEEN}, ?bg)",
        "ways": "straight",
        "ink": "?eye | ?colour | ?colour",
    },
    not_framed=("in-each-panel",),
)
