"""Filled boxes, some with a leak in their wall: those run empty, are mended, change colour, or are taken away."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import whole
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Boxes with walls of one colour, all filled, in other colours; a cell is missing in the wall of some. Where the
    rule has something run out of them, they keep away from each other and from the border, and the leak is in the
    middle of a wall, so that it runs straight."""
    runs = int(roles.uses("ray_through", at="result"))
    size, inks = sizes(rng, 9 + 2 * runs, 14), roles.free(rng, 5)
    wall, n = roles.holes.get("colour_wall", inks.pop()), int(rng.integers(3, 7))
    inks = inks[:1] if rng.random() < 0.4 else inks
    single, tight = roles.uses("crop", at="result"), not roles.uses("not", at="which")

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        placed = []
        sides = rng.choice([3, 5], (n, 2)) if runs else rng.integers(3, 6, (n, 2))
        for h, w in sorted(sides.tolist(), reverse=True):
            picture = np.full((h, w), wall, np.uint8)
            picture[1:-1, 1:-1] = inks[rng.integers(len(inks))]
            at = board.fit(rng, whole(h, w), picture, 1 + runs, runs)
            if at is not None:
                placed.append((h, w, *at))
        if len(placed) < 3 - runs:
            raise RuleError("no room for the boxes")
        leaks = int(rng.integers(1, len(placed)))
        if single:
            leaks = len(placed) - 1 if tight else 1
        for k in rng.permutation(len(placed))[:leaks]:
            h, w, y, x = placed[k]
            view = rot90(board.grid[y:y + h, x:x + w], int(rng.integers(4)))
            wide = view.shape[1]
            view[0, wide // 2 if runs else int(rng.integers(1, wide - 1))] = roles.background
        return board.grid
    return draw


_BOXES, _WALLS = "blobs(input, ?bg, by_side)", "pieces(input, ?colour_wall, by_side)"
_HELD = "where(objects(input, ?bg, by_side), not(is_colour(?colour_wall)))"
_LEAKS = "next_to(cells_of(input, ?bg), by_side)"
_LEAKING = f"where({_HELD}, {_LEAKS})"

CONCEPT = Concept(
    name="leaky-boxes",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"erase(input, {_LEAKING}, ?bg) | paint(input, where({_HELD}, ?leaking), ?colour, itself) | "
                  f"paint(input, {_BOXES}, ?mend, rest_of_box) | "
                  f"paint(erase(input, {_LEAKING}, ?bg), {_BOXES}, ?colour_wall, rest_of_box) | "
                  f"erase(input, where({_BOXES}, ?which), ?bg) | keep(input, where({_BOXES}, ?which), ?bg) | "
                  f"crop(the({_BOXES}, ?which)) | crop(the({_BOXES}, ?which)) | "
                  f"paint(input, where({_WALLS}, ?closed), ?colour, itself) | "
                  f"paint(input, where({_WALLS}, ?closed), of_touching({_HELD}, by_side), itself) | "
                  f"paint_under(input, {_BOXES}, of_held({_HELD}), ray_through(rest_of_box), ?bg) | "
                  f"paint_under(erase(input, {_LEAKING}, ?bg), {_BOXES}, of_held({_HELD}), "
                  "without(ray_through(rest_of_box), box), ?bg)",
        "mend": f"?colour_wall | ?colour | of_held({_HELD})",
        "which": "is_full | not(is_full)",
        "leaking": f"{_LEAKS} | not({_LEAKS})",
        "closed": "is_closed | not(is_closed)",
    },
)
