"""Outlines of one shape lie over each other: each is drawn whole and alone, or its colour is told, in their order."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _octagon(rng: np.random.Generator) -> np.ndarray:
    """The outline of a rectangle with its corners pushed in."""
    mask = shapes.hollow(*(int(n) for n in rng.integers(5, 7, 2)))
    for y, x in ((0, 0), (0, -1), (-1, 0), (-1, -1)):
        mask[y, x], mask[1 if y == 0 else -2, 1 if x == 0 else -2] = False, True
    return mask


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four outlines of one shape, each across the one before, further and further to one side."""
    size, most = sizes(rng, 10, 18), int(rng.integers(3, 5))
    down, round_ = roles.uses("down", at="order"), roles.uses("common_shape", at="seen")

    def draw(rng: np.random.Generator) -> np.ndarray:
        view = np.full(size(rng), roles.background, np.uint8)
        grid = view.T if down else view
        mask = _octagon(rng) if round_ else shapes.hollow(*(int(n) for n in rng.integers(4, 7, 2)))
        (height, width), n = mask.shape, int(rng.integers(2, most + 1))
        x, y = int(rng.integers(0, 3)), int(rng.integers(0, grid.shape[0] - height + 1))
        places: list[tuple[int, int]] = []
        while len(places) < n and x + width <= grid.shape[1]:
            places.append((y, x))
            x += int(rng.integers(2, width))
            y = min(max(y + int(rng.integers(1 - height // 2, height // 2 + 1)), 0), grid.shape[0] - height)
        n = len(places)
        if n < 2:
            raise RuleError("no room for the outlines")
        inks, cells = roles.need(rng, n), mask.sum()
        for k in rng.permutation(n):
            y, x = places[k]
            grid[y:y + height, x:x + width][mask] = inks[k]
        if all((grid == ink).sum() == cells for ink in inks):
            raise RuleError("nothing lies on anything")
        for ink, (y, x) in zip(inks, places):
            part = grid[y:y + height, x:x + width] == ink
            if part.sum() < 0.6 * cells or not all(line.any() for line in (part[0], part[-1], part[:, 0], part[:, -1])):
                raise RuleError("an outline that cannot be told")
        return view
    return draw


CONCEPT = Concept(
    name="pile-taken-apart",
    sketch="?result",
    scene=patient(_scene),
    holes={"result": "?apart | ?apart | ?apart | colour_list(layers(input, ?bg), edge(?order), right)",
           "apart": "pictures(layers(input, ?bg), ?seen, edge(?order), ?way, ?bg)",
           "seen": "frame | common_shape", "order": "right | down", "way": "right | down"},
)
