"""Squares lose or gain a ring, and dots, which have none to lose, grow to large squares."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Filled squares of odd sides in colours of their own, and a dot or two with room around it."""
    size = sizes(rng, 13, 24)
    wide = next((n.args[0].value for n in roles.find("grown", at="dots")), 1)
    dots = int(rng.choice([1, 1, 2]))

    def draw(rng):
        board = Board(*size(rng), roles.background)
        inks, done = roles.need(rng, 6), 0
        room = 2 * wide + 1
        for ink in inks[:dots]:
            at = board.spot(rng, np.ones((room, room), bool), 1)
            if at is None:
                break
            board.taken[at[0]:at[0] + room, at[1]:at[1] + room] = True
            board.put(np.ones((1, 1), bool), (at[0] + wide, at[1] + wide), ink)
            board.put(np.zeros((room, room), bool), at, ink)
            done += 1
        if not done:
            raise RuleError("no room for the dot")
        held = np.pad(board.taken, 0).copy()
        for k, ink in enumerate(inks[done:]):
            n = int(rng.choice([3, 3, 5, 5, 7] if k else [5, 7]))          # what is left of 3 x 3 may be a dot
            outer = np.ones((n + 2, n + 2), bool)
            at = board.spot(rng, outer, 1)
            free = at is not None and not held[at[0]:at[0] + n + 2, at[1]:at[1] + n + 2].any()
            if at is not None and free:
                board.put(outer[1:-1, 1:-1], (at[0] + 1, at[1] + 1), ink)
                held[at[0]:at[0] + n + 2, at[1]:at[1] + n + 2] = True
                board.taken[at[0]:at[0] + n + 2, at[1]:at[1] + n + 2] = True
        if len(np.unique(board.grid)) < 4:
            raise RuleError("no room for the squares")
        return board.grid
    return draw


_O = "objects(input, ?bg, by_side)"

CONCEPT = Concept(
    name="squares-shrink-dots-grow",
    sketch=f"paint(?squares, where({_O}, is_dot), own_colour, ?dots)",
    scene=_scene,
    holes={
        "squares": (f"paint(input, {_O}, ?bg, outline) | paint(input, {_O}, ?bg, interior) | "
                    f"paint(input, {_O}, ?colour, outline) | paint(input, {_O}, own_colour, halo(by_corner))"),
        "dots": "grown(1) | grown(1) | grown(2)",
    },
    evidence={"522fdd07": {"squares": f"paint(input, {_O}, ?bg, outline)", "bg": "orange", "dots": "grown(4)"}},
    weight=0.3,
)
