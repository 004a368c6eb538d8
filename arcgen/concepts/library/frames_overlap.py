"""Frames lie over each other: the area that two of them share is filled, or the areas that they do not share."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Frames, each in a colour of its own: one pair or two, in which one lies over a corner or a side of the other or
    across it, and single ones."""
    size = sizes(rng, 12, 22)
    fixed, vary, pairs = roles.free(rng, 6), rng.random() < 0.5, int(rng.integers(1, 3))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        inks = [int(c) for c in rng.permutation(roles.free(rng, 6) if vary else fixed)]
        taken = np.zeros((height, width), bool)
        done = 0
        for _ in range(60):
            (h, w), (h2, w2) = ([int(n) for n in rng.integers(4, 9, 2)] for _ in range(2))
            y, x = int(rng.integers(-1, height)), int(rng.integers(-1, width))
            y2, x2 = y + int(rng.integers(3 - h2, h - 2)), x + int(rng.integers(3 - w2, w - 2))
            boxes = [(y, x, h, w), (y2, x2, h2, w2)]
            if any(a < 0 or b < 0 or a + c > height or b + d > width for a, b, c, d in boxes) or len(inks) < 2:
                continue
            shared = (min(y + h, y2 + h2) - max(y, y2), min(x + w, x2 + w2) - max(x, x2))
            edges = {y, y + h - 1} & {y2, y2 + h2 - 1} or {x, x + w - 1} & {x2, x2 + w2 - 1}
            inside = (y < y2 and y2 + h2 < y + h and x < x2 and x2 + w2 < x + w) or \
                     (y2 < y and y + h < y2 + h2 and x2 < x and x + w < x2 + w2)
            if min(shared) < 3 or edges or inside:
                continue
            low, high = (min(y, y2), min(x, x2)), (max(y + h, y2 + h2), max(x + w, x2 + w2))
            if taken[max(0, low[0] - 1):high[0] + 1, max(0, low[1] - 1):high[1] + 1].any():
                continue
            for a, b, c, d in boxes:
                grid[a:a + c, b:b + d][shapes.hollow(c, d)] = inks.pop()
                taken[a:a + c, b:b + d] = True
            done += 1
            if done == pairs:
                break
        if not done:
            raise RuleError("no frames overlap")
        for _ in range(20):
            h, w = (int(n) for n in rng.integers(3, 6, 2))
            if len(inks) < 3:
                break
            y, x = int(rng.integers(height - h + 1)), int(rng.integers(width - w + 1))
            if not taken[max(0, y - 1):y + h + 1, max(0, x - 1):x + w + 1].any():
                grid[y:y + h, x:x + w][shapes.hollow(h, w)] = inks.pop()
                taken[y:y + h, x:x + w] = True
        return grid
    return draw


_FRAMES = "layers(input, ?bg)"

CONCEPT = Concept(
    name="frames-overlap",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint_under(input, {_FRAMES}, ?ink, meeting(box), ?bg) | "
                  f"paint(input, {_FRAMES}, ?ink, meeting(box)) | "
                  f"paint_under(input, {_FRAMES}, ?ink, without(box, meeting(box)), ?bg) | "
                  f"paint_under(input, {_FRAMES}, own_colour, without(box, meeting(box)), ?bg)",
        "ink": "?colour",
    },
)
