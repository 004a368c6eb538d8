"""A thing is counted out: as many cells as it has lie in one line in the middle of the grid."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One crooked thing, or one beside others of other colours where the rule chooses, on a grid of odd height
    whose width is odd or even as the number of its cells."""
    size, several = sizes(rng, 7, 19), bool(roles.find("most", at="which"))
    share = rng.uniform(0.45, 0.9)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        height += 1 - height % 2
        cells = max(4, min(int(share * width * rng.uniform(0.7, 1.0)), 18))
        width += (width - cells) % 2
        board, inks = Board(height, width, roles.background), roles.need(rng, 4)
        others = [int(rng.integers(2, max(3, cells - 2))) for _ in range(int(rng.integers(1, 4)) if several else 0)]
        masks = [shapes.polyomino(rng, n, corners=False) for n in (cells, *others)]
        if any(m.shape[0] > height - 2 or m.shape[1] > width - 2 for m in masks):
            raise RuleError("too large a thing")
        board.scatter(rng, masks, inks, 1)
        return board.grid
    return draw


CONCEPT = Concept(
    name="count-in-the-middle",
    sketch="paint(blanked(input, ?bg), ?which, own_colour, laid_out(horizontal, whole(input)))",
    scene=_scene,
    holes={
        "which": "everything(input, ?bg) | the(objects(input, ?bg, by_side), most(size))",
    },
    evidence={"dce56571": {"bg": "cyan", "which": "everything(input, ?bg)"}},
)
