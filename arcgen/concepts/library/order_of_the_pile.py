"""Frames lie on each other: the answer tells their order, or the topmost one."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept
from ..choices import STRAIGHT


def _scene(rng: np.random.Generator, roles: Roles):
    """Three to five outlines of rectangles, each of which crosses the one below it in two cells or more."""
    size = sizes(rng, 11, 18)
    most = int(rng.integers(3, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        drawn: list[np.ndarray] = []
        for ink in roles.need(rng, int(rng.integers(3, most + 1))):
            for _ in range(80):
                h, w = (int(rng.integers(4, max(5, n - 3))) for n in grid.shape)
                y, x = (int(rng.integers(0, n - s + 1)) for n, s in zip(grid.shape, (h, w)))
                mask = np.zeros(grid.shape, bool)
                mask[y:y + h, x:x + w] = True
                mask[y + 1:y + h - 1, x + 1:x + w - 1] = False
                shared = [int((mask & m).sum()) for m in drawn]
                if max(shared, default=0) <= 4 and (not drawn or 2 <= shared[-1]):
                    break
            else:
                raise RuleError("no room for the frames")
            drawn.append(mask)
            grid[mask] = ink
        return grid
    return draw


CONCEPT = Concept(
    name="order-of-the-pile",
    sketch="?result",
    scene=_scene,
    holes={"result": "colour_list(layers(input, ?bg), pile(frame), ?way) | "
                     "colour_list(layers(input, ?bg), pile(frame), ?way) | "
                     "keep(input, the(layers(input, ?bg), most(pile(frame))), ?bg) | "
                     "crop(the(layers(input, ?bg), most(pile(frame)))) | "
                     "paint(blanked(input, ?bg), the(layers(input, ?bg), least(pile(frame))), own_colour, frame) | "
                     "paint(input, the(layers(input, ?bg), most(pile(frame))), own_colour, box) | "
                     "paint(input, the(layers(input, ?bg), least(pile(frame))), own_colour, frame) | "
                     "erase(input, the(layers(input, ?bg), ?end), ?bg) | "
                     "nested(layers(input, ?bg), pile(frame))",
           "way": STRAIGHT, "end": "most(pile(frame)) | least(pile(frame))"},
    evidence={"68bc2e87": {"bg": "cyan", "result": "colour_list(layers(input, ?bg), pile(frame), ?way)",
                           "way": "down"}},
)
