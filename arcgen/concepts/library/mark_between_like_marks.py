"""Where two blocks have the same mark at the same place, the block between them gets it too."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick, pick_many
from ..base import Concept


def _scene(rng, roles: Roles):
    """Blocks, three down and across, with lines of background between them; some pairs of blocks in a line
    have marks of one colour at the same place, the nearest or the outer ones, other marks stand alone."""
    step = roles.holes["n"]
    body = pick(rng, FOREGROUNDS, (roles.background, *roles.inks, 0))

    def draw(rng):
        side = 3 * step - 1
        grid = np.full((side, side), body, np.uint8)
        grid[step - 1::step] = grid[:, step - 1::step] = roles.background
        inks = pick_many(rng, FOREGROUNDS, 6, (roles.background, body, *roles.inks, 0))
        lines, places = rng.permutation(3), rng.integers(step - 1, size=(6, 2))
        pairs = int(rng.integers(1, 4))
        for k, line in enumerate(lines[:pairs]):
            y, x = int(line) * step + places[k][0], places[k][1]
            view = grid.T if rng.random() < 0.5 and k == 0 and pairs < 3 else grid
            if not {int(view[y, x]), int(view[y, x + 2 * step])} == {body}:
                continue
            view[y, x] = view[y, x + 2 * step] = inks[k]
        for k in range(pairs, pairs + int(rng.integers(0, 3))):
            y, x = rng.integers(3) * step + places[k][0], rng.integers(3) * step + places[k][1]
            if grid[y, x] == body:
                grid[y, x] = inks[k]
        return grid
    return draw


_BETWEEN = "union(overlap(shifted(right, ?n), shifted(left, ?n)), overlap(shifted(up, ?n), shifted(down, ?n)))"

CONCEPT = Concept(
    name="mark-between-like-marks",
    sketch="paint(input, where(layers(input, ?bg), not(most(size))), own_colour, ?between)",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={"n": "3 | 3 | 4", "between": f"{_BETWEEN} | {_BETWEEN} | overlap(shifted(right, ?n), shifted(left, ?n))"},
    evidence={
        "cbded52d": {"between": _BETWEEN, "bg": "black", "n": "3"},
    },
)
