"""The colours of things become square rings one inside the other, in order of size, or as they stand in the grid."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ...scenes.tally import of_different_sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Things of different sizes; where the rule goes by their places, side by side at any height."""
    if not roles.uses("edge", at="key"):
        return either(of_different_sizes(count=(3, 5)), of_different_sizes(count=(3, 6), least=10))(rng, roles)
    size, family = sizes(rng, 8, 18), shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 6), shapes.box(3, 4))
    fixed, vary = roles.need(rng, 5), rng.random() < 0.7

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        x, done = int(rng.integers(0, 2)), 0
        for ink in rng.permutation(roles.need(rng, 5) if vary else fixed)[:int(rng.integers(3, 6))]:
            mask = family(rng)
            height, width = mask.shape
            if x + width > grid.shape[1]:
                break
            y = int(rng.integers(len(grid) - height + 1))
            grid[y:y + height, x:x + width][mask] = ink
            x, done = x + width + 1, done + 1
        if done < 3:
            raise RuleError("no room for the things")
        return grid
    return draw


CONCEPT = Concept(
    name="nested-squares",
    sketch="nested(?things, ?key)",
    scene=patient(_scene),
    holes={"things": "layers(input, ?bg)", "key": "size | size | surpassed(size) | edge(right)"},
    evidence={"5587a8d0": {"bg": "orange", "things": "layers(input, ?bg)", "key": "size"}},
    weight=2.0,
)
