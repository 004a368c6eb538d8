"""Blocks in the corners go inward, or send copies, as far as they are large; which do, their colours tell."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Equal squares in three or four corners, some of one colour and some alone in theirs."""
    size = sizes(rng, 10, 20, constant=False)

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        side = int(rng.integers(1, (min(grid.shape) - 1) // 4 + 1))
        a, b, c = roles.need(rng, 3)
        kinds = [[a, a, b, c], [a, a, b, c], [a, a, a, b], [a, a, a, b], [a, a, b], [a, a, b], [a, a, b, b]][
            int(rng.integers(7))]
        for corner, ink in zip(rng.permutation(4).tolist(), rng.permutation(kinds).tolist()):
            view = grid[::-1] if corner % 2 else grid
            view = view[:, ::-1] if corner // 2 else view
            view[:side, :side] = ink
        return grid
    return draw


CONCEPT = Concept(
    name="corners-move-inward",
    sketch="?result",
    scene=_scene,
    holes={"result": "move(input, ?chosen, inward(long_side), ?bg) | move(input, ?chosen, inward(long_side), ?bg) | "
                     "copy(input, ?chosen, inward(long_side)) | repeat(input, ?chosen, inward(long_side))",
           "chosen": "where(objects(input, ?bg, by_side), ?which)",
           "which": "not(unique(colour)) | unique(colour) | every"},
    evidence={"22208ba4": {"result": "move(input, ?chosen, inward(long_side), ?bg)", "bg": "orange",
                           "chosen": "where(objects(input, ?bg, by_side), ?which)", "which": "not(unique(colour))"}},
    not_framed=("in-each-panel",),
    weight=0.7,
)
