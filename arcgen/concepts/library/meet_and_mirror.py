"""A shape goes up to a block, which turns into its mirror image."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A block near the middle and a shape without a mirror axis some cells away from it, straight ahead."""
    size = sizes(rng, 11, 17)
    side = int(rng.integers(2, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        figure = shapes.polyomino(rng, int(rng.integers(3, 7)), most=4)
        if np.array_equal(figure, figure[::-1]) or np.array_equal(figure, figure[:, ::-1]):
            raise RuleError("a shape that has a mirror axis")
        grid = board.grid if rng.random() < 0.5 else board.grid[::-1]
        grid = grid if rng.random() < 0.5 else grid.T
        height, width = grid.shape
        far = int(rng.integers(2, 5))
        if height <= 2 * figure.shape[0] + far + 1:
            raise RuleError("no room for the image")
        y = int(rng.integers(figure.shape[0] + far, height - figure.shape[0]))
        x = int(rng.integers(3, width - side - 3))
        left = x + int(rng.integers(-1, side - 1))
        top = y - far - figure.shape[0]
        if left + figure.shape[1] > width or y + side > height:
            raise RuleError("no room for the shape")
        grid[y:y + side, x:x + side] = roles.holes["block"]
        grid[top:top + figure.shape[0], left:left + figure.shape[1]][figure] = roles.holes["mover"]
        return board.grid
    return draw


_MET = ("a = move(input, all_of_colour(input, ?mover), towards(all_of_colour(input, ?block)), ?bg); "
        "r = all_of_colour(a, ?mover); ")
_MIRRORED = "mirror_towards(erase(a, all_of_colour(a, ?block), ?bg), r, all_of_colour(a, ?block))"
_IN_ITS_COLOUR = f"{_MET}paint(recolour({_MIRRORED}, ?mover, ?block), r, ?ink, itself)"

CONCEPT = Concept(
    name="meet-and-mirror",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_IN_ITS_COLOUR} | {_IN_ITS_COLOUR} | {_MET}{_MIRRORED} | "
                     f"{_MET}recolour({_MIRRORED}, ?mover, ?block)",
           "ink": "own_colour | own_colour | ?colour"},
    evidence={"11dc524f": {"bg": "orange", "mover": "red", "block": "grey", "ink": "own_colour",
                           "result": _IN_ITS_COLOUR}},
)
