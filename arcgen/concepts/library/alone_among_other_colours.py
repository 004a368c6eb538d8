"""In a small mosaic cells of one colour lie together or alone: loners, pairs or the largest area go, stay or change."""
import numpy as np
from scipy import ndimage

from ...core.errors import RuleError
from ...language.objects import CORNERS, SIDES
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A mosaic of three or four colours: some areas of one cell, some of two, and one that is clearly the largest."""
    size, vary, fixed = sizes(rng, 3, 6), rng.random() < 0.6, roles.need(rng, 4)
    near, n = CORNERS if roles.uses("by_corner") else SIDES, int(rng.integers(3, 5))
    ranked, few = roles.uses("most"), roles.holes.get("few", 0)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        inks = np.array(roles.need(rng, 4) if vary else fixed, np.uint8)[:n]
        grid = inks[rng.integers(len(inks), size=(height, width))]
        for _ in range(height * width // 3):
            y, x = int(rng.integers(height)), int(rng.integers(width - 1))
            grid[y, x] = grid[y, x + 1] if rng.random() < 0.5 or not y else grid[y - 1, x]
        found = np.sort([count for ink in inks for count in np.bincount(ndimage.label(grid == ink, near)[0].flat)[1:]])
        alone = int((found == few).sum())
        if len(found) < 3 or (ranked and found[-1] < found[-2] + 2) or \
                (few and not 1 <= alone <= max(2, len(found) // 2)):
            raise RuleError("no loners, or no largest area")
        return grid
    return draw


CONCEPT = Concept(
    name="alone-among-other-colours",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={
        "result": "erase(input, where(?areas, equals(size, ?few)), ?bg) | "
                  "keep(input, where(?areas, equals(size, ?few)), ?bg) | "
                  "paint(input, where(?areas, equals(size, ?few)), ?ink, itself) | "
                  "keep(input, the(regions(input, by_side), most(size)), ?bg) | "
                  "paint(input, the(regions(input, by_side), most(size)), ?ink, itself) | "
                  "erase(input, the(regions(input, by_side), most(size)), ?bg) | "
                  "cut_out(the(regions(input, by_side), most(size)), ?bg) | "
                  "square(1, colour_of(the(regions(input, by_side), most(size)))) | "
                  "paint(input, where(regions(input, by_side), not(touches_border)), ?ink, itself)",
        "areas": "regions(input, by_side) | regions(input, by_side) | regions(input, by_corner)",
        "few": "1 | 1 | 2", "ink": "?colour", "bg": "black",
    },
    not_framed=("in-blocks", "frame-says-the-colour", "bar-says-the-colour", "in-the-box"),
)
