"""Windows of one size lie on the ground: what they show is laid over each other in one, or in all of them."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four square windows of one colour, each with a small figure where the others have none."""
    size = sizes(rng, 12, 20)
    plain = "paper" in roles.holes
    one_ink = rng.random() < 0.3

    def draw(rng: np.random.Generator) -> np.ndarray:
        side, n = int(rng.integers(4, 8)), int(rng.integers(2, 5))
        ground, paper, *inks = roles.need(rng, 6)[:2 + n]
        ground, paper = (roles.background, roles.holes["paper"]) if plain else (ground, paper)
        height, width = size(rng)
        board = Board(max(height, 2 * side + 3), max(width, 2 * side + 3), ground)
        free = np.zeros((side, side), bool)
        free[1:-1, 1:-1] = True
        for ink in inks:
            window = np.full((side, side), paper, np.uint8)
            for _ in range(12):
                figure = shapes.polyomino(rng, int(rng.integers(1, side - 1)), corners=True, most=side - 2)
                y, x = (int(rng.integers(1, max(2, side - s))) for s in figure.shape)
                if max(figure.shape) <= side - 2 and free[y:y + figure.shape[0], x:x + figure.shape[1]][figure].all():
                    break
            else:
                raise RuleError("no room in the window")
            free[y:y + figure.shape[0], x:x + figure.shape[1]][figure] = False
            window[y:y + figure.shape[0], x:x + figure.shape[1]][figure] = inks[0] if one_ink else ink
            board.place(rng, np.ones((side, side), bool), window, 1, 1)
        return board.grid
    return draw


_ANY = ("superimpose(blobs(input, commonest(input), by_side), "
        "colour_of(the(layers(input, commonest(input)), most(size))))")
_ONE = "combine(blobs(input, ?bg, by_side), ?logic, ?paper, ?ink)"

CONCEPT = Concept(
    name="overlay-windows",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_ANY} | paste(input, blobs(input, commonest(input), by_side), {_ANY}) | "
                     "superimpose(blobs(input, ?bg, by_side), ?paper) | "
                     f"{_ONE} | paste(input, blobs(input, ?bg, by_side), {_ONE})",
           "logic": "any_of | none_of"},
    evidence={"25e02866": {"result": _ANY}},
)
