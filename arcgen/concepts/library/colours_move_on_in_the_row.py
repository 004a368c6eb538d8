"""The colours of bars move on by one, or turn round, or only the outer two do."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Three to five bars (in a few tasks blocks) of different colours on one border, all at the same distance, of
    different heights."""
    n, standing = int(rng.integers(3, 6)), roles.uses("right", at="order")
    size, wide, gap = sizes(rng, 5, 13), 1 + (rng.random() < 0.2), int(rng.integers(0, 3) > 0)
    side, fixed, vary, same = 2 * int(rng.integers(2)), roles.need(rng, n), rng.random() < 0.6, rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        view = rot90(grid, side if standing else side + 1)
        height, width = view.shape
        room = (width + gap) // (wide + gap)
        m = n if same else int(rng.integers(3, 6))
        if room < m:
            raise RuleError("no room for the bars")
        inks = [int(c) for c in rng.permutation(roles.need(rng, m) if vary or m > n else fixed[:m])]
        x = int(rng.integers(0, width - m * (wide + gap) + gap + 1))
        high = rng.integers(1, height, m)
        if len(set(high.tolist())) < 2:
            raise RuleError("bars of one height")
        for h, ink in zip(high, inks):
            view[height - h:, x:x + wide] = ink
            x += wide + gap
        return np.ascontiguousarray(grid)
    return draw


CONCEPT = Concept(
    name="colours-move-on-in-the-row",
    sketch="paint(input, objects(input, ?bg, by_side), ?moved, itself)",
    scene=_scene,
    not_framed=("bar-says-the-way", "in-each-panel", "in-the-box"),
    holes={
        "moved": "of_previous(?order) | of_next(?order) | of_opposite(?order) | "
                 "choose(either(most(?order), least(?order)), of_opposite(?order), own_colour)",
        "order": "edge(right) | edge(down)",
    },
)
