"""Of a lattice of rooms, those with a coloured post at one corner take its colour."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import FOREGROUNDS, Roles, pick
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Rooms of one size, square, round or crosses, between walls, with posts of the rooms' colour (the background)
    where the walls cross. Some of the posts that begin a room, seen from the corner that the rule names, are in
    other colours."""
    wall = pick(rng, FOREGROUNDS, (roles.background, *roles.seen, *roles.inks, 0))
    n, kind, several = int(rng.integers(3, 6)), int(rng.integers(3)), rng.random() < 0.7
    room = np.ones((n, n), bool)
    if kind and n > 3:
        room[[0, 0, -1, -1], [0, -1, 0, -1]] = False

    def draw(rng: np.random.Generator) -> np.ndarray:
        down, across = int(rng.integers(3, 5)), int(rng.integers(3, 6))
        if (down * (n + 1) + 1) > 26 or (across * (n + 1) + 1) > 26:
            raise RuleError("too large a lattice")
        grid = np.full((down * (n + 1) + 1, across * (n + 1) + 1), wall, np.uint8)
        grid[::n + 1, ::n + 1] = roles.background
        inks = roles.need(rng, 3 if several else 1)
        inks = [c for c in inks if c != wall] or [pick(rng, FOREGROUNDS, (roles.background, wall, 0))]
        for y in range(down):
            for x in range(across):
                grid[y * (n + 1) + 1:(y + 1) * (n + 1), x * (n + 1) + 1:(x + 1) * (n + 1)][room] = roles.background
        for k in rng.permutation(down * across)[:int(rng.integers(3, 3 + down * across // 2))]:
            y, x = divmod(int(k), across)
            grid[y * (n + 1), x * (n + 1)] = inks[rng.integers(len(inks))]
        return grid
    return draw


_ROOMS = "where(pieces(input, ?bg, by_side), not(is_dot))"
_POST = "of(box_corner(up_left), shifted(up_left, 1))"

CONCEPT = Concept(
    name="post-colours-its-room",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(paint(input, {_ROOMS}, ?bg, {_POST}), {_ROOMS}, colour_at({_POST}), ?where) | "
                  f"paint(input, {_ROOMS}, colour_at({_POST}), ?where) | "
                  f"paint(input, {_ROOMS}, colour_at({_POST}), ?where)",
        "where": "itself | itself | centre | outline | interior",
    },
    evidence={
        "17b866bd": {"bg": "black", "where": "itself",
                     "result": f"paint(paint(input, {_ROOMS}, ?bg, {_POST}), {_ROOMS}, colour_at({_POST}), ?where)"},
    },
)
