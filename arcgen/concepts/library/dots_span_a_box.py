"""The dots of each colour span a rectangle, which is framed, filled or marked."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """For each of two to four colours a handful of dots in a part of the grid that holds no others: one on every side
    of the rectangle that they span."""
    size, count = sizes(rng, 11, 25), int(rng.integers(2, 5))
    corners = rng.random() < 0.35

    def draw(rng):
        board, done = Board(*size(rng), roles.background), 0
        for ink in roles.need(rng, count):
            height, width = int(rng.integers(4, 9)), int(rng.integers(4, 9))
            mask = np.zeros((height, width), bool)
            if corners:
                mask[0, 0] = mask[-1, -1] = True
                mask = mask if rng.random() < 0.5 else mask[:, ::-1]
            else:
                for turn in range(4):
                    side = rot90(mask, turn)
                    side[0, int(rng.integers(side.shape[1]))] = True
                mask |= rng.random(mask.shape) < 0.05
            at = board.spot(rng, np.ones(mask.shape, bool), 2, 1)
            if at is not None:
                board.put(np.ones(mask.shape, bool), at, np.where(mask, ink, roles.background))
                done += 1
        if done < 2:
            raise RuleError("no room for the dots")
        return board.grid
    return draw


CONCEPT = Concept(
    name="dots-span-a-box",
    sketch="paint_under(input, layers(input, ?bg), ?ink, ?part, ?bg)",
    scene=_scene,
    holes={
        "ink": "own_colour | own_colour | own_colour | ?colour",
        "part": "frame | box | box_halo | box_corners | box_inside | centre",
    },
    evidence={"56ff96f3": {"bg": "black", "ink": "own_colour", "part": "box"}},
)
