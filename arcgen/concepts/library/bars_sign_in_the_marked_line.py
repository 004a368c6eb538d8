"""Bars set a dot where they face the line of a mark on the edge: each in its own colour, or only the longest."""
import numpy as np

from ...core.errors import RuleError
from ...language.program import call
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Lying bars at least two cells long in some rows, and on the upper edge a mark beyond their ends; or all of it on
    its side. Where the rule knows lengths by number bars have these; where the longest counts there is one."""
    by_length, winner = roles.uses("by_value"), roles.uses("most")
    upright, size, mark = _upright(roles), sizes(rng, 6, 12, square=True), roles.free(rng, 1)[0]
    fixed, kinds = [c for c in roles.free(rng, 7) if c != mark], 1 if by_length and rng.random() < 0.6 else 5

    def draw(rng: np.random.Generator) -> np.ndarray:
        side = size(rng)[0]
        grid = np.full((side, side), roles.background, np.uint8)
        at = int(rng.integers(side // 2, side))
        longest = min(at - 1, 4) if by_length else at - 1
        if longest < 3:
            raise RuleError("no room for bars of several lengths")
        rows = [int(r) for r in np.arange(int(rng.integers(1, 3)), side, 2)]
        for k, row in enumerate(rows[:5]):
            long = int(rng.integers(2, longest + (k == 0 or not winner)))
            begin = int(rng.integers(0, at - long))
            grid[row, begin:begin + long] = fixed[rng.integers(min(kinds, len(fixed)))]
        lengths = sorted(np.count_nonzero(grid != roles.background, axis=1))
        if len({*lengths}) < 3 or (winner and lengths[-1] == lengths[-2]):
            raise RuleError("bars too much alike")
        grid[0, at] = mark
        return grid.T.copy() if upright else grid
    return draw


def _upright(roles: Roles) -> bool:
    """Whether the bars stand: whether their own lines are columns."""
    return any(node.args[0] == call("line", call("vertical")) for node in roles.find("within"))


_BARS = "where(objects(input, ?bg, by_side), {0})"
_PLACE = "within(line({0}), regions_of(where(objects(input, ?bg, by_side), is_dot), line({1})))"
_EVERY, _LENGTH = "not(is_dot)", "by_value(size, case(2, ?colour), case(3, ?colour2), case(4, ?colour3))"
_RULES = [(_EVERY, "own_colour"), (_EVERY, "own_colour"), (_EVERY, _LENGTH), ("most(size)", "?colour"),
          ("most(size)", "own_colour")]

CONCEPT = Concept(
    name="bars-sign-in-the-marked-line",
    sketch="?result",
    scene=_scene,
    holes={
        "result": " | ".join(f"paint(input, {_BARS.format(which)}, {ink}, {_PLACE.format(*axes)})"
                             for axes in (("horizontal", "vertical"), ("vertical", "horizontal"))
                             for which, ink in _RULES),
    },
)
