"""What stands in an open box fills it with its colour, up to a lid over the opening."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import FOREGROUNDS, Roles, pick_many, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Two to six boxes with an opening in the middle of the top, a dot of another colour in each, and a free
    line above."""
    size = sizes(rng, 12, 22)

    def draw(rng):
        board = Board(*size(rng), roles.background)
        inks = pick_many(rng, FOREGROUNDS, 4, (roles.background, *roles.seen, *roles.inks, 0))
        for k in range(int(rng.integers(3, 7))):
            height, half = int(rng.integers(3, 6)), int(rng.integers(2, 4))
            picture = np.full((height + 1, 2 * half + 1), roles.background, np.uint8)
            picture[1:, [0, -1]] = picture[-1] = picture[1] = roles.holes["box"]
            picture[1, half] = roles.background
            picture[int(rng.integers(2, height)), half] = inks[k % len(inks)]
            at = board.spot(rng, np.ones(picture.shape, bool))
            if at is not None:
                board.put(np.ones(picture.shape, bool), at, picture)
            elif not k:
                raise RuleError("no room for a box")
        return board.grid
    return draw


CONCEPT = Concept(
    name="lid-over-the-opening",
    sketch="paint(input, pieces(input, ?box, by_side), of_held(objects(input, ?bg, by_side)), ?region)",
    scene=_scene,
    holes={"region": "union(rest_of_box, of(box, beside(up))) | "
                     "union(rest_of_box, of(box, beside(up))) | rest_of_box | "
                     "of(box, beside(up)) | overlap(rest_of_box, frame) | "
                     "union(rest_of_box, of(overlap(rest_of_box, frame), ray(up))) | "
                     "of(overlap(rest_of_box, frame), ray(up)) | overlap(rest_of_box, box_inside)"},
    evidence={
        "444801d8": {"bg": "black", "box": "blue", "region": "union(rest_of_box, of(box, beside(up)))"},
    },
)
