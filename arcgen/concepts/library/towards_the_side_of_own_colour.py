"""The sides of the grid have colours, and dots act towards the side of their own colour: a step, a line, an image."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.ground import on_any_ground
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Two, three or four sides in colours of their own; dots of these colours, and some of other colours. Where
    lines are drawn there are fewer dots, for lines of two colours must not meet."""
    lines = roles.uses("track", at="what")
    size = sizes(rng, 9, 16 if lines else 20)
    sides = int(rng.choice([2, 4, 4, 3]))
    strangers, share = int(rng.integers(0, 3)), rng.uniform(0.07, 0.14)

    def draw(rng):
        board = Board(*size(rng), roles.background)
        turns = rng.permutation(4)[:sides] if sides != 2 else np.array([0, 2]) + int(rng.integers(2))
        inks = roles.need(rng, sides + 1)
        for turn, ink in zip(turns, inks):
            rot90(board.grid, turn)[0, 1:-1] = ink
        room = np.zeros(board.grid.shape, bool)
        room[2:-2, 2:-2] = True
        n = int(rng.integers(3, 7)) if lines else max(5, int(share * board.grid.size))
        dots = [inks[k % sides] for k in range(n)] + [inks[-1]] * strangers
        cell, done = np.ones((1, 1), bool), 0
        for ink in dots:
            at = board.spot(rng, cell, int(rng.random() < 0.6), allowed=room)
            if at is not None:
                board.put(cell, at, ink)
                done += 1
        if done < 3:
            raise RuleError("no room for the dots")
        return board.grid
    return draw


_ALL = "cells(input, commonest(input))"
_WAY = f"towards_alike(where({_ALL}, touches_border), colour)"
_SHARE = f"where({_ALL}, both(not(touches_border), shares(colour, where({_ALL}, touches_border))))"

CONCEPT = Concept(
    name="towards-the-side-of-own-colour",
    sketch="?what",
    scene=on_any_ground(_scene),
    holes={
        "what": (f"move(?start, {_SHARE}, ?way, commonest(input)) | move(?start, {_SHARE}, ?way, commonest(input)) | "
                 f"paint(?start, {_SHARE}, own_colour, track({_WAY})) | "
                 f"paint(?start, {_SHARE}, own_colour, moved(?way))"),
        "way": f"on_the_way(1, {_WAY}) | {_WAY}",
        "start": f"input | input | erase(input, where({_ALL}, not(shares(colour, where({_ALL}, touches_border)))), "
                 "commonest(input))",
    },
    evidence={"5034a0b5": {"what": f"move(?start, {_SHARE}, ?way, commonest(input))", "start": "input",
                           "way": f"on_the_way(1, {_WAY})"}},
)
