"""The grid is cut into blocks, which are laid under each other, each larger than the one before: a picture of rings."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A small mosaic of two by two blocks, or of squares in a row or a column, every cell in any colour; in some tasks
    each block is symmetric."""
    inks, squares = roles.need(rng, 6), roles.uses("squares", at="blocks")
    even, many = rng.random() < 0.3, rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        rows, columns = (1, int(rng.integers(3, 8))) if squares else (int(k) for k in rng.integers(1, 4, 2))
        if not 3 <= rows * columns <= 7:
            raise RuleError("too few blocks, or too many")
        palette = [*(roles.need(rng, 6) if many else inks), roles.background]
        grid = rng.choice(palette, (2 * rows, 2 * columns)).astype(np.uint8)
        if even:
            grid[:, 1::2] = grid[:, ::2]
        return np.ascontiguousarray(grid.T) if squares and rng.random() < 0.5 else grid
    return draw


CONCEPT = Concept(
    name="blocks-become-nested-rings",
    sketch="nested_pictures(?blocks)",
    scene=_scene,
    holes={"blocks": "blocks(input, 2) | blocks(input, 2) | blocks(turn(input, rotate_180), 2) | squares(input) | "
                     "squares(turn(input, rotate_180))"},
    evidence={"8fff9e47": {"blocks": "blocks(input, 2)"}},
)
