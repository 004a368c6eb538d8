"""Two rectangles lie over each other: the one below comes on top."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import some
from ...scenes.priors import Roles, sizes
from ...scenes.room import widened
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One to three pairs of rectangles; of each pair the upper one hides a part of the other, but neither its width
    nor its height."""
    size = sizes(rng, 11, 20)
    pairs, fixed = int(rng.integers(1, 4)), roles.free(rng, 7)
    vary = rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        inks = [int(c) for c in rng.permutation(roles.free(rng, 7) if vary else fixed)]
        taken = np.zeros(grid.shape, bool)
        for _ in range(40):
            if len(inks) < 2 or len(inks) <= len(fixed) - 2 * pairs:
                break
            h, w, h2, w2 = rng.integers(3, 8, 4).tolist()
            dy, dx = int(rng.integers(1 - h2, h)), int(rng.integers(1 - w2, w))
            high, wide = max(h, dy + h2) - min(0, dy), max(w, dx + w2) - min(0, dx)     # of the box of both
            if high > grid.shape[0] or wide > grid.shape[1]:
                continue
            y, x = int(rng.integers(grid.shape[0] - high + 1)), int(rng.integers(grid.shape[1] - wide + 1))
            y, x = y - min(0, dy), x - min(0, dx)
            top, bottom, left, right = max(0, dy), min(h, dy + h2), max(0, dx), min(w, dx + w2)     # what both cover
            first = rng.random() < 0.5                                      # whether the first lies below
            a, b = (h, w) if first else (h2, w2)
            if right - left == b or bottom - top == a:
                continue
            masks = [np.zeros(grid.shape, bool) for _ in range(2)]
            masks[0][y:y + h, x:x + w] = masks[1][y + dy:y + dy + h2, x + dx:x + dx + w2] = True
            order = masks if first else masks[::-1]
            if some(widened(order[0] | order[1]) & taken):
                continue
            taken |= order[0] | order[1]
            for mask in order:
                grid[mask] = inks.pop()
        if not taken.any():
            raise RuleError("nothing lies on anything")
        return grid
    return draw


_BELOW = "where(layers(input, ?bg), not(is_full))"
_RAISED = f"paint(input, {_BELOW}, own_colour, box)"

CONCEPT = Concept(
    name="the-one-below-comes-up",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_RAISED} | {_RAISED} | paint(input, {_BELOW}, ?colour, rest_of_box) | "
                     f"erase(input, {_BELOW}, ?bg) | erase({_RAISED}, where(layers(input, ?bg), is_full), ?bg)"},
)
