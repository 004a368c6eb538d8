"""Four dots in two colours stand at the corners of a rectangle: each rings its partner in line, perhaps with links."""
import numpy as np

from ...scenes.place import side_by_side
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One rectangle of four dots, those of one colour at opposite corners; in a share of the tasks two such rectangles
    of different colours. Both stand so that their picture is the same turned half way round."""
    size, most = sizes(rng, 12, 20), 2 if rng.random() < 0.4 else 1
    fixed, vary = roles.need(rng, 4), rng.random() < 0.7

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        inks, lines = roles.need(rng, 4) if vary else fixed, []
        for axis in (height, width):
            lines.append([1 + at for at in side_by_side(rng, 2 * most * [3], axis)])
        for k in range(most):
            (top, low), (left, right) = (places[2 * k:2 * k + 2] for places in lines)
            grid[top, left] = grid[low, right] = inks[2 * k]
            grid[top, right] = grid[low, left] = inks[2 * k + 1]
        return grid
    return draw


_DOTS = "cells(input, ?bg)"
_LINK = f"reach(straight, {_DOTS})"
_DOTTED = f"union(overlap(dotted({_LINK}), realm), meeting(dotted({_LINK})))"
_RING = f"paint({{}}, {_DOTS}, of_aligned({_DOTS}, horizontal), ?ring)"

CONCEPT = Concept(
    name="partners-ring-each-other",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_RING.format('input')} | " + _RING.format(f"paint(input, {_DOTS}, ?colour, ?link)") +
                  " | " + _RING.format(f"paint(input, {_DOTS}, ?colour, ?link)"),
        "ring": "halo(by_corner) | halo(by_corner) | halo(by_side)",
        "link": f"{_DOTTED} | {_LINK} | {_LINK}",
    },
    evidence={
        "f35d900a": {"bg": "black", "result": _RING.format(f"paint(input, {_DOTS}, ?colour, ?link)"), "colour": "grey",
                     "ring": "halo(by_corner)", "link": _DOTTED},
    },
)
