"""Two dots on the border draw lines across, and their lines follow each other by turns to the end."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept


def _side(one: str, other: str, across: str, along: str, way: str) -> str:
    """The lines of the dots on two opposite borders, again at twice their distance."""
    return (f"where(cells(input, ?bg), either(touches_side({one}), touches_side({other}))), own_colour, "
            f"of(line({across}), union(itself, copies(by(times(2, "
            f"minus(measure(everything(input, ?bg), extent({along})), 1)), {way}))))")


def _scene(rng, roles: Roles):
    """A long grid, lying or standing, with two dots in different colours at its long sides, near one end."""
    def draw(rng):
        height, width = int(rng.integers(6, 11)), int(rng.integers(18, 28))
        grid = np.full((height, width), roles.background, np.uint8)
        one, other = roles.need(rng, 2)
        at, gap = int(rng.integers(3, 8)), int(rng.integers(2, 5))
        grid[0 if rng.random() < 0.5 else -1, at] = one
        grid[0 if rng.random() < 0.5 else -1, at + gap] = other
        return grid if rng.random() < 0.5 else grid.T.copy()
    return draw


CONCEPT = Concept(
    name="stripes-by-turns",
    sketch=f"paint(paint(input, {_side('up', 'down', 'vertical', 'horizontal', 'right')}), "
           f"{_side('left', 'right', 'horizontal', 'vertical', 'down')})",
    scene=_scene,
    evidence={
        "0a938d79": {"bg": "black"},
    },
    weight=2.0,
)
