"""Each arrow marks the wall straight ahead of it, or the one behind it."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_FREE = "objects(input, ?bg, by_corner)"
_YARD = "where(objects(input, ?bg, by_corner), not(touches_border))"
_AHEAD, _BEHIND = "overlap(ray_ahead, grid_edge)", "overlap(ray_behind, grid_edge)"
_ARROWS = [np.array(rows, bool) for rows in (
    [[0, 1, 0], [1, 1, 1], [0, 1, 0], [0, 1, 0]], [[1, 1, 1], [0, 1, 0], [0, 1, 0]],
    [[0, 1, 0], [1, 1, 1], [0, 1, 0], [0, 1, 0], [0, 1, 0]], [[1, 1, 1], [0, 1, 0]])]


def _scene(rng: np.random.Generator, roles: Roles):
    """Arrows of one kind, turned every way, apart from each other; what they aim at differs from arrow to arrow, and
    where rays are drawn no other arrow is in the way. A wall around them where the rule tells them from it."""
    size, kind = sizes(rng, 12, 20), _ARROWS[rng.integers(len(_ARROWS))]
    walled, whole = roles.uses("touches_border", at="things"), "loose" in roles.holes
    inks = roles.need(rng, 5)
    wall, inks = inks[0], inks[1:]
    many = int(rng.integers(3, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        board = Board(height, width, roles.background)
        if walled:
            rim = np.ones((height, width), bool)
            rim[1:-1, 1:-1] = False
            board.put(rim, (0, 0), wall)
        aims: set[tuple[bool, int]] = set()
        for _ in range(8 * many):
            turns = int(rng.integers(4))
            mask, upright = rot90(kind, turns), turns % 2 == 0
            at = board.spot(rng, mask, 1, 2 if walled else 1)
            if at is None:
                continue
            if len(aims) == many:
                break
            line = at[1] + mask.shape[1] // 2 if upright else at[0] + mask.shape[0] // 2
            lane = (slice(None), line) if upright else (line, slice(None))
            if any(upright == other and abs(line - k) < 2 for other, k in aims) or (whole and board.taken[lane].any()):
                continue
            board.put(mask, at, inks[len(aims) % len(inks)])
            board.taken[lane] |= whole
            aims.add((upright, line))
        if len(aims) < 3:
            raise RuleError("no room for the arrows")
        return board.grid
    return draw


CONCEPT = Concept(
    name="arrows-mark-the-walls",
    sketch="?drawing",
    scene=_scene,
    holes={
        "drawing": (f"paint(paint(input, ?things, own_colour, {_AHEAD}), ?things, ?colour, {_BEHIND}) | "
                    f"paint(paint(input, ?things, own_colour, {_BEHIND}), ?things, ?colour, {_AHEAD}) | "
                    f"paint(input, ?things, own_colour, {_AHEAD}) | paint(input, ?things, own_colour, {_BEHIND}) | "
                    f"paint(input, ?things, own_colour, union({_AHEAD}, {_BEHIND})) | "
                    "paint(input, ?loose, own_colour, ray_ahead) | paint(input, ?loose, ?colour, ray_ahead) | "
                    "paint(input, ?loose, own_colour, ray_behind) | "
                    f"paint(paint(input, ?loose, own_colour, ray_ahead), ?loose, ?colour, {_AHEAD})"),
        "things": f"{_YARD} | {_FREE}",
        "loose": _FREE,
    },
    evidence={"689c358e": {
        "bg": "orange", "colour": "black", "things": _YARD,
        "drawing": f"paint(paint(input, ?things, own_colour, {_AHEAD}), ?things, ?colour, {_BEHIND})"}},
)
