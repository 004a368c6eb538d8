"""Tiles have pips on both halves: doubles stand out, or those with more on one side, or the half that has more."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Dominoes that lie side by side and below each other, two cells high and five wide, a line across their middle,
    with none to three pips on each half: some are doubles, some have more on the left and some on the right. What the
    rule cuts out is the only one of its kind."""
    ground, dot = roles.holes.get("colour_ground", roles.free(rng, 1)[0]), roles.holes["colour_dot"]
    line = pick(rng, FOREGROUNDS, {ground, dot, roles.background, *roles.inks, *roles.seen})
    alone, doubles = roles.uses("only", at="result"), roles.uses("balances", at="one")
    across, down, vary = 1 if rng.random() < 0.7 else 2, int(rng.integers(3, 5)), rng.random() < 0.4

    def domino(rng: np.random.Generator, kind: int) -> np.ndarray:
        few = int(rng.integers(0 if kind else 1, 3 if kind else 4))
        more = int(rng.integers(few + 1, 4)) if kind else few
        halves = []
        for number in (more, few) if kind > 0 else (few, more):
            cells = np.full(4, ground, np.uint8)
            cells[rng.permutation(4)[:number]] = dot
            halves.append(cells.reshape(2, 2))
        return np.hstack([halves[0], np.full((2, 1), line, np.uint8), halves[1]])

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = down + int(rng.integers(0, 2)) * vary
        if alone:
            single = 0 if doubles else 1
            kinds = [single, *rng.choice([k for k in (1, 0, -1) if k != single], n * across - 1).tolist()]
        else:
            kinds = [1, 0, -1, *rng.integers(-1, 2, n * across - 3).tolist()]
        grid = np.full((3 * n + 1, 6 * across + 1), roles.background, np.uint8)
        for i, kind in enumerate(rng.permutation(kinds).tolist()):
            y, x = divmod(i, across)
            grid[3 * y + 1:3 * y + 3, 6 * x + 1:6 * x + 6] = domino(rng, kind)
        return grid
    return draw


_ALL = "blobs(input, ?bg, by_side)"
_LEFT, _RIGHT = (f"cells_in(overlap(half({side}), coloured(?colour_dot)))" for side in ("left", "right"))
_MORE_LEFT, _MORE_RIGHT = f"exceeds({_LEFT}, {_RIGHT})", f"exceeds({_RIGHT}, {_LEFT})"
_DOUBLE = f"balances({_LEFT}, {_RIGHT})"
_SOME = f"where({_ALL}, ?which)"


def _of_halves(left: str, right: str) -> str:
    """The half of each domino that has more pips, or fewer, is painted."""
    return (f"paint(paint(input, where({_ALL}, {_MORE_LEFT}), ?ink, overlap(half({left}), coloured(?what))), "
            f"where({_ALL}, {_MORE_RIGHT}), ?ink, overlap(half({right}), coloured(?what)))")


CONCEPT = Concept(
    name="halves-with-pips",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_SOME}, ?colour, coloured(?what)) | "
                  f"paint(input, {_SOME}, ?colour, coloured(?what)) | "
                  f"erase(input, {_SOME}, ?bg) | keep(input, {_SOME}, ?bg) | crop(only(where({_ALL}, ?one))) | "
                  f"{_of_halves('left', 'right')} | {_of_halves('right', 'left')} | "
                  f"turn_in_place(input, where({_ALL}, {_MORE_LEFT}), flip_left_right, ?bg) | "
                  f"paint(input, {_ALL}, choose({_DOUBLE}, ?colour, ?colour2), coloured(?what))",
        "which": f"{_DOUBLE} | {_DOUBLE} | {_MORE_LEFT} | not({_DOUBLE})",
        "one": f"{_DOUBLE} | {_MORE_LEFT}",
        "what": "?colour_ground | ?colour_dot",
        "ink": "?colour",
    },
    not_framed=("in-blocks", "in-each-panel"),
)
