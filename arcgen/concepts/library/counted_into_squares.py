"""The cells of each colour are gathered to a full square, and the squares stand side by side, the smallest first."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Groups of one, four, nine, sixteen cells, each in a colour of its own and in a few pieces or in one."""
    size, whole = sizes(rng, 7, 13), roles.uses("objects", at="groups")
    most = int(rng.integers(3, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, n = Board(*size(rng), roles.background), int(rng.integers(2, most + 1))
        inks, masks, colours = roles.need(rng, n), [], []
        for ink, side in zip(inks, np.sort(rng.choice(np.arange(1, 6), n, replace=False))[::-1].tolist()):
            left = side * side
            while left:
                part = left if whole or rng.random() < 0.4 else min(left, int(rng.integers(1, 9)))
                masks.append(shapes.polyomino(rng, part))
                colours.append(ink)
                left -= part
        if sum(int(m.sum()) for m in masks) > 0.55 * board.grid.size:
            raise RuleError("too many cells")
        board.scatter(rng, masks, colours, 1 if whole else 0)
        return board.grid
    return draw


CONCEPT = Concept(
    name="counted-into-squares",
    sketch="as_squares(?groups, right, ?floor, ?bg)",
    scene=patient(_scene),
    holes={"groups": "layers(input, ?bg) | layers(input, ?bg) | objects(input, ?bg, by_side)", "floor": "up | down"},
    evidence={"8abad3cf": {"bg": "orange", "groups": "layers(input, ?bg)", "floor": "down"}},
)
