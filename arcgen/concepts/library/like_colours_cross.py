"""Colours stand at the top and at the left: where the lines of like ones cross, a cell, a cross or a ring is drawn."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A row of colours along the top and a column of them along the left border, full or with gaps; most colours stand
    in both, and in some tasks in each once. Where more than a cell is drawn, they stand that far apart."""
    wide = roles.uses("beside", "halo", at="result")
    size, n = sizes(rng, 11, 18) if wide else sizes(rng, 8, 15), int(rng.integers(3, 5 if wide else 7))
    share, once = rng.uniform(0.5, 1.0), rng.random() < 0.4
    fixed, vary = roles.need(rng, n), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        inks = roles.need(rng, n) if vary else fixed
        for border in (grid[0, 1:], grid[1:, 0]):
            if wide:
                places = rng.permutation(np.arange(1, len(border) - 1, 3))
                border[places[:len(inks)]] = rng.permutation(inks)[:len(places)]
                continue
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
                     "paint(input, layers(input, ?bg), ?ink, of(?crossings, ?drawn)) | "
                     "crop_at(paint(input, layers(input, ?bg), own_colour, ?crossings), region_of(whole(input), "
                     "without(itself, union(border_line(up), border_line(left)))))",
           "drawn": "union(itself, beside(diagonally)) | union(itself, beside(straight)) | halo(by_corner)",
           "ink": "own_colour | own_colour | own_colour | ?colour", "crossings": _CROSSINGS},
    evidence={"2281f1f4": {"result": "paint(input, layers(input, ?bg), ?ink, ?crossings)", "bg": "black", "ink": "red",
                           "crossings": "overlap(of(overlap(itself, border_line(up)), line(vertical)), "
                                        "of(overlap(itself, border_line(right)), line(horizontal)))"}},
)
