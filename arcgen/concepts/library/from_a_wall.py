"""A line at the border sends out rays from its ends: along the grid, slanted, or both."""
import numpy as np

from ...scenes.lines import border_line
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _short_wall(rng: np.random.Generator, roles: Roles):
    """A line along a part of the left border."""
    size, vary = sizes(rng, 9, 18), rng.random() < 0.6
    fixed = roles.need(rng, 1)[0]

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        length = int(rng.integers(3, max(4, 2 * len(grid) // 3)))
        y = int(rng.integers(1, len(grid) - length))
        grid[y:y + length, 0] = roles.need(rng, 1)[0] if vary else fixed
        return grid
    return draw


def _scene(rng: np.random.Generator, roles: Roles):
    """A line from end to end of the border; a short one where rays leave both of its ends."""
    return (_short_wall if "short" in roles.holes else border_line())(rng, roles)


_WALL = "only(objects(input, ?bg, by_side))"


def _both(end: str, slant: str) -> str:
    """A ray along the grid from one end of the wall, and a slanted one."""
    return (f"a = {_WALL}; paint(paint(input, a, ?colour1, of(box_corner({end}), ray(right))), a, ?colour2, "
            f"of(box_corner({end}), ray({slant})))")


_LOW, _HIGH = _both("down", "up_right"), _both("up", "down_right")

CONCEPT = Concept(
    name="from-a-wall",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_LOW} | {_HIGH} | paint_under(input, {_WALL}, ?ink, of(box_corner(down), ray(up_right)), ?bg) | "
                  f"paint_under(input, {_WALL}, ?ink, ?short, ?bg) | paint_under(input, {_WALL}, ?ink, ?short, ?bg) | "
                  f"paint_under(input, {_WALL}, ?ink, ?short, ?bg)",
        "ink": "own_colour | own_colour | ?colour",
        "short": "union(of(box_corner(up), ray(up_right)), of(box_corner(down), ray(down_right))) | "
                 "union(of(box_corner(up), ray(down_right)), of(box_corner(down), ray(up_right))) | "
                 "union(of(box_corner(up), ray(right)), of(box_corner(down), ray(right))) | "
                 "union(of(box_corner(up), ray(down_right)), of(box_corner(down), ray(right)))",
    },
    evidence={
        "3bd67248": {"result": _LOW, "bg": "black", "colour1": "yellow", "colour2": "red"},
    },
    weight=0.6,
)
