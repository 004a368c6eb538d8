"""Marks at the left and above point at a cell of a picture: it is the answer, or changes, or tells what changes."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ...scenes.tiny import A_PATTERN
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A picture full of colours with a margin to the left and above, and in each of these a mark, or two or three where
    lines are taken out. Where a ring around the cell matters, this does not lie at the border."""
    several, ringed = roles.uses("closed_up", at="result"), roles.uses("halo")
    high, wide = (int(rng.integers(4 + (several or ringed), 8)) for _ in range(2))
    vary, fixed = rng.random() < 0.5, roles.free(rng, 4)
    n = int(rng.integers(2, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = (roles.free(rng, 4) if vary else fixed)[:n]
        height, width = (max(3 + (several or ringed), side + int(rng.integers(-1, 2))) for side in (high, wide))
        if (height + 1) * (width + 1) <= A_PATTERN:
            raise RuleError("so small that it may be mirrored, marks and all")
        picture = np.array(inks, np.uint8)[rng.integers(len(inks), size=(height, width))]
        if len(np.unique(picture)) < len(inks):
            raise RuleError("a colour is missing")
        grid = np.full((height + 1, width + 1), roles.background, np.uint8)
        grid[1:, 1:] = picture
        for side, margin in ((height, grid[:, 0]), (width, grid[0])):
            places = 2 + rng.permutation(side - 2) if ringed else 1 + rng.permutation(side)
            margin[places[:int(rng.integers(1, min(4, side - 1))) if several else 1]] = roles.holes["mark"]
        return grid
    return draw


_MARKS = "cells_of(input, ?mark)"
_CELL = f"joined(regions_of({_MARKS}, meeting(union(ray(right), ray(down)))))"
_ROW, _COLUMN = f"where({_MARKS}, touches_side(left))", f"where({_MARKS}, touches_side(up))"
_LINES = f"paint(paint(input, {_ROW}, {{ink}}, ray(right)), {_COLUMN}, {{ink}}, ray(down))"
_CUT = "crop(region_of(whole({}), without(without(itself, end_lines(left, 1)), end_lines(up, 1))))"
_CHOSEN = "together(where(lines(input, horizontal), {0}), where(lines(input, vertical), {0}))"

CONCEPT = Concept(
    name="marks-point-at-a-cell",
    sketch="?result",
    scene=patient(_scene, 20),
    holes={
        "result": f"crop({_CELL}) | crop(region_of({_CELL}, union(itself, halo(by_corner)))) | ?picture | ?picture | "
                  f"{_CUT.format('?picture')} | {_CUT.format('?picture')} | "
                  f"closed_up(input, {_CHOSEN.format('has(?mark)')}) | "
                  f"{_CUT.format('closed_up(input, ' + _CHOSEN.format('not(has(?mark))') + ')')}",
        "picture": f"paint(input, {_CELL}, ?ink, itself) | paint(input, {_CELL}, ?ink, halo(by_corner)) | "
                   f"paint(input, {_CELL}, own_colour, halo(by_corner)) | paint(input, {_CELL}, own_colour, "
                   f"halo(by_side)) | paint(input, all_of_colour(input, colour_of({_CELL})), ?ink, itself) | "
                   f"{_LINES.format(ink='?ink')} | {_LINES.format(ink=f'colour_of({_CELL})')}",
        "ink": "?colour | ?bg",
        "mark": "?colour2",
    },
)
