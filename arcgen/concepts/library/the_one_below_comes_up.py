"""Two rectangles or bars lie over each other: the one below comes on top."""
import numpy as np
from scipy import ndimage

from ...core.errors import RuleError
from ...language.objects import CORNERS
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One to three pairs of rectangles or of bars; of each pair the upper one hides a part of the other, but neither
    its width nor its height."""
    size, bars = sizes(rng, 11, 20), rng.random() < 0.4
    pairs, fixed = int(rng.integers(1, 4)), roles.free(rng, 7)
    vary = rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        inks = [int(c) for c in rng.permutation(roles.free(rng, 7) if vary else fixed)]
        taken = np.zeros(grid.shape, bool)
        for _ in range(40):
            if len(inks) < 2 or len(inks) <= len(fixed) - 2 * pairs:
                break
            boxes = []
            for k in range(2):
                h, w = (int(n) for n in rng.integers(3, 8, 2))
                h, w = ((1, w + 2) if k else (h + 2, 1)) if bars else (h, w)
                boxes.append((h, w))
            (h, w), (h2, w2) = boxes
            dy, dx = int(rng.integers(1 - h2, h)), int(rng.integers(1 - w2, w))
            y, x = int(rng.integers(0, grid.shape[0])), int(rng.integers(0, grid.shape[1]))
            masks = []
            for (a, b), (p, q) in zip(boxes, ((y, x), (y + dy, x + dx))):
                if p < 0 or q < 0 or p + a > grid.shape[0] or q + b > grid.shape[1]:
                    break
                mask = np.zeros(grid.shape, bool)
                mask[p:p + a, q:q + b] = True
                masks.append(mask)
            if len(masks) < 2:
                continue
            order = masks if rng.random() < 0.5 else masks[::-1]
            seen = order[0] & ~order[1]
            shared = (order[0] & order[1]).sum()
            if (seen.any(1) != order[0].any(1)).any() or (seen.any(0) != order[0].any(0)).any() or not shared:
                continue
            if ndimage.binary_dilation(order[0] | order[1], CORNERS)[taken].any():
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
