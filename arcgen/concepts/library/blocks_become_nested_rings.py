"""The grid is cut into blocks, which are laid under each other, each larger than the one before: a picture of rings."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two by two blocks in a row or a column, which tells their order, each of one colour, or in a few tasks of two,
    above and below or left and right: rings show."""
    inks = roles.need(rng, 6)
    halves, many = rng.random() < 0.15 and not roles.uses("nested", at="result"), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        palette = [*(roles.need(rng, 6) if many else inks), roles.background]
        grid = rng.choice(palette, (1 + halves, int(rng.integers(3, 6)))).astype(np.uint8).repeat(2, 1)
        grid = grid if halves else grid.repeat(2, 0)
        return np.ascontiguousarray(grid.T) if rng.random() < 0.5 else grid
    return draw


CONCEPT = Concept(
    name="blocks-become-nested-rings",
    sketch="?result",
    scene=_scene,
    holes={"result": "nested_pictures(?blocks) | nested_pictures(?blocks) | nested(?blocks, edge(down_right))",
           "blocks": "blocks(input, 2) | squares(input)"},
    evidence={"8fff9e47": {"result": "nested_pictures(?blocks)", "blocks": "blocks(input, 2)"}},
)
