"""A dense pattern is nearly its own mirror image: the cells that break that are marked, removed or shown alone."""
import numpy as np

from ...core.grid import transform
from ...scenes.priors import Roles, sizes
from ..base import Concept

_DIFFERENT = "differing(input, turn(input, ?mirror), ?bg)"
_FLAWS = f"cells({_DIFFERENT}, ?bg)"


def _scene(rng: np.random.Generator, roles: Roles):
    """A pattern of two to five colours over half of the grid or more, the same when it is mirrored, but for two to
    five places: there a cell is coloured whose counterpart is not, or, where that fits the rule, a cell has
    another colour than its counterpart."""
    mirror = roles.find("turn")[0].args[1].word.name
    size, dense = sizes(rng, 8, 16), rng.uniform(0.45, 0.75)
    inks = roles.need(rng, int(rng.integers(2, 6)))
    recoloured = not roles.uses("erase") and rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        cells = np.arange(height * width).reshape(height, width)
        image = transform(cells, mirror)
        pattern = np.where(rng.random(cells.shape) < dense, rng.choice(inks, cells.shape), roles.background)
        grid = pattern.ravel()[np.minimum(cells, image)].astype(np.uint8)
        apart = np.argwhere(cells < image)                   # of each pair of counterparts the one that comes first
        for y, x in rng.permutation(apart)[:int(rng.integers(2, 6))]:
            there = divmod(int(image[y, x]), width)
            here, there = ((y, x), there) if rng.random() < 0.5 else (there, (y, x))
            grid[here] = rng.choice([c for c in inks if c != grid[there]])
            if not recoloured or grid[there] == roles.background:
                grid[there] = roles.background
        return grid
    return draw


CONCEPT = Concept(
    name="flaws-in-the-mirror",
    sketch="?result",
    scene=_scene,
    not_framed=("bar-says-the-colour", "dot-says-the-colour", "in-each-panel", "in-blocks"),
    holes={
        "result": f"paint(input, {_FLAWS}, ?colour, itself) | paint(input, {_FLAWS}, ?colour, itself) | "
                  f"{_DIFFERENT} | erase(input, {_FLAWS}, ?bg) | paint({_DIFFERENT}, {_FLAWS}, ?colour, itself) | "
                  f"paint({_DIFFERENT}, {_FLAWS}, ?colour, halo(by_corner)) | "
                  f"paint(input, {_FLAWS}, ?colour, line(?along))",
        "mirror": "flip_left_right | flip_left_right | flip_up_down", "along": "horizontal | vertical",
    },
)
