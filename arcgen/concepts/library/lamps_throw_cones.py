"""Lamps hang at the top and throw cones of light: perhaps what it falls on, or misses, changes or goes."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One to three single cells of the hole `lamp`'s colour near the top, and small things below, some in the light of
    a lamp and others out of it. Where the rule is about where two lights meet, they do."""
    size, lamp, inks = sizes(rng, 8, 14), roles.holes["lamp"], roles.several(rng, 3, one=0.5)
    crossing, bare = roles.uses("meeting", at="result"), not roles.uses("not", "objects", at="result")
    family = shapes.one_of(shapes.dot(), shapes.rectangle(1, 2), shapes.blob(2, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        height, width = board.grid.shape
        rows, columns = np.indices((height, width))
        light = np.zeros((height, width), int)
        for x in rng.permutation(np.arange(1, width - 1))[:2 if crossing else int(rng.integers(1, 3 + bare))]:
            y = int(rng.integers(0, max(1, height // 3)))
            board.put(np.ones((1, 1), bool), (y, int(x)), lamp)
            light += abs(columns - x) <= rows - y
        counts = [0, 0]
        for k in range(int(rng.integers(0, 3)) if bare else 4 + height * width // 28):
            for _ in range(12):
                mask = family(rng)
                if (at := board.spot(rng, mask, 1)) is None:
                    break
                lit = bool((light[at[0]:at[0] + mask.shape[0], at[1]:at[1] + mask.shape[1]] * mask).any())
                if lit == bool(k % 2):
                    board.put(mask, at, inks[rng.integers(len(inks))])
                    counts[lit] += 1
                    break
        lamps = int(np.count_nonzero(board.grid == lamp))
        if (light > 0).mean() > 0.7 or (min(counts) < 2 and not bare) or not lamps or (
                crossing and (light > 1).sum() <= 2):
            raise RuleError("no shade, or nothing in it")
        return board.grid
    return draw


_LAMPS = "cells_of(input, ?lamp)"
_CONE = "repeatedly(union(beside(down), union(beside(down_left), beside(down_right))))"
_THINGS = "where(objects(input, ?bg, by_side), not(is_colour(?lamp)))"
_IS_LIT = f"overlaps(regions_of({_LAMPS}, {_CONE}))"
_LIGHT = f"paint_under({{}}, {_LAMPS}, ?light, {_CONE}, ?bg)"
_LIT = _LIGHT.format("input")

CONCEPT = Concept(
    name="lamps-throw-cones",
    sketch="?result",
    scene=patient(_scene, tries=30),
    holes={
        "result": f"{_LIT} | "
                  f"paint({_LIT}, {_LAMPS}, ?colour2, meeting({_CONE})) | "
                  f"paint(input, {_LAMPS}, ?light, overlap({_CONE}, border_line(down))) | "
                  f"paint({_LIT}, ?them, ?ink, itself) | paint({_LIT}, ?them, ?ink, itself) | "
                  f"paint({_LIT}, {_THINGS}, ?ink, hit_by({_LAMPS}, {_CONE})) | "
                  f"{_LIGHT.format('erase(input, ?them, ?bg)')} | {_LIGHT.format('erase(input, ?them, ?bg)')}",
        "them": f"where({_THINGS}, {_IS_LIT}) | where({_THINGS}, not({_IS_LIT}))",
        "light": "?lamp | ?colour",
        "ink": "?lamp | ?colour2",
    },
    not_framed=("in-each-panel",),
)
