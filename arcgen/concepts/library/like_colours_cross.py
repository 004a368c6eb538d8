"""Colours stand at the top and at the left, and like ones fill the cells where their columns and rows cross."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A row of colours along the top and a column of them along the left border, full or with gaps; most colours stand
    in both, and in some tasks in each once."""
    size, n = sizes(rng, 8, 15), int(rng.integers(3, 7))
    share, once = rng.uniform(0.5, 1.0), rng.random() < 0.4
    fixed, vary = roles.need(rng, n), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        inks = roles.need(rng, n) if vary else fixed
        for border in (grid[0, 1:], grid[1:, 0]):
            cells = rng.permutation(len(border))[:max(n, round(share * len(border)))]
            border[cells[:n]] = rng.permutation(inks)[:len(cells)]
            border[cells[n:]] = roles.background if once else rng.choice(inks, len(cells) - n)
        return grid
    return draw


_CROSSINGS = ("overlap(of(overlap(itself, border_line(up)), line(vertical)), "
              "of(overlap(itself, border_line(left)), line(horizontal)))")

CONCEPT = Concept(
    name="like-colours-cross",
    sketch="?result",
    scene=_scene,
    holes={"result": "paint(input, layers(input, ?bg), ?ink, ?crossings) | "
                     "paint(input, layers(input, ?bg), own_colour, of(?crossings, union(itself, beside(diagonally))))",
           "ink": "own_colour | own_colour | own_colour | ?colour", "crossings": _CROSSINGS},
    evidence={"2281f1f4": {"result": "paint(input, layers(input, ?bg), ?ink, ?crossings)", "bg": "black", "ink": "red",
                           "crossings": "overlap(of(overlap(itself, border_line(up)), line(vertical)), "
                                        "of(overlap(itself, border_line(right)), line(horizontal)))"}},
)
