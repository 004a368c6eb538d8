"""A little seed of four colours opens out to the border: its cells shoot rays, widen to fans, or fill the quarters."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One seed on blank, in the middle of the grid or near it: a plus or an X of four colours with a core of a fifth,
    or a square of four, as the rule has it."""
    slanted, core = roles.uses("down_left"), roles.uses("middle")
    square = slanted and not core
    middle, vary, same = rng.random() < 0.4, rng.random() < 0.7, rng.random() < 0.4
    fixed, size = roles.need(rng, 5), rng.integers(6, 11, 2)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = (int(n) for n in (size if same else rng.integers(6, 11, 2)))
        if middle:
            height = height // 2 * 2 + (not square)
            width = height
        grid = np.full((height, width), roles.background, np.uint8)
        inks = rng.permutation(roles.need(rng, 5) if vary else fixed)
        reach = 2 if square else 3
        y, x = ((n - reach) // 2 if middle else int(rng.integers(1, n - reach)) for n in (height, width))
        seed = grid[y:y + reach, x:x + reach]
        if square:
            seed[0, 0], seed[0, 1], seed[1, 0], seed[1, 1] = inks[:4]
        elif slanted:
            seed[0, 0], seed[0, 2], seed[2, 0], seed[2, 2], seed[1, 1] = inks
        else:
            seed[0, 1], seed[1, 0], seed[1, 2], seed[2, 1], seed[1, 1] = inks
        if height * width < 30:
            raise RuleError("no room to open out")
        return grid
    return draw


_CELLS = "cells(input, ?bg)"
_AROUND = ("up", "right", "down", "left")
_CORNERS = ("up_left", "up_right", "down_right", "down_left")


def _opened(ways: tuple[str, ...], regions: list[str], base: str = "input") -> str:
    """The text of a rule that paints, for each of four ways, a region in the colour of the cell farthest that way."""
    for way, region in zip(ways, regions, strict=True):
        base = f"paint({base}, the({_CELLS}, most(edge({way}))), own_colour, {region})"
    return base


def _all(ways: tuple[str, ...], region: str) -> list[str]:
    """A region for each of the ways: {0} is the way itself, {1} the next one clockwise."""
    return [region.format(way, ways[(k + 1) % 4]) for k, way in enumerate(ways)]


def _straight(region: str) -> list[str]:
    """The same for the corners, where {0} and {1} are the two straight ways that lead away from the seed."""
    return [region.format(_AROUND[k - 1], _AROUND[k]) for k in range(4)]


_CORE = f"paint({{}}, the({_CELLS}, both(middle(edge(up)), middle(edge(left)))), own_colour, {{}})"
_FANS, _QUARTERS = (_opened(ways, _all(ways, "fan({0})")) for ways in (_AROUND, _CORNERS))
_RAYS, _SLANTED = _opened(_AROUND, _all(_AROUND, "ray({0})")), _opened(_CORNERS, _all(_CORNERS, "ray({0})"))

CONCEPT = Concept(
    name="a-seed-of-four-colours",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join((
            _FANS, _FANS, _RAYS, _CORE.format(_RAYS, "ray(diagonally)"), _CORE.format(_FANS, "ray(diagonally)"),
            _opened(_AROUND, _all(_AROUND, "union(ray({0}), of(ray({0}), ray({1})))")),
            _opened(_AROUND, _all(_AROUND, "ray({1})")),
            _opened(_AROUND, _all(_AROUND, "dotted(ray({0}))")),
            _QUARTERS, _QUARTERS, _SLANTED, _opened(_CORNERS, _straight("union(ray({0}), ray({1}))")),
            _opened(_CORNERS, _straight("ray({0})")), _opened(_CORNERS, _straight("ray({1})")),
            _opened(_CORNERS, _all(_CORNERS, "shifted({0}, 1)")),
            _CORE.format(_SLANTED, "ray(straight)"), _CORE.format(_QUARTERS, "ray(straight)"),
        )),
        "bg": "black",
    },
    not_framed=("in-each-panel",),
)
