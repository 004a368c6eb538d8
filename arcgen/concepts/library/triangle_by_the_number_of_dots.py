"""A triangle grows out of the marked corner of the grid, as many cells long as there are dots."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_DOT = np.ones((1, 1), bool)


def _scene(rng: np.random.Generator, roles: Roles):
    """A dot in a corner of the grid, two to six dots elsewhere, most of them in one colour, and one larger figure."""
    size, alike = sizes(rng, 9, 16), rng.random() < 0.4
    fixed, vary = roles.need(rng, 5), rng.random() < 0.6

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        main, mark, figure, *others = roles.need(rng, 5) if vary else fixed
        height, width = board.grid.shape
        corner = (int(rng.choice([0, height - 1])), int(rng.choice([0, width - 1])))
        board.put(_DOT, corner, mark)
        n = int(rng.integers(2, 7))
        y, x = np.indices(board.grid.shape)
        far = abs(y - corner[0]) + abs(x - corner[1]) > n
        mask = shapes.blob(6, 12, corners=True)(rng)
        window = np.lib.stride_tricks.sliding_window_view(far, mask.shape) if max(mask.shape) < min(far.shape) else None
        if window is None:
            raise RuleError("no room for the figure")
        allowed = np.zeros(far.shape, bool)
        allowed[:window.shape[0], :window.shape[1]] = window.all((2, 3))
        at = board.spot(rng, mask, 1, 0, allowed)
        if at is None:
            raise RuleError("no room for the figure")
        board.put(mask, at, figure)
        inks = [main] * n if alike else [main] * (n // 2 + 1) + [int(c) for c in rng.choice(others, n - n // 2 - 1)]
        for ink in inks:
            at = board.spot(rng, _DOT, 1)
            if at is None or at in {(0, 0), (0, width - 1), (height - 1, 0), (height - 1, width - 1)}:
                raise RuleError("no room for the dots, or one in a corner")
            board.put(_DOT, at, ink)
        return board.grid
    return draw


_DOTS = "where(objects(input, ?bg, by_corner), is_dot)"
_COUNTED = f"where({_DOTS}, not(in_corner))"


def _triangle(grid: str) -> str:
    cells = f"where(cells_of({grid}, ?bg), not(at_least(steps_to(the({_DOTS}, in_corner), ?way), count({_COUNTED}))))"
    return f"paint({grid}, {cells}, ?ink, itself)"


CONCEPT = Concept(
    name="triangle-by-the-number-of-dots",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_triangle(f'erase(input, {_DOTS}, ?bg)')} | {_triangle('input')}",
           "ink": f"colour_of(joined({_COUNTED})) | colour_of(joined({_COUNTED})) | ?colour",
           "way": "by_side | by_side | by_corner"},
    evidence={"902510d5": {"result": _triangle(f"erase(input, {_DOTS}, ?bg)"), "bg": "black", "way": "by_side",
                           "ink": f"colour_of(joined({_COUNTED}))"}},
)
