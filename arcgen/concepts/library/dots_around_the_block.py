"""Dots in line with a block go a step towards it, go up to it, or draw their way to it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.movers import beside
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_WAYS = ((-1, 0), (1, 0), (0, -1), (0, 1))


def _scene(rng, roles: Roles):
    """A block of the hole `block`'s colour in the middle part of the grid and four to nine dots in line with it, on
    all sides, in one colour or several."""
    size, block = sizes(rng, 11, 22), roles.holes["block"]
    family = shapes.one_of(shapes.rectangle(3, 6), shapes.square_box(4, 6), shapes.blob(9, 16))
    low, inks_of_task = int(rng.integers(4, 8)), int(rng.integers(1, 4))

    def draw(rng):
        board = Board(*size(rng), roles.background)
        mask = family(rng)
        at = board.place(rng, mask, block, 1, min(3, (min(board.grid.shape) - max(mask.shape)) // 2))
        inks, done = roles.need(rng, inks_of_task), 0
        for _ in range(6 * low):
            done += beside(rng, board, mask, at, np.ones((1, 1), bool), _WAYS[rng.integers(4)],
                           inks[done % len(inks)])
            if done == low:
                break
        if done < 3:
            raise RuleError("no room for the dots")
        return board.grid
    return draw


_DOTS = "where(cells(input, ?bg), not(is_colour(?block)))"
_TO = "towards(all_of_colour(input, ?block))"

CONCEPT = Concept(
    name="dots-around-the-block",
    sketch="?what",
    scene=_scene,
    holes={
        "what": " | ".join([
            f"move(input, {_DOTS}, on_the_way(1, {_TO}), ?bg)",
            f"move(input, {_DOTS}, {_TO}, ?bg)",
            f"paint(input, {_DOTS}, own_colour, track({_TO}))",
            f"paint(input, {_DOTS}, own_colour, moved({_TO}))",
            f"paint(input, {_DOTS}, own_colour, moved(on_the_way(1, {_TO})))",
            f"paint(input, {_DOTS}, own_colour, "
            f"of(moved({_TO}), within(halo(by_side), all_of_colour(input, ?block))))"]),
    },
    evidence={"dc433765": {"what": f"move(input, {_DOTS}, on_the_way(1, {_TO}), ?bg)", "bg": "black",
                           "block": "yellow"}},
)
