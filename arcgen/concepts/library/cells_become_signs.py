"""Each cell becomes a sign of three by three cells: a ring, a plus, an X; its colour may tell which sign."""
from itertools import combinations

import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept

_LARGE = "upscale(input, 3)"
_BLOCKS = f"blocks({_LARGE}, 3)"
_GAPS = ("centre", "box_corners", "without(frame, box_corners)", "without(itself, centre)",
         "union(end_lines(up, 1), end_lines(down, 1))", "without(itself, box_corners)")
"""What is left out of a full block, so that a ring, a plus, an X, a dot, a bar or four corners are left."""


def _signs(*cells: tuple[str, str, str], grid: str = _LARGE) -> str:
    """The enlarged grid in which a region of the blocks of some cells takes an ink."""
    for which, ink, region in cells:
        grid = f"paint({grid}, where({_BLOCKS}, {which}), {ink}, {region})"
    return grid


def _scene(rng: np.random.Generator, roles: Roles):
    """A tiny pattern on blank. Every cell has a colour, and one colour is clearly the rarest, where that tells which
    cells are meant."""
    size, rare = sizes(rng, 2, 4), roles.uses("rarest")
    fixed, vary, share = roles.need(rng, 3), rng.random() < 0.6, rng.uniform(0.35, 0.7)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        inks = roles.need(rng, 3) if vary else fixed
        if rare:
            height, width = max(3, height), max(3, width)
            grid = np.array(inks[1:2 + height * width // 10], np.uint8)[
                rng.integers(1 + height * width // 10, size=(height, width)) % 2]
            grid.flat[rng.permutation(grid.size)[:int(rng.integers(1, 3))]] = inks[0]
            counts = [int((grid == ink).sum()) for ink in inks]
            if counts[2] in (1, 2) or counts[1] < 3:
                raise RuleError("another colour is as rare")
            return grid
        palette = roles.seen or inks[:1 + int(rng.integers(3))]
        grid = np.array(palette, np.uint8)[rng.integers(len(palette), size=(height, width))]
        grid[rng.random(grid.shape) >= share] = roles.background
        shown = set(np.unique(grid).tolist())
        if not {*roles.seen, roles.background} <= shown or len(shown) < 2:
            raise RuleError("a colour that does not occur")
        return grid
    return draw


_COLOURED = "not(is_colour(?bg))"
_OTHERS = f"both(not(is_colour(?colour)), {_COLOURED})"

CONCEPT = Concept(
    name="cells-become-signs",
    sketch="?result",
    scene=patient(_scene),
    holes={"result": " | ".join([
        *(f"paint({_LARGE}, {_BLOCKS}, ?bg, {gap})" for gap in _GAPS),
        *(_signs(("is_colour(?colour)", "?bg", gap), ("is_colour(?colour2)", "?bg", other))
          for gap, other in (*combinations(_GAPS[:3], 2), (_GAPS[0], _GAPS[3]))),
        *(_signs(("is_colour(?colour)", "?bg", gap), (_OTHERS, "?bg", other))
          for gap, other in ((_GAPS[0], _GAPS[1]), (_GAPS[0], _GAPS[2]), (_GAPS[1], _GAPS[2]))),
        *(_signs((_COLOURED, "?ink", region)) for region in ("centre", "box_corners", "frame")),
        *(_signs(("is_colour(rarest(input))", "?bg", gap)) for gap in _GAPS[:4]),
    ]),
        "ink": "?colour"},
    not_framed=("in-blocks",),
)
