"""Towers stand in a row and are seen from one side: those that rise above all before them, and the others not."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Narrow towers on the floor, apart or side by side, in one colour or several, of many heights: some
    rise above all that stand nearer to the light, and some do not."""
    size, listed = sizes(rng, 7, 12), roles.uses("colour_list")
    one = not listed and rng.random() < 0.6
    gap = int(rng.integers(0, 2)) if roles.uses("cells", at="cells") else int(rng.integers(1, 3))
    inks = roles.need(rng, 4)[:1 if one else 4]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        n = (width - 2 + gap) // (1 + gap)
        if n < 4:
            raise RuleError("too few towers")
        heights = rng.integers(1, height - 1, n)
        seen = np.array([h > heights[:i].max(initial=0) for i, h in enumerate(heights)])
        if not 2 <= seen.sum() <= n - 2 or (listed and seen.sum() > 4):
            raise RuleError("nothing to compare")
        grid = np.full((height, width), roles.background, np.uint8)
        colours = rng.permutation(np.resize(inks, n))
        for k, high in enumerate(heights.tolist()):
            at = max(1, (width - n * (1 + gap) + gap) // 2) + k * (1 + gap)
            grid[height - high:, at] = colours[k]
        return grid
    return draw


_TOWERS = "objects(input, ?bg, by_side)"
_FROM = "equals(cells_in({}first_met({}, cells(input, ?bg)){}), 0)"
_SEEN, _BEHIND = (_FROM.format("of(end_lines(up, 1), ", side, ")") for side in ("left", "right"))
_FREE = _FROM.format("", "left", "")
_FACES = f"where(cells(input, ?bg), {_FREE})"
_AHEAD = "paint_under(input, where({}, {}), ?colour, of(end_lines(up, 1), {}), ?bg)".format

CONCEPT = Concept(
    name="skyline-lit-from-one-side",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": "?towers | ?towers | ?towers | ?rays | ?cells | ?cells | ?told",
        "towers": f"paint(input, where({_TOWERS}, ?which), ?ink, itself) | "
                  f"paint(input, where({_TOWERS}, ?which), ?ink, itself) | "
                  f"paint(input, where({_TOWERS}, ?which), ?ink, end_lines(up, 1))",
        "which": f"{_SEEN} | {_SEEN} | not({_SEEN}) | either({_SEEN}, {_BEHIND}) | not(either({_SEEN}, {_BEHIND}))",
        "ink": "?bg | ?colour | ?colour",
        "rays": _AHEAD(_TOWERS, _SEEN, "ray(left)") + " | "
                + _AHEAD(_TOWERS, f"not({_SEEN})", "reach(left, cells(input, ?bg))"),
        "cells": f"paint(input, {_FACES}, ?ink, itself) | paint(input, {_FACES}, ?colour, ray(left)) | "
                 f"paint(input, where(cells(input, ?bg), not({_FREE})), ?ink, itself) | "
                 "paint_under(input, cells(input, ?bg), ?colour, ray(right), ?bg)",
        "told": f"colour_list(where({_TOWERS}, {_SEEN}), edge(right), right)",
    },
    not_framed=("in-blocks", "frame-says-the-colour"),
)
