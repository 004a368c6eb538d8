"""Above the water, or in it, are hollow things and solid ones: the hollow float on it, the solid or leaky sink."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import side_by_side
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import hollow, vessel, whole
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Water in the lower part of the grid, deeper than the things are high; above it, or where the rule has things
    rise in the water, side by side, solid blocks and boats or rings; or, where the rule asks for closed ones, rings and
    rings with a leak."""
    size, inks = sizes(rng, 9, 14), roles.free(rng, 4)
    water, boats = roles.holes.get("water", inks.pop()), rng.random() < 0.5
    leaks, boats = roles.uses("is_closed"), boats and not roles.uses("is_closed")
    below, one = roles.uses("up", at="result"), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        depth = int(rng.integers(3, height // 2 + 1))
        depth = height - depth if below else depth
        masks, kinds = list[np.ndarray](), list[bool]()
        while sum(m.shape[1] + 1 for m in masks) < width - 3:
            solid = bool(rng.integers(2))
            h, w = (int(k) for k in rng.integers(1, 4, 2))
            if leaks or not solid:
                h, w = max(h, 2 if boats else 3), max(w, 3)
            kinds.append(solid)
            mask = whole(h, w) if solid and not leaks else vessel(h - 1, w - 2) if boats else hollow(h, w).copy()
            if solid and leaks:
                mask[1, -int(rng.integers(2))] = False
            masks.append(mask)
        if not 0 < sum(kinds) < len(kinds):
            raise RuleError("all of one kind")
        grid = np.full((height, width), roles.background, np.uint8)
        grid[height - depth:] = water
        for x, mask in zip(side_by_side(rng, [m.shape[1] for m in masks], width), masks):
            room = (depth - 1 if below else height - depth) - mask.shape[0]
            if room < 1 or mask.shape[0] > depth:
                raise RuleError("too little water or sky")
            ink = inks[0 if one else rng.integers(len(inks))]
            y = int(rng.integers(0, room)) + (height - depth + 1 if below else 0)
            grid[y:y + mask.shape[0], x:x + mask.shape[1]][mask] = ink
        return grid
    return draw


_THINGS, _WATER = "where(objects(input, ?bg, by_side), not(is_colour(?water)))", "cells_of(input, ?water)"
_SOLID, _HOLLOW = f"where({_THINGS}, ?heavy)", f"where({_THINGS}, not(?heavy))"
_BLOCKS = f"where({_THINGS}, is_full)"
_SKY = "cells_of(input, ?bg)"
_IN_WATER = "where(objects(input, ?water, by_side), not(is_colour(?bg)))"

_FLOAT = f"move(input, {_THINGS}, choose_step(?heavy, to_border(down), until(down, {_WATER})), ?bg)"
_RISE = f"move(input, {_IN_WATER}, choose_step(?heavy, to_border(down), until(up, {_SKY})), ?water)"

CONCEPT = Concept(
    name="boats-float-and-stones-sink",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"{_FLOAT} | {_FLOAT} | {_RISE} | {_RISE} | "
                  f"move(input, where({_IN_WATER}, not(?heavy)), until(up, {_SKY}), ?water) | "
                  f"move(input, {_SOLID}, to_border(down), ?bg) | move(input, {_HOLLOW}, until(down, {_WATER}), ?bg) | "
                  f"paint(input, {_BLOCKS}, own_colour, ray(down)) | "
                  f"paint(input, {_BLOCKS}, own_colour, ray_until(down, {_WATER}))",
        "heavy": "is_full | not(is_closed)",
    },
)
