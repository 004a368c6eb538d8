"""Two lines cross, and a picture lies in one corner between them: it is mirrored over both lines."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A cross of full lines, its largest quarter sprinkled near the crossing with cells of one to four colours."""
    size = sizes(rng, 9, 17)
    colours = int(rng.integers(1, 5))
    few = rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        y, x = (side // 2 + int(rng.integers(-side // 6, side // 6 + 1)) for side in grid.shape)
        line, *inks = roles.free(rng, colours + 1)
        grid[y], grid[:, x] = line, line
        view = grid[::-1] if y < height - 1 - y else grid
        view = view[:, ::-1] if x < width - 1 - x else view
        depth, across = max(y, height - 1 - y), max(x, width - 1 - x)
        part = view[max(0, depth - 6):depth, max(0, across - 6):across]
        cells = rng.random(part.shape) < (0.2 if few else 0.4)
        if cells.sum() < 4:
            raise RuleError("a picture of few cells")
        part[cells] = rng.choice(inks, int(cells.sum()))
        return grid
    return draw


CONCEPT = Concept(
    name="unfold-over-the-cross",
    sketch="turned_copies(input, cells(input, ?bg), region_of(all_of_colour(input, line_colour(input)), "
           "overlap(full_lines(horizontal), full_lines(vertical))), ?turns)",
    scene=_scene,
    holes={"turns": "mirrors | mirrors | rotations"},
    evidence={"60d73be6": {"bg": "orange", "turns": "mirrors"}},
    weight=2.0,
)
