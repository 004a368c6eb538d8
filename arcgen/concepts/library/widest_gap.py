"""Of the pairs of like dots only the one farthest apart (or the closest one) is joined."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import some
from ...scenes.dots import axes_in
from ...scenes.place import CELL, Board, line
from ...scenes.priors import Roles, sizes
from ..base import Concept

_STEPS = {"horizontal": (0, 1), "vertical": (1, 0), "falling": (1, 1), "rising": (1, -1)}


def _scene(rng, roles: Roles):
    """Three to five pairs of dots in line, each in its own colour, no two of them as far apart as one another: the
    farthest and the closest are so by two cells at least."""
    size, axes, pairs = sizes(rng, 12, 24), axes_in(roles, "gap"), int(rng.integers(3, 6))

    def draw(rng):
        board = Board(*size(rng), roles.background)
        done: list[int] = []
        height, width = board.grid.shape
        lines = np.zeros(height * width, bool)
        for ink in roles.need(rng, min(pairs, 5)):
            for _ in range(30):
                dy, dx = _STEPS[axes[rng.integers(len(axes))]]
                length = int(rng.integers(3, max(height, width)))
                y, x = int(rng.integers(height)), int(rng.integers(width))
                ends = [(y, x), (y + dy * length, x + dx * length)]
                if not all(0 <= a < height and 0 <= b < width for a, b in ends) or \
                        any(abs(length - other) < 2 for other in done):
                    continue
                gap = line(width, (y, x), (dy, dx), length + 1)
                if any(map(board.is_near, ends)) or some(lines[gap]):
                    continue
                for end in ends:
                    board.put(CELL, end, ink)
                lines[gap] = True
                done.append(length)
                break
        if len(done) < 3:
            raise RuleError("no room for the pairs")
        return board.grid
    return draw


CONCEPT = Concept(
    name="widest-gap",
    sketch="paint(input, where(layers(input, ?bg), ?which), ?ink, ?gap)",
    scene=_scene,
    holes={
        "which": "most(cells_in(?gap)) | least(cells_in(?gap))",
        "ink": "own_colour | own_colour | ?colour",
        "gap": "between(horizontal) | union(between(horizontal), between(vertical)) | "
               "union(between(falling), between(rising))",
    },
    evidence={"22168020": {"bg": "black", "which": "every", "ink": "own_colour", "gap": "between(horizontal)"}},
)
