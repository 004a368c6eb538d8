"""Out of each block a column grows down, as long as it has colours."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Squares of cells in several colours, each with room below for what grows out of it."""
    size, palette, side = sizes(rng, 9, 15), roles.need(rng, 4), 2

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, done = Board(*size(rng), roles.background), 0
        lengths = rng.permutation([1, 2, 3, 4])[:int(rng.integers(2, 5))]
        for length in lengths:
            cells = np.array(rng.permutation(palette)[np.arange(side * side) % length], np.uint8)
            picture = np.full((side + length, side), roles.background, np.uint8)
            picture[:side] = rng.permutation(cells).reshape(side, side)
            done += board.fit(rng, np.ones(picture.shape, bool), picture) is not None
        if done < 2:
            raise RuleError("no room for the blocks")
        return board.grid
    return draw


CONCEPT = Concept(
    name="grow-by-a-measure",
    sketch="paint_under(input, ?things, ?ink, measured_block(down, ?key), ?bg)",
    scene=_scene,
    holes={
        "things": "blobs(input, ?bg, by_side)",
        "key": "colour_count",
        "ink": "?colour",
    },
    evidence={
        "fcc82909": {
            "things": "blobs(input, ?bg, by_side)",
            "key": "colour_count",
            "ink": "green",
            "bg": "black",
        },
    },
    weight=0.4,
)
