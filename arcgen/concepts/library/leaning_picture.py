"""Each line of the picture slides further than the one before: it leans, or, if it leant, it stands up again."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A picture of coloured cells: it fills the grid, or lies somewhere in a larger one, or leans already."""
    upright, rising = roles.uses("vertical", at="axis"), roles.uses("up_right", at="way")
    leans, within = "ground" not in roles.holes, roles.uses("everything", at="picture")
    size, inks = sizes(rng, 3, 7 - 2 * (leans or within)), roles.need(rng, int(rng.integers(2, 6)))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = rng.choice(inks, size(rng)).astype(np.uint8)
        if leans:
            view = grid.T if upright else grid
            n, length = view.shape
            slanted = np.full((n, length + n - 1), roles.background, np.uint8)
            for i, line in enumerate(view):
                at = i if rising else n - 1 - i
                slanted[i, at:at + length] = line
            return np.ascontiguousarray(slanted.T if upright else slanted)
        return np.pad(grid, rng.integers(1, 4, (2, 2)), constant_values=roles.background) if within else grid
    return draw


CONCEPT = Concept(
    name="leaning-picture",
    sketch="?result",
    scene=_scene,
    holes={"result": "sheared(?picture, ?axis, ?way, ?ground) | sheared(?picture, ?axis, ?way, ?ground) | "
                     "sheared(sheared(input, ?axis, ?way, ?ground), ?axis, ?way, ?ground) | "
                     "crop(everything(sheared(input, ?axis, ?way, ?bg), ?bg))",
           "picture": "input | crop(everything(input, ?bg))",
           "axis": "horizontal | horizontal | vertical", "way": "up_left | up_right",
           "ground": "black | black | black | ?colour"},
    evidence={"3cd86f4f": {"result": "sheared(?picture, ?axis, ?way, ?ground)", "picture": "input",
                           "axis": "horizontal", "way": "up_right", "ground": "black"}},
)
