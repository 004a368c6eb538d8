"""Four corner pieces are moved together so that they make a ring."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Four bent pieces of three cells, one for each corner of a square, each in a colour of its own."""
    size = sizes(rng, 9, 15)

    def draw(rng):
        board = Board(*size(rng), roles.background)
        if min(board.grid.shape) < 9:
            raise RuleError("no room for the pieces")
        piece = np.array([[True, True], [True, False]])
        for k, ink in enumerate(roles.need(rng, 4)):
            board.place(rng, rot90(piece, k), ink, edge=1)
        return board.grid
    return draw


CONCEPT = Concept(
    name="ring-of-corner-pieces",
    sketch="assemble(objects(input, ?bg, by_side), ?middle, ?bg)",
    scene=_scene,
    holes={"middle": "union(rest_of_box, overlap(ray_through(rest_of_box), box_halo))"},
    evidence={
        "a61ba2ce": {"bg": "black", "middle": "union(rest_of_box, overlap(ray_through(rest_of_box), box_halo))"},
    },
)
