"""Pieces bent like corners go to the corners of the grid that they fit into, and perhaps grow along its edge."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.ground import on_any_ground
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Two, three or four angles, no two of them turned the same way, each in a colour of its own."""
    size, few = sizes(rng, 6, 17), rng.random() < 0.25
    arms, block = int(rng.choice([2, 2, 2, 3])), rng.random() < 0.3
    fills = roles.uses("own_quarter", at="what")

    def draw(rng):
        board = Board(*size(rng), roles.background)
        inks, done = roles.need(rng, 4), 0
        for turn in rng.permutation(4)[:int(rng.integers(2, 4)) if few and not fills else 4]:
            mask = np.ones((arms, arms), bool)
            mask[1:, 1:] = False
            mask = rot90(mask, turn)
            if block and arms == 3:
                mask = mask | rot90(np.pad(np.ones((2, 2), bool), ((0, 1), (0, 1))), turn)
            at = board.spot(rng, mask, 1)
            if at is not None:
                board.put(mask, at, inks[done])
                done += 1
        if done < 2:
            raise RuleError("no room for the pieces")
        return board.grid
    return draw


_G = "commonest(input)"
_O = f"o = objects(input, {_G}, by_side); "
_TO = "into_corner(rest_of_box)"


def _at_the_corner(region: str) -> str:
    return f"{_O}paint(erase(input, o, {_G}), o, own_colour, of(moved({_TO}), {region}))"


_EDGE = _at_the_corner("overlap(grid_edge, own_quarter)")

CONCEPT = Concept(
    name="corner-pieces",
    sketch="?what",
    scene=on_any_ground(_scene),
    holes={
        "what": " | ".join([
            _EDGE, _EDGE,
            f"{_O}move(input, o, {_TO}, {_G})",
            _at_the_corner("own_quarter"),
            f"{_O}paint(input, o, own_colour, moved({_TO}))",
            f"{_O}paint(input, o, own_colour, of(moved({_TO}), overlap(grid_edge, own_quarter)))",
        ]),
    },
    evidence={"b745798f": {"what": _EDGE}},
)
