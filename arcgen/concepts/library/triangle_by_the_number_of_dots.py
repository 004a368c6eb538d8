"""Out of the marked corner grows a triangle, a square, its far side or two arms, as long as there are dots."""
import numpy as np

from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A dot in a corner of the grid, and two to six dots of another colour where what grows does not reach them."""
    squarely = roles.uses("by_corner", at="way")
    size, fixed, vary = sizes(rng, 9, 16), roles.need(rng, 2), rng.random() < 0.6

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        mark, ink = roles.need(rng, 2) if vary else fixed
        height, width = board.grid.shape
        corner = (int(rng.choice([0, height - 1])), int(rng.choice([0, width - 1])))
        board.put(CELL, corner, mark)
        n = int(rng.integers(2, 7))
        y, x = np.indices(board.grid.shape)
        down, across = abs(y - corner[0]), abs(x - corner[1])
        far = (np.maximum(down, across) if squarely else down + across) > n
        far[[0, 0, -1, -1], [0, -1, 0, -1]] = False                     # a second marked corner
        for _ in range(n):
            board.place(rng, CELL, ink, allowed=far)
        return board.grid
    return draw


_DOTS = "where(objects(input, ?bg, by_corner), is_dot)"
_COUNTED = f"where({_DOTS}, not(in_corner))"


def _triangle(grid: str) -> str:
    return f"paint({grid}, where(cells_of({grid}, ?bg), ?reached), ?ink, itself)"


_STEPS, _NUMBER = f"steps_to(the({_DOTS}, in_corner), ?way)", f"count({_COUNTED})"
_WITHIN = f"not(at_least({_STEPS}, {_NUMBER}))"


CONCEPT = Concept(
    name="triangle-by-the-number-of-dots",
    sketch="?result",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={"result": f"{_triangle(f'erase(input, {_DOTS}, ?bg)')} | {_triangle('input')}",
           "reached": f"{_WITHIN} | {_WITHIN} | equals({_STEPS}, minus({_NUMBER}, 1)) | "
                      f"both(touches_border, {_WITHIN})",
           "ink": f"colour_of(joined({_COUNTED})) | colour_of(the({_DOTS}, in_corner))",
           "way": "by_side | by_corner"},
    evidence={"902510d5": {"result": _triangle(f"erase(input, {_DOTS}, ?bg)"), "bg": "black", "way": "by_side",
                           "reached": _WITHIN,
                           "ink": f"colour_of(joined({_COUNTED}))"}},
    weight=0.8,
)
