"""The large things fall to the border, the small ones hover where they are (or the other way round)."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Three to six things in the upper half, each in columns of its own, half of them smaller than the number n."""
    size = sizes(rng, 9, 17)
    n, one_ink = roles.holes["n"], rng.random() < 0.7
    ink = roles.free(rng, 1)[0]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        board = Board(height, width, roles.background)
        x, inks = int(rng.integers(0, 2)), roles.need(rng, 4)
        sizes_seen = set()
        for k in range(int(rng.integers(3, 7))):
            large = (k + x) % 2 == 0 if k < 2 else rng.random() < 0.5
            mask = shapes.polyomino(rng, int(rng.integers(n, n + 5) if large else rng.integers(1, n)), most=4)
            if mask.shape[0] > height // 2 or x + mask.shape[1] > width:
                break
            y = int(rng.integers(0, height * 2 // 3 - mask.shape[0] + 1))
            board.put(mask, (y, x), ink if one_ink else inks[int(rng.integers(4))])
            sizes_seen.add(large)
            x += mask.shape[1] + 1 + int(rng.integers(0, 2))
        if len(sizes_seen) < 2:
            raise RuleError("things of one kind")
        return board.grid
    return draw


CONCEPT = Concept(
    name="the-heavy-fall",
    sketch="move(input, where(objects(input, ?bg, ?conn), ?which), to_border(?way), ?bg)",
    scene=_scene,
    holes={"which": "at_least(size, ?n) | at_least(size, ?n) | not(at_least(size, ?n))", "n": "3 | 4 | 5",
           "way": "down"},
    evidence={"6ca952ad": {"bg": "orange", "conn": "by_side", "which": "at_least(size, ?n)", "n": "4", "way": "down"}},
)
