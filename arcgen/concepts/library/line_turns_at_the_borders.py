"""A line runs through a dot from border to border, and there turns along the border, to opposite sides or the same."""
import numpy as np

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
        places = [x for x in range(1, width - 1) if not centred or middle == (2 * x == width - 1)]
        grid[rng.integers(1, height - 1), rng.choice(places)] = roles.need(rng, 1)[0] if vary else fixed
        return grid
    return draw


def _line(axis: str, first: str, last: str) -> str:
    """The line, with an arm along the border at which it begins and one along that at which it ends."""
    ends = ("up", "down") if axis == "vertical" else ("left", "right")
    arms = [f"of(overlap(line({axis}), border_line({end})), ray({way}))" for end, way in zip(ends, (first, last))]
    return f"paint_under(input, cells(input, ?bg), ?ink, union(line({axis}), union({arms[0]}, {arms[1]})), ?bg)"


_EITHER = ("when(whole(input), symmetric(flip_left_right), "
           f"{_line('vertical', 'right', 'left')}, {_line('vertical', 'left', 'right')})")
_LINES = (("vertical", "left", "right"), ("vertical", "left", "left"), ("horizontal", "up", "down"),
          ("horizontal", "down", "up"), ("vertical", "right", "right"), ("horizontal", "down", "down"))

CONCEPT = Concept(
    name="line-turns-at-the-borders",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join([*(_line(*ways) for ways in _LINES), _EITHER]),
           "ink": "?colour | ?colour | own_colour"},
    not_framed=("frame-says-the-colour", "bar-says-the-colour"),    # along which the line would run
    evidence={"7ec998c9": {"result": _EITHER, "bg": "commonest(input)", "ink": "blue"}},
)
