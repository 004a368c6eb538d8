"""In a quilt of equal patterned fields some side by side are plain: the answer has one cell for each of them."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A lattice of fields with one pattern (slanted stripes, chequers, specks); a rectangle of plain ones in it."""
    side = int(rng.integers(3, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        rows, columns = shapes.sides(rng, 4, min(7, 30 // (side + 1)))
        line, *inks = roles.need(rng, 6)
        several = inks[:int(rng.integers(2, 4))]
        y, x = np.indices((side, side))
        pattern = np.array(several)[(y + x * int(rng.choice([1, 1, 2]))) % len(several)]
        if rng.random() < 0.3:
            pattern = rng.choice(several, (side, side))
        if len(np.unique(pattern)) < 2:
            raise RuleError("a pattern of one colour")
        grid = np.full((rows * (side + 1) + 1, columns * (side + 1) + 1), line, np.uint8)
        h, w = (int(rng.integers(2, n)) for n in (rows, columns))
        top, left = int(rng.integers(0, rows - h + 1)), int(rng.integers(0, columns - w + 1))
        answer = rng.choice(inks, (h, w))
        if len(np.unique(answer)) < 2 or grid.shape[0] > 30 or grid.shape[1] > 30:
            raise RuleError("an answer of one colour")
        for i in range(rows):
            for j in range(columns):
                plain = top <= i < top + h and left <= j < left + w
                field = grid[i * (side + 1) + 1:(i + 1) * (side + 1), j * (side + 1) + 1:(j + 1) * (side + 1)]
                field[:] = answer[i - top, j - left] if plain else pattern
        return grid[1:-1, 1:-1].copy() if rng.random() < 0.7 else grid
    return draw


_CROPPED = "crop(joined(where(panels(input, line_colour(input)), is_plain)))"

CONCEPT = Concept(
    name="plain-fields-of-the-quilt",
    sketch="?result",
    scene=_scene,
    holes={"result": f"summary(panels({_CROPPED}, line_colour(input)), own_colour) | "
                     f"summary(panels({_CROPPED}, line_colour(input)), own_colour) | {_CROPPED}"},
    evidence={"458e3a53": {"result": f"summary(panels({_CROPPED}, line_colour(input)), own_colour)"}},
)
