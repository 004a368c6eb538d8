"""A bar is the ridge of a hill: the colours along the border tell the colours of its columns."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept

_BAR = "the(objects(input, ?bg, by_side), is_line(vertical))"
_ROW = "where(cells(input, ?bg), touches_side(up))"
_SLOPES, _LEVEL = "union(ray(down_left), ray(down_right))", "union(ray(left), ray(right))"
_V = "union(ray(up_left), ray(up_right))"


def _drawn(colours: str) -> str:
    return f"paint(input, {colours}, own_colour, within(ray(down), areas({_BAR}, ?hill)))"


def _scene(rng: np.random.Generator, roles: Roles):
    """A row of colours along the top border (some neighbours alike), and a bar that stands on the floor near the
    middle."""
    size, bar = sizes(rng, 9, 19), roles.free(rng, 1)[0]

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        height, width = grid.shape
        inks = [c for c in roles.need(rng, 6) if c != bar]
        grid[0] = [inks[i] for i in rng.integers(len(inks), size=width)]
        x = width // 2 + int(rng.integers(-width // 6, width // 6 + 1))
        top = int(rng.integers(3, height // 2 + 1))
        grid[top:, x] = bar
        return grid
    return draw


CONCEPT = Concept(
    name="colours-above-a-hill",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"erase({_drawn(_ROW)}, {_ROW}, ?bg) | {_drawn('cells(input, ?bg)')}",
        "hill": f"{_SLOPES} | {_LEVEL} | of(box_corner(up), {_SLOPES}) | of(box_corner(up), {_LEVEL}) | "
                f"of(box_corner(up), {_V})",
    },
    evidence={"bae5c565": {"bg": "grey", "result": f"erase({_drawn(_ROW)}, {_ROW}, ?bg)", "hill": _SLOPES}},
)
