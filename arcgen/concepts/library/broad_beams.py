"""A block sends beams as broad as itself; things of one colour stop them (or alone are reached, or struck)."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A block near the middle and rectangles of two colours around it, some of each before it."""
    size = sizes(rng, 13, 20, square=True)
    source, wall = roles.holes["source"], roles.holes["colour_wall"]
    other = roles.free(rng, 1)[0]

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        n = len(board.grid)
        block = np.ones(shapes.sides(rng, 3, 5), bool)
        y, x = (int(rng.integers(n // 3, n - n // 3 - side + 2)) for side in block.shape)
        board.put(block, (y, x), source)
        for colour in rng.permutation([wall, other] * 5).tolist():
            at = board.spot(rng, mask := shapes.rectangle(1, 5)(rng))
            if at is not None:
                board.put(mask, at, colour)
        if not {wall, other} <= set(np.unique(board.grid).tolist()):
            raise RuleError("no room for the blocks")
        return board.grid
    return draw


_WALLS = "pieces(input, ?colour_wall, by_side)"
_BEAM = f"ray_until(?ways, {_WALLS})"

CONCEPT = Concept(
    name="broad-beams",
    sketch="paint(input, pieces(input, ?source, by_side), ?ink, ?beam)",
    scene=_scene,
    holes={"ways": "straight",
           "ink": "?colour | ?colour | own_colour | ?colour_wall",
           "beam": f"{_BEAM} | {_BEAM} | reach(?ways, {_WALLS}) | first_met(?ways, {_WALLS})"},
    evidence={"6ffe8f07": {"bg": "black", "source": "cyan", "colour_wall": "blue", "ink": "yellow", "ways": "straight",
                           "beam": _BEAM}},
)
