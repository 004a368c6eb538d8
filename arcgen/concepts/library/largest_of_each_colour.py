"""Of the things of each colour only the largest (smallest, longest) stays, or it alone changes."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four colours, and of each some things of plainly different sizes, or bars of different lengths."""
    size, kinds = sizes(rng, 13, 20), int(rng.integers(2, 5))
    bars = roles.uses("long_side", at="key")
    fixed, vary = roles.free(rng, 4), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        inks, masks, colours = (roles.free(rng, 4) if vary else fixed)[:kinds], [], []
        for ink in inks:
            for cells in rng.permutation([1, 3, 5, 8] if not bars else [2, 3, 4, 5, 6])[:int(rng.integers(2, 4))]:
                n = int(cells)
                masks.append(shapes.bar(n, n)(rng) if bars else shapes.polyomino(rng, n, most=3))
                colours.append(ink)
        board.scatter(rng, masks, colours, 1, 0, len(masks) - 2)
        if len(np.unique(board.grid)) < 3:
            raise RuleError("one colour only")
        return board.grid
    return draw


_THINGS = "where(objects(input, ?bg, by_corner), ?which)"

CONCEPT = Concept(
    name="largest-of-each-colour",
    sketch="?result",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={
        "result": f"keep(input, {_THINGS}, ?bg) | keep(input, {_THINGS}, ?bg) | erase(input, {_THINGS}, ?bg) | "
                  f"paint(input, {_THINGS}, ?colour, itself) | paint(input, {_THINGS}, own_colour, halo(by_corner))",
        "which": "most_of_kind(?key, colour) | most_of_kind(?key, colour) | least_of_kind(?key, colour)",
        "key": "size | size | long_side",
    },
)
