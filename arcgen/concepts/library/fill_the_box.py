"""What a thing lacks to its bounding box is filled, of all things or of those of one colour."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_FAMILY = shapes.one_of(shapes.elbow_of_three(), shapes.blob(4, 8), shapes.pattern(4, 0.6), shapes.pattern(3, 0.6))


def _scene(rng: np.random.Generator, roles: Roles):
    """Things whose boxes lie apart, some of the colour that the rule looks for."""
    size = sizes(rng, 11, 20)
    low, inks = int(rng.integers(2, 5)), [*roles.seen, *roles.free(rng, int(rng.integers(1, 4)))]
    vary = not roles.seen and rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        own = roles.free(rng, len(inks)) if vary else inks
        n = int(rng.integers(max(low, len(roles.seen) + 1), 7))
        masks = [_FAMILY(rng) for _ in range(n)]
        for k, mask in enumerate(masks):
            colour = own[k if k < len(own) else rng.integers(len(own))]
            picture = np.where(mask, colour, roles.background)
            if board.fit(rng, np.ones(mask.shape, bool), picture) is None and k < 3:
                raise RuleError("no room for the things")
        return board.grid
    return draw


CONCEPT = Concept(
    name="fill-the-box",
    sketch="?result",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={
        "result": "paint(input, ?things, ?colour, rest_of_box) | paint(input, ?things, own_colour, box)",
        "things": "objects(input, ?bg, by_corner) | objects(input, ?bg, by_corner) | "
                  "pieces(input, ?target, by_corner)",
    },
    evidence={
        "3aa6fb7a": {"result": "paint(input, ?things, ?colour, rest_of_box)",
                     "things": "objects(input, ?bg, by_corner)", "bg": "black", "colour": "blue"},
        "60b61512": {"result": "paint(input, ?things, ?colour, rest_of_box)",
                     "things": "objects(input, ?bg, by_corner)", "bg": "black", "colour": "orange"},
        "6d75e8bb": {"result": "paint(input, ?things, ?colour, rest_of_box)",
                     "things": "objects(input, ?bg, by_corner)", "bg": "black", "colour": "red"},
    },
)
