"""A block stands before a row of gates: it goes through them to its goal, and each gate that it passes lights up."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Pairs of posts along a lane as broad as the ball and its goal, some between the two and some beyond; the lane
    leads down, up, left or right."""
    size, ways = sizes(rng, 10, 17), int(rng.integers(2, 5))
    ball, goal, post = (roles.holes[k] for k in ("ball", "goal", "post"))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        turns = int(rng.integers(ways))
        view = np.rot90(grid, turns)
        long, across = view.shape
        side = 1 if long < 11 else int(rng.integers(1, 3))
        thick = int(rng.integers(1, 3))
        if across < side + 2 * thick + 2 or long < 7 + 2 * side:
            raise RuleError("no room for the lane")
        left = int(rng.integers(thick, across - side - thick + 1))
        begin = int(rng.integers(0, 2))
        end = int(rng.integers(begin + side + 5, long - side + 1))
        gates, y = [], begin + side
        while y < long:
            y += int(rng.integers(0, 3))
            if y < long and not end <= y < end + side:
                gates.append(y)
            y += 2
        passed = [y for y in gates if y < end]
        if len(passed) < 2:
            raise RuleError("too few gates")
        for y in gates:
            view[y, left - thick:left] = view[y, left + side:left + side + thick] = post
        view[begin:begin + side, left:left + side] = ball
        view[end:end + side, left:left + side] = goal
        return grid
    return draw


_GOAL = "only(pieces(input, ?goal, by_side))"
_BALL = "pieces(input, ?ball, by_side)"
_GATES = "regions_of(all_of_colour(input, ?post), union(between(horizontal), between(vertical)))"
_LIT = f"paint(input, {_BALL}, ?ink, within(track(to_centre({_GOAL})), {_GATES}))"
_GONE = f"move({_LIT}, {_BALL}, to_centre({_GOAL}), ?bg)"

CONCEPT = Concept(
    name="through-the-gates",
    sketch="?result",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={
        "result": f"{_GONE} | {_GONE} | {_LIT}",
        "ink": "?colour | ?colour | ?ball",
    },
    evidence={
        "fc10701f": {"result": _GONE, "ball": "orange", "goal": "maroon", "post": "black", "bg": "magenta",
                     "ink": "red"},
    },
)
