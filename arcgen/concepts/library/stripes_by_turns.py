"""Two dots on the border draw lines across, by turns to one end or to both; or only dots follow along the border."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept

_LYING = ("up", "down", "horizontal", "vertical", ("right", "left"))
_STANDING = ("left", "right", "vertical", "horizontal", ("down", "up"))


def _rule(lines: bool, both_ends: bool, *grids: tuple) -> str:
    """The dots on the long sides, or their lines across, again and again at twice their distance."""
    text = "input"
    for one, other, along, across, ways in grids:
        step = f"times(2, minus(measure(everything(input, ?bg), extent({along})), 1))"
        dots = f"union(itself, copies(by({step}, {ways[0]})))"
        if both_ends:
            dots = f"union({dots}, copies(by({step}, {ways[1]})))"
        text = (f"paint({text}, where(cells(input, ?bg), either(touches_side({one}), touches_side({other}))), "
                f"own_colour, {f'of(line({across}), {dots})' if lines else dots})")
    return text


def _scene(rng, roles: Roles):
    """A long grid that lies, or stands where the rule says what to do then, with two dots in different colours at its
    long sides: near one end, or nearer the middle where the rule goes to both."""
    may_stand = len(roles.find("touches_side", at="result")) > 2
    both_ends = not may_stand and roles.uses("left", at="result")

    def draw(rng):
        height, width = int(rng.integers(6, 11)), int(rng.integers(18, 28))
        grid = np.full((height, width), roles.background, np.uint8)
        one, other = roles.need(rng, 2)
        at, gap = int(rng.integers(3, 8)) + 5 * both_ends, int(rng.integers(2, 4 if both_ends else 5))
        grid[0 if rng.random() < 0.5 else -1, at] = one
        grid[0 if rng.random() < 0.5 else -1, at + gap] = other
        return grid.T.copy() if may_stand and rng.random() < 0.5 else grid
    return draw


_STRIPES = _rule(True, False, _LYING, _STANDING)

CONCEPT = Concept(
    name="stripes-by-turns",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join((_STRIPES, _rule(True, True, _LYING), _rule(False, False, _LYING),
                                 _rule(False, True, _LYING)))},
    evidence={
        "0a938d79": {"bg": "black", "result": _STRIPES},
    },
    weight=2.0,
)
