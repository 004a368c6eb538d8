"""The cells at which bars point from all sides are marked."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_AIM = "met_by(past_ends(?n), ?others)"


def _scene(rng: np.random.Generator, roles: Roles):
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


CONCEPT = Concept(
    name="cell-that-bars-point-at",
    sketch="paint(input, objects(input, ?bg, by_side), ?ink, ?aim)",
    scene=_scene,
    holes={"ink": "?colour | ?colour | own_colour",
           "aim": f"{_AIM} | {_AIM} | of({_AIM}, union(itself, halo(by_side)))",
           "n": "2 | 2 | 1", "others": "3 | 3 | 1"},
    evidence={"9f5f939b": {"bg": "cyan", "ink": "yellow", "aim": _AIM, "n": "2", "others": "3"}},
)
