"""A line runs through a dot from border to border, and there turns along the border: to opposite sides, or to the same."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One dot in a small grid, off the border; where it matters, in the middle column of some grids."""
    size = sizes(rng, 5, 9, constant=False)
    centred = roles.uses("symmetric", at="result")
    fixed, vary = roles.need(rng, 1)[0], rng.random() < 0.6

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        middle = centred and rng.random() < 0.5
        width -= middle and width % 2 == 0
        grid = np.full((height, width), roles.background, np.uint8)
        x = width // 2 if middle else int(rng.integers(1, width - 1))
        if centred and not middle and 2 * x == width - 1:
            raise RuleError("a dot in the middle")
        grid[rng.integers(1, height - 1), x] = roles.need(rng, 1)[0] if vary else fixed
        return grid
    return draw


def _line(above: str, below: str) -> str:
    """The line, with an arm along the upper border and one along the lower."""
    arms = [f"of(overlap(line(vertical), border_line({end})), ray({way}))" for end, way in (("up", above), ("down", below))]
    return f"paint_under(input, cells(input, ?bg), ?ink, union(line(vertical), union({arms[0]}, {arms[1]})), ?bg)"


_EITHER = f"when(whole(input), symmetric(flip_left_right), {_line('right', 'left')}, {_line('left', 'right')})"

CONCEPT = Concept(
    name="line-turns-at-the-borders",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_line('left', 'right')} | {_line('left', 'left')} | {_EITHER}",
           "ink": "?colour | ?colour | own_colour"},
    evidence={"7ec998c9": {"result": _EITHER, "bg": "commonest(input)", "ink": "blue"}},
)
