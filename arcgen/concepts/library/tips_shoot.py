"""A thing with a tip of another colour shoots from its tip; the border that is hit may take the colour."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _figure(rng: np.random.Generator) -> tuple[np.ndarray, tuple[int, int]]:
    """A thing like a cup or a plate, and where its tip is, in the middle of its upper side."""
    wide, kind = 2 * int(rng.integers(1, 3)) + 1, int(rng.integers(3))
    mask = np.zeros((int(rng.integers(2, 4)), wide), bool)
    mask[-1] = True
    if kind == 0:                                                   # a pyramid
        mask[:] = np.abs(np.arange(wide) - wide // 2) <= np.arange(len(mask))[:, None]
        return mask, (-1, wide // 2)
    if kind == 1:                                                   # a cup
        mask[:, [0, -1]] = True
        mask[1:] = True
        mask[0, 1:-1] = False
        return mask, (0, wide // 2)
    mask[1:, wide // 2] = True
    mask[:-1] = False
    return mask, (len(mask) - 2, wide // 2)                         # a plate


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to six things, each with a tip of another colour; they look in different directions, no two that look the
    same way have their tips in one row or column, and no thing lies in the way of another's shot."""
    size, walls = sizes(rng, 13, 20), roles.uses("meeting", at="shot") or roles.uses("cross", at="shot")
    body, most = roles.need(rng, 1)[0], int(rng.integers(3, 7))
    turn = int(rng.integers(4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        inks = [c for c in roles.need(rng, 4) if c != body]
        ways = list(rng.permutation(4)) if walls else [turn] * 2 + list(rng.permutation(4))
        done, free = 0, np.ones(board.grid.shape, bool)
        for k in range(min(len(ways), int(rng.integers(2, most + 1)))):
            mask, (y, x) = _figure(rng)
            whole = np.pad(mask, ((1, 0), (0, 0)))
            whole[y + 1, x] = True
            picture = np.where(whole, body, roles.background).astype(np.uint8)
            picture[y + 1, x] = inks[done % len(inks)]
            rows = np.flatnonzero(whole.any(1))
            whole, picture, tip = whole[rows[0]:], picture[rows[0]:], (y + 1 - rows[0], x)
            marker = np.zeros(whole.shape, bool)
            marker[tip] = True
            whole, picture, marker = (np.ascontiguousarray(rot90(a, ways[k])) for a in (whole, picture, marker))
            at = board.spot(rng, whole, 1, 2)
            if at is None:
                continue
            there = np.zeros(board.grid.shape, bool)
            there[at[0]:at[0] + whole.shape[0], at[1]:at[1] + whole.shape[1]] = marker
            lane = rot90(there, -ways[k])
            lane = rot90(np.logical_or.accumulate(lane[::-1], 0)[::-1], ways[k])
            if (lane & board.taken).any() or not free[at[0]:at[0] + whole.shape[0],
                                                      at[1]:at[1] + whole.shape[1]].all() or (lane & ~free).any():
                continue
            free &= ~lane
            board.put(whole, at, picture)
            done += 1
        if not done:
            raise RuleError("no room for the things")
        return board.grid
    return draw


_TIPS, _BODIES = "where(objects(input, ?bg, by_side), is_dot)", "where(objects(input, ?bg, by_side), not(is_dot))"
_HIT = f"overlap(copies(off_by(1, {_BODIES})), grid_edge)"
_WALL = f"union({_HIT}, without(of({_HIT}, cross), cross))"
_WALLS = f"without({_WALL}, meeting({_WALL}))"
_DOTTED, _LINE = f"copies(off_by(2, {_BODIES}))", f"copies(off_by(1, {_BODIES}))"

CONCEPT = Concept(
    name="tips-shoot",
    sketch="?shot",
    scene=_scene,
    holes={
        "shot": f"paint(paint(input, {_TIPS}, own_colour, union(?ray, {_WALLS})), {_TIPS}, ?corner, "
                f"meeting({_WALL})) | "
                f"paint(input, {_TIPS}, own_colour, union(?ray, {_WALLS})) | "
                f"paint(input, {_TIPS}, own_colour, ?ray) | paint(input, {_TIPS}, own_colour, ?ray) | "
                f"paint(input, {_TIPS}, own_colour, union(?ray, of({_HIT}, beside(straight))))",
        "ray": f"{_DOTTED} | {_LINE} | {_HIT}",
        "corner": "?colour",
    },
    evidence={
        "13f06aa5": {"bg": "commonest(input)", "ray": _DOTTED, "corner": "black",
                     "shot": f"paint(paint(input, {_TIPS}, own_colour, union(?ray, {_WALLS})), {_TIPS}, ?corner, "
                             f"meeting({_WALL}))"},
    },
)
