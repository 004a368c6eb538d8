"""What lies in the corners of the grid goes on to the next corner, or shows there too."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Small things in three or four corners of the grid, each in a colour of its own, and others in the middle."""
    size, low = sizes(rng, 9, 18), int(rng.integers(2, 5))
    family = shapes.one_of(shapes.blob(2, 5), shapes.elbow_of_three(), shapes.rectangle(1, 3), shapes.blob(3, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        height, width = board.grid.shape
        inks = roles.need(rng, 5)
        for k in rng.permutation(4)[:int(rng.integers(low, 5))]:
            mask = family(rng)
            while max(mask.shape) > 3 or not mask[0, 0]:
                mask = family(rng)
            mask = mask[::-1] if k // 2 else mask
            mask = np.ascontiguousarray(mask[:, ::-1] if k % 2 else mask)
            board.put(mask, (height - mask.shape[0] if k // 2 else 0, width - mask.shape[1] if k % 2 else 0), inks[k])
        n = max(1, board.grid.size // 30)
        others = [family(rng) for _ in range(int(rng.integers(1, 2 + n)))]
        board.scatter(rng, others, [inks[rng.integers(5)] for _ in others], 1, 1, 0)
        if len(np.unique(board.grid)) < 3:
            raise RuleError("too few things")
        return board.grid
    return draw


_THEY = "where(objects(input, ?bg, by_side), in_corner)"

CONCEPT = Concept(
    name="corner-things-march",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"copy(input, {_THEY}, next_corner) | move(input, {_THEY}, next_corner, ?bg) | "
                  f"move(keep(input, {_THEY}, ?bg), {_THEY}, next_corner, ?bg)",
    },
    evidence={"bc93ec48": {"bg": "orange", "result": f"copy(input, {_THEY}, next_corner)"}},
)
