"""The cell in the middle has the colour of one of the four figures in the corners, and points at it."""
import numpy as np

from ...core.grid import rot90
from ...scenes.priors import Roles
from ..base import Concept

_CELL = "region_of(whole(input), centre)"
_FIGURE = f"all_of_colour(input, colour_of({_CELL}))"
_RAY = f"ray_towards({_FIGURE})"
_ALL_ROUND = f"turned_copies(keep(input, {_FIGURE}, ?bg), {_FIGURE}, whole(input), mirrors)"
_OTHERS = f"erase(input, {_FIGURE}, ?bg)"
_FALLEN = f"paint(input, where(layers(input, ?bg), not(like(colour, {_CELL}))), ?colour, itself)"


def _scene(rng: np.random.Generator, roles: Roles):
    """Four speckled figures, each in its own colour, in the quarters of an odd square; the middle row and column are
    free but for the cell in the middle, whose colour is that of one of them."""
    dense, side = rng.uniform(0.4, 0.75), [int(n) for n in rng.integers(3, 9, 2)]
    solid = rng.random() < 0.3

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = int(rng.choice(side)) if not solid else side[0]
        grid = np.full((2 * n + 1, 2 * n + 1), roles.background, np.uint8)
        inks = roles.need(rng, 4)
        for k, ink in enumerate(inks):
            figure = rng.random((n, n)) < (1 if solid else dense)
            if solid:
                figure[rng.integers(n), :] = figure[:, rng.integers(n)] = False
            figure[rng.integers(n), 0] = figure[0, rng.integers(n)] = True
            rot90(grid, k)[:n, :n][figure] = ink
        grid[n, n] = inks[rng.integers(4)]
        return grid
    return draw


CONCEPT = Concept(
    name="centre-tells-the-corner",
    sketch="?result",
    scene=_scene,
    not_framed=("in-each-panel", "in-blocks"),
    holes={"result": f"paint(blanked(input, ?bg), {_CELL}, own_colour, union(itself, {_RAY})) | "
                     f"keep(input, {_FIGURE}, ?bg) | crop({_FIGURE}) | {_ALL_ROUND} | {_FALLEN} | {_OTHERS}"},
    evidence={"252143c9": {"bg": "orange",
                           "result": f"paint(blanked(input, ?bg), {_CELL}, own_colour, union(itself, {_RAY}))"}},
)
