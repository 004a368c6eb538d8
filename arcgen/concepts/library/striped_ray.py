"""Dots at the left border shoot a ray across the grid that changes colour at every second cell."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to five dots with free rows between them, at the left border or all within a few cells of it: only to the
    right there is room for a ray."""
    size, fixed, vary = sizes(rng, 8, 18), roles.need(rng, 3), rng.random() < 0.5
    reach = 1 if rng.random() < 0.6 else 3

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, done = Board(*size(rng), roles.background), 0
        inks = roles.need(rng, 3) if vary else fixed
        allowed = np.zeros(board.grid.shape, bool)
        allowed[:, :reach] = True
        for k in range(int(rng.integers(2, 6))):
            at = board.fit(rng, CELL, inks[k % len(inks)], allowed=allowed)
            if at is None:
                break
            allowed[max(0, at[0] - 1):at[0] + 2] = False
            done += 1
        if done < 2:
            raise RuleError("no room for the dots")
        return board.grid
    return draw


CONCEPT = Concept(
    name="striped-ray",
    sketch=("paint(paint(input, ?things, ?colour1, ray(?way)), ?things, ?colour2, of(ray(?way), "
            "every_nth(?back, ?n)))"),
    scene=_scene,
    holes={
        "things": "objects(input, ?bg, by_side)",
        "colour1": "own_colour | ?colour",
        "way": "right",
        "back": "left",
        "n": "2",
    },
    evidence={
        "97999447": {
            "things": "objects(input, ?bg, by_side)",
            "bg": "black",
            "colour1": "own_colour",
            "colour2": "grey",
            "way": "right",
            "back": "left",
            "n": "2",
        },
    },
    weight=0.7,
)
