"""Dots lie about, and one cup is just large enough for all of them: it is filled, painted, cut out or removed."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.ground import on_any_ground
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _vee(n: int) -> np.ndarray:
    """A slanted cup, n cells deep, which holds n * n cells."""
    mask = np.zeros((n + 1, 2 * n + 1), bool)
    at = np.arange(n + 1)
    mask[at, at] = mask[at, 2 * n - at] = True
    return mask


def _cup(height: int, width: int) -> np.ndarray:
    """A cup with straight walls, which holds height * width cells."""
    mask = np.zeros((height + 1, width + 2), bool)
    mask[:, [0, -1]] = mask[-1] = True
    return mask


def _scene(rng, roles: Roles):
    """Two to five cups that hold different numbers of cells, and as many dots as one of them holds."""
    size, slanted = sizes(rng, 12, 22), rng.random() < 0.4
    turned = 1 if roles.uses("vertical", at="fill") else 0
    upside = rng.random() < 0.3
    n = int(rng.integers(2, 4 if slanted else 5))

    def draw(rng):
        board = Board(*size(rng), roles.background)
        cup, dot = roles.need(rng, 2)
        room = {k * k: _vee(k) for k in (1, 2, 3)} if slanted else {
            h * w: _cup(h, w) for h, w in rng.permutation([(1, 1), (1, 2), (2, 2), (2, 3), (1, 3), (3, 3), (2, 4)])}
        holding = [int(k) for k in rng.permutation(list(room))[:n]]
        for k in sorted(holding, reverse=True):
            mask = rot90(room[k], turned + 2 * upside)
            board.place(rng, mask, cup, 1, 1)
        most = max(holding)
        many = holding[0]
        if many >= sum(room[k].sum() for k in holding) or len(holding) < 2 or most == min(holding):
            raise RuleError("more dots than cups")
        cell = np.ones((1, 1), bool)
        for _ in range(many):
            board.place(rng, cell, dot, 2 if board.grid.size > 250 else 1)
        return board.grid
    return draw


_GROUND = "commonest(input)"
_CUPS = f"where(objects(input, {_GROUND}, by_corner), ?which)"
_FILLED = f"paint(?base, {_CUPS}, rarest(input), ?fill)"

CONCEPT = Concept(
    name="cup-that-holds-as-many",
    sketch="?result",
    scene=on_any_ground(_scene),
    holes={
        "result": f"{_FILLED} | {_FILLED} | {_FILLED} | paint(?base, {_CUPS}, rarest(input), itself) | "
                  f"cut_out(only({_CUPS}), {_GROUND}) | keep(input, {_CUPS}, {_GROUND}) | "
                  f"erase(?base, {_CUPS}, {_GROUND})",
        "base": f"erase(input, cells_of(input, rarest(input)), {_GROUND}) | input",
        "which": "equals(cells_in(?fill), count(cells_of(input, rarest(input))))",
        "fill": "between(horizontal) | between(horizontal) | between(vertical)",
    },
    evidence={
        "7acdf6d3": {"result": _FILLED, "base": f"erase(input, cells_of(input, rarest(input)), {_GROUND})",
                     "which": "equals(cells_in(?fill), count(cells_of(input, rarest(input))))",
                     "fill": "between(horizontal)"},
    },
)
