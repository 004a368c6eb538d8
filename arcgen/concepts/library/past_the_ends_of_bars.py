"""Bars point on past their ends: what lies there, or what several bars point at, is marked."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.bars import short_bars
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_BARS = "objects(input, ?bg, by_corner)"
_AIM = "met_by(past_ends(?n), ?others)"
_POINTED = "paint(input, objects(input, ?bg, by_side), ?ink, ?aim)"
_DRAWN = f"paint_under(input, {_BARS}, ?colour1, ?lines, ?bg)"


def _crowd(rng: np.random.Generator, roles: Roles):
    """Short bars of one length lie about, far more than point at anything; a few cells have one on each side (or, where
    two are enough, on two opposite sides)."""
    size = sizes(rng, 14, 22)
    gap, around = int(roles.holes["n"]), int(roles.holes["others"]) == 3
    long, ink, crowd = int(rng.integers(2, 4)) if gap == 1 else 2, roles.free(rng, 1)[0], rng.uniform(0.03, 0.06)

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        half = gap + long - 1
        cross = np.zeros((2 * half + 1, 2 * half + 1), bool)
        cross[half, :long] = cross[half, -long:] = True
        cross |= cross.T
        done = 0
        for _ in range(int(rng.integers(1, 4)) + (0 if around else 2)):
            mask = cross
            if not around:
                mask = cross[half:half + 1] if rng.random() < 0.5 else cross[:, half:half + 1]
            done += board.scatter(rng, [mask], [ink], 1, 0, 0)
        if not done:
            raise RuleError("no room for the bars")
        bars = int(board.grid.size * crowd)
        masks = [np.ones((long, 1) if rng.random() < 0.5 else (1, long), bool) for _ in range(bars)]
        board.scatter(rng, masks, [ink] * bars, 1, 0, bars // 2)
        return board.grid
    return draw


def _scene(rng: np.random.Generator, roles: Roles):
    return (_crowd if "aim" in roles.holes else short_bars(count=(3, 7), colours=(1, 3), margin=2, edge=1))(rng, roles)


CONCEPT = Concept(
    name="past-the-ends-of-bars",
    sketch="?drawing",
    scene=_scene,
    holes={
        "drawing": f"{_POINTED} | {_POINTED} | {_DRAWN} | {_DRAWN} | "
                   f"paint_under(input, {_BARS}, own_colour, ?near, ?bg) | "
                   f"paint(paint_under(input, {_BARS}, ?colour1, own_line, ?bg), {_BARS}, ?colour2, "
                   "meeting(own_line)) | "
                   f"paint_under(input, where({_BARS}, is_colour(?colour4)), own_colour, own_line, ?bg)",
        "ink": "?colour3 | ?colour3 | own_colour",
        "aim": f"{_AIM} | {_AIM} | of({_AIM}, union(itself, halo(by_side)))",
        "n": "2 | 2 | 1", "others": "3 | 3 | 1",
        "near": "past_ends(1) | past_ends(2) | union(past_ends(1), past_ends(2))",
        "lines": "past_ends(1) | past_ends(2) | union(past_ends(1), past_ends(2)) | "
                 "overlap(own_line, grid_edge) | own_line | of(past_ends(1), union(itself, halo(by_side)))",
    },
    evidence={"9f5f939b": {"bg": "cyan", "ink": "?colour3", "colour3": "yellow", "drawing": _POINTED, "aim": _AIM,
                           "n": "2", "others": "3"}},
)
