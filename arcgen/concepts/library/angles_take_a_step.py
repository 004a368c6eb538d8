"""Angles of three cells send a copy of themselves the way they open, or the other way: a step, or a whole trail."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Angles turned all ways, each with room for its copies: where they leave whole trails, two to four."""
    trail = roles.uses("copies", at="what")
    size = sizes(rng, 9 if trail else 8, 20)
    n_inks = int(rng.integers(1, 4))
    fixed = roles.free(rng, n_inks)
    low = int(rng.integers(3, 6))

    def draw(rng):
        board = Board(*size(rng), roles.background)
        inks = list(roles.seen) or fixed
        wanted = int(rng.integers(2, 5)) if trail else low + int(rng.integers(0, 3)) + board.grid.size // 120
        family, done = shapes.elbow_of_three(), 0
        for k in range(wanted):
            at = board.spot(rng, np.ones((2, 2), bool), 3, 0 if trail else 2)
            if at is not None:
                board.put(family(rng), at, inks[k % len(inks)])
                done += 1
        if done < 2:
            raise RuleError("no room for the angles")
        return board.grid
    return draw


_TWO = ("o = objects(input, ?bg, by_side); paint_under(paint_under(input, where(o, is_colour(?one)), ?ink, "
        "moved(receding(1, rest_of_box)), ?bg), where(o, is_colour(?other)), ?ink2, moved(heading(1, rest_of_box)), "
        "?bg)")

CONCEPT = Concept(
    name="angles-take-a-step",
    sketch="?what",
    scene=_scene,
    holes={
        "what": "paint_under(input, objects(input, ?bg, by_side), ?tint, ?copies, ?bg) | "
                "paint_under(input, objects(input, ?bg, by_side), ?tint, ?copies, ?bg) | "
                "move(input, objects(input, ?bg, by_side), ?step, ?bg)",
        "tint": "own_colour | ?colour",
        "copies": "moved(?way) | copies(?far)",
        "way": "heading(1, rest_of_box) | receding(1, rest_of_box) | heading(2, rest_of_box) | "
               "receding(2, rest_of_box)",
        "step": "heading(1, rest_of_box) | receding(1, rest_of_box)",
        "far": "heading(2, rest_of_box) | receding(2, rest_of_box)",
    },
    not_framed=("dot-says-the-colour",),
    evidence={
        "1e5d6875": {"what": _TWO, "bg": "orange", "one": "red", "ink": "green", "other": "grey", "ink2": "yellow"},
    },
)
