"""A bar is the ridge of a hill: the colours along the border tell the colours of its columns."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept

_BAR = "the(objects(input, ?bg, by_side), is_line(vertical))"
_ROW = "where(cells(input, ?bg), touches_side(up))"
_SLOPES = "of(box_corner(up), union(ray(down_left), ray(down_right)))"
_LEVEL = "of(box_corner(up), union(ray(left), ray(right)))"
_FLOOR = "of(box_corner(down), union(ray(left), ray(right)))"


def _down(region: str) -> str:
    return f"of({region}, union(itself, ray(down)))"


_DRAWN = f"paint(input, {_ROW}, own_colour, within(ray(down), areas({_BAR}, ?hill)))"


def _scene(rng: np.random.Generator, roles: Roles):
    """A row of colours along the top border (some neighbours alike), and a bar that stands on the floor or, where it
    should show where the hill ends, above it."""
    size, bar = sizes(rng, 9, 19), roles.free(rng, 1)[0]

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        height, width = grid.shape
        inks = [c for c in roles.need(rng, 6) if c != bar]
        grid[0] = [inks[i] for i in rng.integers(len(inks), size=width)]
        x = width // 2 + int(rng.integers(-width // 6, width // 6 + 1))
        top = int(rng.integers(3, height // 2 + 1))
        floats = roles.uses("down", at="hill") and not roles.uses("ray", at="hill")
        grid[top:height - (2 if floats else 0), x] = bar
        return grid
    return draw


CONCEPT = Concept(
    name="colours-above-a-hill",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"erase({_DRAWN}, {_ROW}, ?bg) | {_DRAWN} | {_DRAWN}",
        "hill": f"{_down(_SLOPES)} | {_down(_LEVEL)} | {_SLOPES} | {_LEVEL} | "
                f"{_down('of(box_corner(up), ray(down_right))')} | {_down('of(box_corner(up), ray(right))')} | "
                f"union({_down('of(box_corner(up), ray(down_right))')}, {_down('of(box_corner(up), ray(left))')})",
    },
    evidence={"bae5c565": {"bg": "grey", "result": f"erase({_DRAWN}, {_ROW}, ?bg)", "hill": _down(_SLOPES)}},
)
