"""The cells of a drawing are told apart by how many others they touch: ends, joints and crossings take colours."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_STEPS = ((0, 1), (1, 0), (0, -1), (-1, 0))


def _tree(rng: np.random.Generator, branches: int) -> np.ndarray:
    """A drawing of straight strokes, one cell wide, that branch off each other: bool (h, w)."""
    cells = [(7, 7)]
    for _ in range(12 * branches):
        y, x = cells[rng.integers(len(cells))]
        dy, dx = _STEPS[rng.integers(4)]
        stroke = [(y + k * dy, x + k * dx) for k in range(1, int(rng.integers(3, 6)))]
        inside = all(1 <= a < 14 and 1 <= b < 14 for a, b in stroke)
        touched = [sum((a + down, b + right) in cells for down, right in _STEPS) for a, b in stroke]
        if inside and touched[0] == 1 and not any(touched[1:]) and not {*stroke} & {*cells}:
            cells += stroke
            branches -= 1
            if not branches:
                mask = np.zeros((15, 15), bool)
                mask[tuple(np.array(cells).T)] = True
                return shapes.trim(mask)
    raise RuleError("a drawing without room")


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four drawings of strokes that bend, fork and cross, in the colour of the hole `line`, and where the rule
    asks for cells that touch none, single cells among them."""
    size, dots = sizes(rng, 11, 18), roles.uses("is_dot") or any(
        node.args[1].value == 0 for node in roles.find("equals", at="ink"))
    low = int(rng.integers(2, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        n = low + (min(board.grid.shape) > 12)
        masks = [_tree(rng, int(rng.integers(3, 6))) for _ in range(n)]
        board.scatter(rng, masks, [roles.holes["line"]] * n, 1, 0, 1)
        for _ in range(dots * int(rng.integers(3, 6))):
            board.fit(rng, CELL, roles.holes["line"])
        return board.grid
    return draw


_CELLS = "cells_of(input, ?line)"
_N = f"number_touched({_CELLS}, by_side)"

CONCEPT = Concept(
    name="cells-by-their-neighbours",
    sketch=f"paint(input, {_CELLS}, ?ink, itself)",
    scene=_scene,
    holes={"ink": f"choose(equals({_N}, 1), ?colour, own_colour) | choose(at_least({_N}, 3), ?colour, own_colour) | "
                  f"choose(equals({_N}, 0), ?colour, own_colour) | choose(equals({_N}, 1), ?colour, "
                  f"choose(at_least({_N}, 3), ?colour2, own_colour)) | by_value({_N}, case(1, ?colour), "
                  "case(2, own_colour), case(3, ?colour2), case(4, ?colour3))"},
    evidence={"aedd82e4": {"ink": f"choose(equals({_N}, 0), ?colour, own_colour)", "line": "red", "colour": "blue"}},
)
