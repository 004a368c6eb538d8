"""Each panel gives a part of itself, what lies inwards or its own quarter, and these make the answer."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept

_PANELS = "panels(input, ?separator)"


def _of(way: str, part: str) -> str:
    """A part of the panel that lies farthest in a direction."""
    return f"crop(region_of(the({_PANELS}, most(edge({way}))), {part}))"


_INNER = f"join({_of('left', 'half(right)')}, {_of('right', 'half(left)')}, right)"
_QUARTERS = "join(join({}, {}, right), join({}, {}, right), down)".format(
    *(_of(f"{y}_{x}", f"of(half({y}), half({x}))") for y in ("up", "down") for x in ("left", "right")))
_MIDDLE = f"the({_PANELS}, halfway(horizontal))"
_THIRDS = (f"join(join({_of('left', 'end_lines(left, ?n)')}, crop(region_of({_MIDDLE}, without(without(itself, "
           f"end_lines(left, ?n)), end_lines(right, ?n)))), right), {_of('right', 'end_lines(right, ?n)')}, right)")


def _scene(rng: np.random.Generator, roles: Roles):
    """Panels with patterns, each in a colour of its own, so that one sees where a part of the answer comes from."""
    thirds, quarters = roles.uses("end_lines", at="result"), roles.uses("up_left", at="result")
    rows, columns = (2, 2) if quarters else (1, 3) if thirds else (1, 2)
    height = int(rng.choice([4, 4, 6])) if quarters else int(rng.integers(3, 7))
    width = 3 * roles.holes["n"] if thirds else int(rng.choice([4, 4, 6]))
    share, vary, own = rng.uniform(0.45, 0.7), rng.random() < 0.5, roles.need(rng, 5)
    line = roles.holes["separator"] if isinstance(roles.holes["separator"], int) else own[-1]

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full((rows * (height + 1) - 1, columns * (width + 1) - 1), line, np.uint8)
        inks = rng.permutation([ink for ink in roles.need(rng, 5) if ink != line][:4]) if vary else own
        for k in range(rows * columns):
            y, x = k // columns * (height + 1), k % columns * (width + 1)
            grid[y:y + height, x:x + width] = np.where(rng.random((height, width)) < share, inks[k], roles.background)
        return grid
    return draw


CONCEPT = Concept(
    name="a-part-from-each-panel",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_INNER} | {_QUARTERS} | {_QUARTERS} | {_THIRDS}",
           "separator": "line_colour(input) | grey | cyan | blue", "n": "1 | 2"},
)
